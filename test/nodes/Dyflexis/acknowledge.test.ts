/**
 * @jest-environment ./test/harness/environment.ts
 */
import { origins, rows, systems, useDyflexis } from '../../support/dyflexis';

const acknowledge = 'payrollQueue:acknowledge';

describe.each(systems)('acknowledging payroll periods of %s', (_name, profile) => {
	const dyflexis = useDyflexis();
	const { names, firstQueueId, extras } = profile;
	const { 'queue.id': id, 'queueStatus.status': status, 'queueStatus.message': message } = names;
	const pathOf = (queueId: number) => `/api2/payroll/queue/${queueId}/status`;
	const booking = (queueId: number, body: object) => ({
		operation: 'payrollQueue.acknowledge',
		path: pathOf(queueId),
		body,
		outcome: 'booked',
	});

	test('sends the word of Dyflexis for what became of each period', async () => {
		const items = [
			{ id: firstQueueId, became: 'done', remark: '' },
			{ id: String(firstQueueId + 1), became: 'failed', remark: 'hours missing' },
		];
		const result = await dyflexis.run(profile, acknowledge, {
			items,
			parameters: {
				queueId: '={{ $json.id }}',
				status: '={{ $json.became }}',
				message: '={{ $json.remark }}',
				requestOptions: { requestsAtOnce: 1 },
			},
		});
		const done = names['queueStatus.done'];
		const failed = names['queueStatus.failed'];
		expect(dyflexis.booked(profile)).toEqual([
			booking(firstQueueId, { [status]: done }),
			booking(firstQueueId + 1, { [status]: failed, [message]: 'hours missing' }),
		]);
		expect(rows(result.items)).toEqual([
			{
				...extras.answer,
				[id]: firstQueueId,
				[status]: done,
				queueId: String(firstQueueId),
			},
			{
				...extras.answer,
				[id]: firstQueueId + 1,
				[status]: failed,
				queueId: String(firstQueueId + 1),
			},
		]);
		expect(origins(result.items)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	test('sends a word of the user, additional fields, or a body of the user', async () => {
		const word = names['queueStatus.failed'];
		const parameters = { queueId: String(firstQueueId) };
		await dyflexis.run(profile, acknowledge, {
			parameters: {
				...parameters,
				status: 'other',
				statusWord: word,
				additionalFields: '{"by": "ERP"}',
			},
		});
		await dyflexis.run(profile, acknowledge, {
			parameters: {
				...parameters,
				specifyBody: 'json',
				jsonBody: JSON.stringify({ [status]: word, rows: 12 }),
			},
		});
		expect(dyflexis.booked(profile)).toEqual([
			booking(firstQueueId, { [status]: word, by: 'ERP' }),
			booking(firstQueueId, { [status]: word, rows: 12 }),
		]);
	});

	test('a period that Dyflexis does not know is refused', async () => {
		const result = await dyflexis.run(profile, acknowledge, {
			items: [{ id: 9 }, { id: firstQueueId }],
			parameters: { queueId: '={{ $json.id }}' },
			onError: 'continueErrorOutput',
		});
		expect(origins(result.items)).toEqual([{ item: 1 }]);
		expect(rows(result.failed)).toEqual([
			{
				id: 9,
				error: 'Dyflexis: There is no queue entry 9. [item 0]',
				message:
					'Dyflexis does not know what was asked for. Check the ids and the names in the credential.',
			},
		]);
	});
});
