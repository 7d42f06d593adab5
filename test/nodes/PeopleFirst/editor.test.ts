/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { choices } from '../../../sandbox/vendors/people-first/choices';
import { PeopleFirst } from '../../../nodes/PeopleFirst/PeopleFirst.node';
import { findSecret, loadOptions } from '../../harness';
import { byId, byReference, systems, usePeopleFirst } from '../../support/peopleFirst';

const LISTS: Array<[method: string, member: string]> = [
	['getCurrencies', 'currencyIsoCode'],
	['getDepartments', 'departmentId'],
	['getExternalLocations', 'externalLocationId'],
	['getFinanceReferences', 'financeReferenceNumberId'],
	['getJobTitles', 'jobTitleId'],
	['getLocations', 'locationId'],
	['getOvertimeReasons', 'overtimeReasonId'],
	['getTimePairTypes', 'timePairType'],
	['getTimeTypes', 'timeTypeItemId'],
	['getWorkTypes', 'workTypeId'],
];

describe.each(systems)('the lists of choices on %s', (_name, profile) => {
	const peopleFirst = usePeopleFirst();

	const load = async (method: string, parameters: IDataObject) =>
		await loadOptions({
			type: 'peopleFirst',
			method,
			credentials: peopleFirst.credentials(profile),
			parameters: { resource: 'timeRecord', operation: 'create', ...parameters },
		});
	const person = () => byReference(peopleFirst.personAt(profile, 0).personalReference);
	const offered = (member: string) =>
		(choices[member] ?? [])
			.filter(({ active }) => active)
			.map(({ id, value, code }) => ({ name: code ? `${value} (${code})` : value, value: id }))
			.sort((a, b) => a.name.localeCompare(b.name));

	test.each(LISTS)('%s offers what is active of %s', async (method, member) => {
		expect(await load(method, { person: person() })).toEqual(offered(member));
	});

	test('of a time record are those for changing it', async () => {
		const busy = peopleFirst.personAt(profile, -1);
		const timeRecordId = peopleFirst.timeRecordsOf(profile, busy)[0]?.id as string;
		const found = await load('getTimeTypes', { operation: 'update', timeRecordId });
		expect(found).toEqual(offered('timeTypeItemId'));
		expect(peopleFirst.requests(profile)).toEqual({
			[`/api/v1/ta/actualshifttimepairs/${timeRecordId}`]: 1,
		});
	});

	test('jobs are those that the person holds at the start', async () => {
		const { personId, occupancies } = peopleFirst.personAt(profile, 5);
		const [first, second] = occupancies.map(({ occupancyId, jobName }) => ({
			name: jobName,
			value: occupancyId,
		}));
		const jobs = async (start: string) =>
			await load('getOccupancies', { person: byId(personId), start });
		expect(await jobs('2025-01-15T08:00:00')).toEqual([first]);
		expect(await jobs('2031-01-15T08:00:00')).toEqual([second]);
		expect(await jobs('')).toEqual([second]);
	});

	test.each(['', ' ', '={{ $json.who }}'])(
		'ask for what they depend on, where "%s" is none',
		async (value) => {
			const nobody = { person: byReference(value) };
			const askFor = (field: string) => [{ name: `Enter the ${field} First`, value: '' }];
			expect(await load('getTimeTypes', nobody)).toEqual(askFor('Person'));
			expect(await load('getOccupancies', nobody)).toEqual(askFor('Person'));
			const noRecord = { operation: 'update', timeRecordId: value };
			expect(await load('getTimeTypes', noRecord)).toEqual(askFor('Time Record ID'));
			expect(peopleFirst.control.traffic().requests).toBe(0);
		},
	);

	test('say in words why they cannot be shown', async () => {
		const loading = loadOptions({
			type: 'peopleFirst',
			method: 'getTimeTypes',
			credentials: peopleFirst.credentials(profile, { accessToken: 'wrong-token-of-mine' }),
			parameters: { person: person() },
		});
		await expect(loading).rejects.toMatchObject({
			message: 'People First did not accept the key',
			description: 'Check the key in the credential.',
		});
		const thrown: unknown = await loading.catch((error: unknown) => error);
		expect(findSecret('wrong-token-of-mine', thrown)).toEqual([]);
	});
});

test('every list of the node is tested here', () => {
	const { loadOptions: methods } = new PeopleFirst().methods;
	expect(Object.keys(methods).sort()).toEqual(
		[...LISTS.map(([method]) => method), 'getOccupancies'].sort(),
	);
});
