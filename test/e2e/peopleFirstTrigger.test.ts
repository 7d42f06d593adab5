import { credentialFor, demo } from '../support/peopleFirst';
import { POLLING_WORKFLOW, usePolling } from './support/polling';

const TYPE = 'PersonNameChanged';

describe('the trigger of People First', () => {
	const polling = usePolling({
		type: 'peopleFirstTrigger',
		parameters: { eventTypes: [TYPE] },
		credentialType: 'peopleFirstApi',
		credential: (url) => credentialFor({ url }, demo),
		path: '/eventstream',
		idOf: ({ id }) => String(id),
		every: 5,
	});
	const { n8n } = polling;
	const happened: string[] = [];

	/** Something happens; late events happened up to five minutes before they come into the stream. */
	function happen(count: number, late = false): void {
		const body = { type: TYPE, count, late };
		const added = n8n.sandbox.control.act('people-first', 'demo', 'events', body);
		happened.push(...(added as Array<{ id: string }>).map(({ id }) => id));
	}

	/** All that has happened has started the workflow, each once. */
	async function expectEachOnce(): Promise<void> {
		const given = await polling.givenUntil(happened.at(-1) ?? '');
		expect(given.map(String).sort()).toEqual([...happened].sort());
	}

	test('brings each event once, over many polls, and none from before it was switched on', async () => {
		await polling.switchOn();
		happen(3);
		await expectEachOnce();
		happen(40);
		await expectEachOnce();
	});

	test('brings events that come in late, among those that do not', async () => {
		happen(4);
		happen(20, true);
		happen(2);
		await expectEachOnce();
	});

	test('goes on where it was after it was switched off and on again', async () => {
		await n8n.rest.deactivate(POLLING_WORKFLOW);
		happen(2);
		await n8n.rest.activate(POLLING_WORKFLOW);
		await expectEachOnce();
	});

	test('goes on where it was after n8n was stopped and started again', async () => {
		await n8n.server.stop();
		happen(3);
		happen(5, true);
		await polling.startAgain();
		await expectEachOnce();
	});

	test('loses and repeats none when n8n is killed between two polls', async () => {
		happen(2);
		await expectEachOnce();
		happen(2);
		await n8n.server.kill();
		happen(3, true);
		await polling.startAgain();
		await expectEachOnce();
	});
});
