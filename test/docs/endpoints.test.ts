import { callersOf, endpointsOf, serversOf } from '../../scripts/docs/endpoints';
import { sourceOf, sources } from '../../scripts/docs/sources';
import { documented, operationsOf } from '../../scripts/docs/vendors';
import { descriptionsOf, packs } from '../nodes/packs';

const triggerNames = packs.flatMap(descriptionsOf).map(([name]) => name);

test('every vendor of the pack has a page and a source', () => {
	expect(documented.map(({ page }) => page)).toHaveLength(packs.length);
	expect(sources.map(({ vendor }) => vendor)).toEqual(documented.map(({ vendor }) => vendor));
});

describe.each(documented)('$vendor', (vendor) => {
	const { printed, further } = sourceOf(vendor.vendor);
	const operations = operationsOf(vendor);

	test.each(printed)('serves $printed, or says what does', (one) => {
		const served = serversOf(vendor, one).length + (one.triggers ?? []).length;
		expect(served > 0 || one.note !== undefined).toBe(true);
		if (one.called !== undefined) expect(callersOf(vendor, one.called)).not.toEqual([]);
		expect(operations.map(({ id }) => id)).toEqual(expect.arrayContaining(one.operations ?? []));
		expect(triggerNames).toEqual(expect.arrayContaining(one.triggers ?? []));
	});

	test.each(operations)('$id is on the page of endpoints', (operation) => {
		const inSource = printed.filter((one) =>
			serversOf(vendor, one).some(({ id }) => id === operation.id),
		);
		const beyond = further.filter(({ endpoint }) =>
			callersOf(vendor, endpoint).some(({ id }) => id === operation.id),
		);
		const rows = inSource.length + beyond.length;
		expect(rows).toBeGreaterThanOrEqual(Math.max(1, endpointsOf(operation).length));
	});

	test('an endpoint beyond the source is called, and is not in the source', () => {
		const called = new Set(printed.map((one) => one.called ?? one.printed));
		for (const { endpoint } of further) {
			expect(callersOf(vendor, endpoint)).not.toEqual([]);
			expect(called).not.toContain(endpoint);
		}
	});
});
