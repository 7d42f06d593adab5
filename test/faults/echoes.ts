import type { OnError } from 'n8n-workflow';
import type { FaultRule } from '../../sandbox/server';
import type { NodeResult } from '../harness';
import { echoOf } from './faultTable';
import { prepare, runOperation } from './run';
import { runAll } from './sandboxes';
import { expectNoSecret } from './scenario';
import { sendingOperations, type Secrets, type Tested, type VendorCase } from './vendorCase';

const AT_ONCE = 8;
const MINUTE = 60_000;
const MASK = '•••';

/** Every request is answered so, with status 200 and JSON as PHP writes it. */
const accepted = (body: unknown): FaultRule => ({
	kind: 'status',
	status: 200,
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify(body).replaceAll('/', '\\/'),
});

/**
 * Answers that a node takes for good ones and hands on, with the key in values and in names.
 * They hold the key in every writing, and in JSON within JSON.
 */
export function echoingAnswers(
	secrets: Secrets,
	{ envelope }: Pick<VendorCase, 'envelope'>,
): Array<{ shape: string; rule: FaultRule }> {
	const echo = echoOf(secrets);
	const row = { id: 1, name: echo, [echo]: { note: JSON.stringify({ echo }) } };
	const warning = { status: 'warning', data: [row], warnings: [row] };
	return [
		{ shape: 'a list', rule: accepted([row]) },
		{ shape: 'an object', rule: accepted({ ...envelope, ...row }) },
		{ shape: 'a warning', rule: accepted({ ...envelope, ...warning }) },
	];
}

/** Declares the tests that a key that comes back in a good answer does not leave the node. */
export function echoedAnswers(vendor: VendorCase, secrets: Secrets): void {
	const jobs = sendingOperations(vendor).flatMap((tested) =>
		echoingAnswers(secrets, vendor).flatMap(({ shape, rule }) =>
			(['continueErrorOutput', 'stopWorkflow'] satisfies OnError[]).map((onError) => ({
				...tested,
				shape,
				rule,
				onError,
			})),
		),
	);
	type Job = (typeof jobs)[number];
	let results: Map<Job, Promise<NodeResult>>;

	beforeAll(async () => {
		const keys = { [vendor.name]: secrets.key };
		results = await runAll(jobs, AT_ONCE, keys, async (job, sandbox) => {
			const plain = [0, 1].map((n) => job.row.item(n));
			const items = await prepare(vendor, secrets, job satisfies Tested, sandbox.url, plain);
			sandbox.control.faults([job.rule]);
			const { onError } = job;
			return await runOperation(vendor, secrets, job, sandbox.url, { items, onError });
		});
	}, MINUTE);

	test.each(jobs)('$name, $shape that holds the key ($onError): shown nowhere', async (job) => {
		const result = await results.get(job);
		expect(result?.status).toMatch(/^(success|error)$/);
		expectNoSecret(secrets, result);
	});

	test('what holds the key does arrive in the output, masked', async () => {
		const all = await Promise.all(results.values());
		const masked = all.filter(({ items }) => JSON.stringify(items).includes(MASK));
		expect(masked.length).toBeGreaterThan(0);
	});
}
