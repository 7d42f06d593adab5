import {
	employees,
	MESSAGES,
	PERIODS,
	PERIODS_TRIGGER,
	points,
	POINTS,
	UPSERTS,
} from '../../scripts/bench/queueMode/contents';
import { employeesBooked, pointsBooked } from '../../scripts/bench/queueMode/outcome';
import { RECOMMENDED } from '../../scripts/bench/queueMode/settings';
import { startedOn, Trial } from '../../scripts/bench/queueMode/trial';
import { MEASURED } from '../../scripts/bench/workflows';
import { until } from '../../sandbox/n8n/until';
import { outputOf } from '../../sandbox/n8n/workflow';

describe('n8n as main, webhook process and two workers', () => {
	const started: { trial?: Trial } = {};
	const trial = () => {
		if (!started.trial) throw new Error('There is no cluster yet');
		return started.trial;
	};
	const rest = () => trial().cluster.main.rest;

	beforeAll(async () => {
		started.trial = await Trial.start({ env: RECOMMENDED });
		for (const id of [MESSAGES, UPSERTS, POINTS]) await rest().activate(id);
	});

	beforeEach(async () => {
		await trial().sandbox.prepare([{ kind: 'latency', ms: 20 }]);
	});

	afterAll(async () => {
		await started.trial?.stop();
	});

	const begunOnWorkers = async () =>
		(await Promise.all(trial().cluster.workers.map(startedOn))).flat();

	/** Kills the worker with an execution once so many were booked, and starts it again. */
	async function cut(executionId: string, kind: typeof pointsBooked, afterBooked: number) {
		const worker = await trial().workerOf(executionId);
		await trial().booked(kind, afterBooked);
		await worker.kill();
		await worker.startAgain();
	}

	test('messages are taken in by the webhook process and each is booked once, on a worker', async () => {
		const sent = points(100);
		expect(await trial().messages(sent)).toHaveLength(100);
		expect(await trial().settled(MESSAGES)).toEqual([]);
		const { booked, again, missing } = await trial().outcome(momentsOf(sent), pointsBooked);
		expect([booked.length, again, missing]).toEqual([100, [], []]);
		const ids = (await trial().executions(MESSAGES)).map(({ id }) => id);
		expect(await begunOnWorkers()).toEqual(expect.arrayContaining(ids));
	});

	test('a message without the secret is refused by the webhook process', async () => {
		const before = (await trial().executions(MESSAGES)).length;
		expect(await trial().message({ number: 1 }, {})).toBe(401);
		expect(await trial().executions(MESSAGES)).toHaveLength(before);
	});

	test('a polling trigger brings each payroll period once, and workers execute it', async () => {
		const given = async () => {
			const executions = await trial().executions(PERIODS);
			const ended = await Promise.all(executions.map(async ({ id }) => await rest().ended(id)));
			return ended
				.flatMap((execution) => outputOf(execution, PERIODS_TRIGGER))
				.map(({ queueId }) => Number(queueId))
				.sort();
		};
		await rest().activate(PERIODS);
		await until('the first periods start it', async () => (await given()).includes(1003));
		await trial().sandbox.control('POST', 'dyflexis/demo/periods', { count: 2 });
		await until('the new ones start it', async () => (await given()).includes(1005));
		await rest().deactivate(PERIODS);
		expect(await given()).toEqual([1001, 1002, 1003, 1004, 1005]);
		const ids = (await trial().executions(PERIODS)).map(({ id }) => id);
		expect(await begunOnWorkers()).toEqual(expect.arrayContaining(ids));
	});

	test('a refused item leaves by the error output with its fields, as in one process', async () => {
		const [taken, refused] = employees(2);
		const rows = [taken, { ...refused, employeeReference: '' }];
		const { status, data } = await rest().ended(await trial().batch(UPSERTS, rows));
		expect(status).toBe('success');
		const outputs = data.resultData.runData[`${MEASURED} 1`]?.[0]?.data?.['main'] ?? [];
		expect(outputs.map((items) => items?.map(({ json }) => json))).toEqual([
			[expect.objectContaining({ employeeReference: taken?.['employeeReference'] })],
			[expect.objectContaining({ email: refused?.['email'], error: expect.any(String) })],
		]);
	});

	test('upserts whose worker is killed are told as crashed, and a retry books all of them', async () => {
		const rows = employees(500);
		const id = await trial().batch(UPSERTS, rows);
		await cut(id, employeesBooked, 150);
		const crashed = await trial().settled(UPSERTS);
		expect(crashed.map((each) => [each.id, each.status])).toEqual([[id, 'crashed']]);
		const sent = rows.map(({ employeeReference }) => String(employeeReference));
		expect((await trial().outcome(sent, employeesBooked)).missing).not.toEqual([]);

		expect(await trial().retry(id)).toBe('success');
		expect((await trial().outcome(sent, employeesBooked)).missing).toEqual([]);
	});

	test('what may be booked once only is not sent again, and what is missing can be', async () => {
		const rows = points(200);
		const id = await trial().batch(POINTS, rows);
		await cut(id, pointsBooked, 60);
		const crashed = await trial().settled(POINTS);
		expect(crashed.map((each) => [each.id, each.status])).toEqual([[id, 'crashed']]);
		const { again, missing } = await trial().outcome(momentsOf(rows), pointsBooked);
		expect(again).toEqual([]);
		expect(missing).not.toEqual([]);

		const kept = await trial().kept(id);
		expect(kept).toEqual(rows);
		const rest = kept.filter(({ moment }) => missing.includes(String(moment)));
		await trial().batch(POINTS, rest);
		await trial().settled(POINTS);
		const afterwards = await trial().outcome(momentsOf(rows), pointsBooked);
		expect([afterwards.booked.length, afterwards.again, afterwards.missing]).toEqual([200, [], []]);
	});

	test('a message that a worker took without beginning it stays queued, and is booked after a stop and a retry', async () => {
		const { workers, redis } = trial().cluster;
		for (const worker of workers) await worker.stop();
		const sent = points(1);
		expect(await trial().messages(sent)).toEqual(sent);
		// As a worker does first; the next step, which marks the execution as its own, does not come.
		const job = await redis.command('RPOPLPUSH', 'bull:jobs:wait', 'bull:jobs:active');
		expect(job).not.toBe('');
		for (const worker of workers) await worker.startAgain();

		const [left, ...others] = await trial().settled(MESSAGES);
		expect([left?.status, others]).toEqual(['new', []]);
		const id = left?.id ?? '';
		await trial().stopExecution(id);
		await trial().retry(id);
		const { booked, again, missing } = await trial().outcome(momentsOf(sent), pointsBooked);
		expect([booked.length, again, missing]).toEqual([1, [], []]);
	});

	test('a worker that is stopped in order finishes what it has begun', async () => {
		const rows = points(100);
		const id = await trial().batch(POINTS, rows);
		const worker = await trial().workerOf(id);
		await trial().booked(pointsBooked, 30);
		await worker.stop();
		expect((await rest().execution(id)).status).toBe('success');
		const { booked, again } = await trial().outcome(momentsOf(rows), pointsBooked);
		expect([booked.length, again]).toEqual([100, []]);
	});
});

const momentsOf = (sent: Array<{ moment: string }>) => sent.map(({ moment }) => moment);
