/**
 * @jest-environment ./test/harness/environment.ts
 */
import { contractFields } from '../../../nodes/Dyflexis/resources/contract/fields';
import { employeeFields } from '../../../nodes/Dyflexis/resources/employee/fields';
import { findSecret, listSearch, resourceMapping } from '../../harness';
import { API_KEY, demo, systems, useDyflexis } from '../../support/dyflexis';

const dyflexis = useDyflexis();

describe.each(systems)('the pickers on %s', (_name, profile) => {
	const search = async (method: string, filter?: string) =>
		(
			await listSearch({
				type: 'dyflexis',
				method,
				credentials: dyflexis.credentials(profile),
				...(filter !== undefined && { filter }),
			})
		).results;

	test('offices come by name', async () => {
		expect(await search('searchOffices')).toEqual([
			{ name: 'Antwerpen', value: '2' },
			{ name: 'Köln', value: '3' },
			{ name: 'Utrecht', value: '1' },
		]);
	});

	test('contract types come by name', async () => {
		expect(await search('searchContractTypes')).toEqual([
			{ name: 'Fixed hours', value: '1' },
			{ name: 'On call', value: '3' },
			{ name: 'Temporary worker', value: '4' },
			{ name: 'Zero hours', value: '2' },
		]);
	});

	test('departments come with the path that leads to them', async () => {
		const departments = await search('searchDepartments');
		expect(departments).toHaveLength(20);
		expect(departments.slice(0, 3)).toEqual([
			{ name: 'Antwerpen', value: '2' },
			{ name: 'Antwerpen / Café', value: '220' },
			{ name: 'Antwerpen / Café / Bar', value: '221' },
		]);
	});

	test.each([
		['searchOffices', 'TRE', ['Utrecht']],
		['searchOffices', ' köl ', ['Köln']],
		['searchOffices', '2', ['Antwerpen']],
		['searchOffices', 'nowhere', []],
		['searchContractTypes', 'hours', ['Fixed hours', 'Zero hours']],
		['searchDepartments', 'bar', ['Antwerpen / Café / Bar']],
		['searchDepartments', '312', ['Köln / Lager & Versand / Nachtschicht']],
	])('%s finds "%s"', async (method, filter, names) => {
		expect((await search(method, filter)).map(({ name }) => name)).toEqual(names);
	});
});

test('a picker says in the words of Dyflexis why it cannot show a list', async () => {
	const searching = listSearch({
		type: 'dyflexis',
		method: 'searchOffices',
		credentials: dyflexis.credentials(demo, { apiKey: 'wrong-key-of-mine' }),
	});
	await expect(searching).rejects.toMatchObject({
		message: 'Dyflexis: The API key is not valid.',
		description: 'Dyflexis did not accept the key. Check the key in the credential.',
	});
	const thrown: unknown = await searching.catch((error: unknown) => error);
	expect(findSecret('wrong-key-of-mine', thrown)).toEqual([]);
	expect(findSecret(API_KEY, thrown)).toEqual([]);
});

test.each([
	['getEmployeeFields', employeeFields, ['employeeReference']],
	['getContractFields', contractFields, ['employeeReference', 'contractReference']],
])('%s offers every member of the record', async (method, fields, required) => {
	const mapping = await resourceMapping({
		type: 'dyflexis',
		method,
		credentials: dyflexis.credentials(demo),
	});
	expect(mapping.fields.map(({ id }) => id)).toEqual(fields.map(({ id }) => id));
	expect(mapping.fields.filter((field) => field.required).map(({ id }) => id)).toEqual(required);
	for (const field of mapping.fields) {
		expect(field.display).toBe(true);
		expect(field.displayName).toMatch(/^[A-Z]/);
		expect(['string', 'number']).toContain(field.type);
	}
	const days = fields.filter(({ type }) => type === 'date').map(({ displayName }) => displayName);
	expect(
		mapping.fields.filter(({ displayName }) => displayName.endsWith('(YYYY-MM-DD)')),
	).toHaveLength(days.length);
	expect(dyflexis.control.traffic().requests).toBe(0);
});
