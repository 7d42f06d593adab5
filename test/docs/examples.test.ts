/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { examples } from '../../scripts/docs/examples';
import type { Example } from '../../scripts/docs/examples/example';
import { documented, operationsOf } from '../../scripts/docs/vendors';
import { dyflexisCase } from '../faults/dyflexisCase';
import { peopleFirstCase } from '../faults/peopleFirstCase';
import { pocSystemCase } from '../faults/pocSystemCase';
import { shyftplanCase } from '../faults/shyftplanCase';
import { timeWellScheduledCase } from '../faults/timeWellScheduledCase';
import type { VendorCase } from '../faults/vendorCase';
import { executeNode } from '../harness';
import { requireFreshBuild } from '../support/freshBuild';

const cases: Record<string, VendorCase> = {
	Dyflexis: dyflexisCase,
	shyftplan: shyftplanCase,
	'People First': peopleFirstCase,
	TimeWellScheduled: timeWellScheduledCase,
	'P.O.C. System': pocSystemCase,
};
const secrets = { key: 'a-documented-key', webhookSecret: 'a-documented-secret' };

let sandbox: Sandbox;
beforeAll(async () => {
	requireFreshBuild();
	const keys = Object.fromEntries(
		Object.values(cases).map(({ name }) => [name, secrets.key] as const),
	);
	sandbox = await startSandbox({ port: 0, keys });
});
beforeEach(() => sandbox.control.reset());
afterAll(async () => sandbox.close());

function exampleOf(vendor: string, id: string): Example {
	const example = examples[vendor]?.[id];
	if (example) return example;
	throw new RangeError(`${vendor} has no example of ${id}`);
}

/** Runs an example, what it needs first, and gives its first item. */
async function run(vendor: string, id: string): Promise<IDataObject | undefined> {
	const example = exampleOf(vendor, id);
	const before = example.after === undefined ? {} : await run(vendor, example.after);
	const tested = cases[vendor];
	if (!tested) throw new RangeError(`${vendor} has no case`);
	const [resource, operation] = id.split('.');
	const { items } = await executeNode({
		type: tested.nodeType,
		parameters: { resource, operation, ...example.set },
		items: [{ json: { ...before, ...example.item } }],
		credentials: { [tested.credentialType]: tested.credential(sandbox.url, secrets) },
	});
	return items[0]?.json;
}

describe.each(documented)('$vendor', ({ vendor, ...rest }) => {
	const ids = operationsOf({ vendor, ...rest }).map(({ id }) => id);

	test('every operation has an example, and every example an operation', () => {
		expect(Object.keys(examples[vendor] ?? {}).sort()).toEqual(ids.toSorted());
	});

	test.each(ids)('%s answers what its example says', async (id) => {
		const { out } = exampleOf(vendor, id);
		expect(Object.keys(out)).not.toEqual([]);
		expect(await run(vendor, id)).toMatchObject(out);
	});
});
