import path from 'node:path';
import { tablesOf } from './support/leaks';
import { POLLING_WORKFLOW } from './support/polling';
import { upTo, useQueue } from './support/queue';
import { since, why } from './support/versions';

describe('the payroll queue trigger', () => {
	const queue = useQueue({ every: 3 });
	const { n8n, finalise } = queue;

	test('brings each period once, over many polls', async () => {
		await n8n.rest.activate(POLLING_WORKFLOW);
		expect(await queue.givenUntil(1003)).toEqual(upTo(1003));
		finalise(2);
		expect(await queue.givenUntil(1005)).toEqual(upTo(1005));
		finalise(1);
		expect(await queue.givenUntil(1006)).toEqual(upTo(1006));
	});

	test('goes on where it was after it was switched off and on again', async () => {
		await n8n.rest.deactivate(POLLING_WORKFLOW);
		finalise(1);
		await n8n.rest.activate(POLLING_WORKFLOW);
		expect(await queue.givenUntil(1007)).toEqual(upTo(1007));
	});

	test('goes on where it was after n8n was stopped and started again', async () => {
		await n8n.server.stop();
		finalise(2);
		await queue.startAgain();
		expect(await queue.givenUntil(1009)).toEqual(upTo(1009));
	});

	test('loses and repeats none when n8n is killed between two polls', async () => {
		finalise(1);
		expect(await queue.givenUntil(1010)).toEqual(upTo(1010));
		finalise(1);
		await n8n.server.kill();
		finalise(2);
		await queue.startAgain();
		expect(await queue.givenUntil(1013)).toEqual(upTo(1013));
	});

	test('loses and repeats none when n8n is killed in the midst of a poll', async () => {
		queue.holdPolls(true);
		finalise(1);
		await queue.morePolls(1);
		await n8n.server.kill();
		queue.holdPolls(false);
		await queue.startAgain();
		expect(await queue.givenUntil(1014)).toEqual(upTo(1014));
	});
});

/**
 * n8n 2.41 can also keep polls in its database and enter the cursor together with the execution; later
 * versions may do so by themselves. It plans them a minute ahead, and what it had planned before it went
 * down is done at once when it is back: several polls of a trigger at the same time.
 */
since('2.41', why.durableCursors)(
	"the payroll queue trigger with n8n's durable scheduler and cursors",
	() => {
		const queue = useQueue({
			every: 10,
			env: {
				N8N_SCHEDULER_ENABLED: 'true',
				N8N_SCHEDULER_POLL_TRIGGERS_ENABLED: 'true',
				N8N_POLLER_DURABLE_CURSORS_ENABLED: 'true',
			},
		});
		const { n8n, finalise } = queue;

		test('brings each period once, over several polls', async () => {
			await n8n.rest.activate(POLLING_WORKFLOW);
			finalise(2);
			expect(await queue.givenUntil(1005)).toEqual(upTo(1005));
		});

		test('loses and repeats none when n8n is killed between two polls', async () => {
			finalise(1);
			await n8n.server.kill();
			const database = tablesOf(path.join(n8n.userFolder, '.n8n', 'database.sqlite'));
			expect(database['poller_state']).toHaveLength(1);
			finalise(2);
			await queue.startAgain();
			expect(await queue.givenUntil(1008)).toEqual(upTo(1008));
		});
	},
);
