/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import {
	demo,
	origins,
	type PocRun,
	rows,
	systems,
	upTo,
	usePocSystem,
	variant,
} from '../../support/pocSystem';

const poc = usePocSystem();

const person = (employeeNumber: string, more: IDataObject = {}): IDataObject => ({
	siteNumber: '10',
	firstName: 'Ann',
	employeeNumber,
	surname: 'Example',
	department: 'Finance',
	...more,
});
const staff = (count: number) => upTo(count).map((n) => person(String(n + 1).padStart(4, '0')));
const sync = async (items: IDataObject[], more: PocRun = {}) =>
	await poc.run(demo, 'employee:sync', { items, ...more });

test('five hundred people travel in one request, and each is answered', async () => {
	const { items } = await sync(staff(500));
	expect(poc.control.traffic().requests).toBe(1);
	expect(origins(items)).toEqual(upTo(500).map((item) => ({ item })));
	expect(rows(items)[499]).toEqual({
		siteNumber: '10',
		employeeNumber: '0500',
		answer: { message: 'stored', stored: 500 },
	});
});

describe('nothing is sent', () => {
	const file = [
		person('1'),
		person('2', { firstName: '' }),
		person('3'),
		person('4', { siteNumber: ' ', employeeNumber: null }),
	];
	const list =
		'Nothing was sent, because 2 of 4 items cannot be: item 1: First Name is empty; ' +
		'item 3: Site Number, Employee Unique Number are empty.';

	test('when something mandatory is missing; every gap is named', async () => {
		const { error } = await sync(file);
		expect(error?.message).toBe('First Name is empty [item 1]');
		expect(error?.description).toContain(list);
		expect(poc.control.traffic().requests).toBe(0);
	});

	test('also where the node continues: the others are held back', async () => {
		const { failed, items } = await sync(file, { onError: 'continueErrorOutput' });
		expect(items).toEqual([]);
		expect(failed.map(({ json }) => json.error)).toEqual([
			'This item was held back [item 0]',
			'First Name is empty [item 1]',
			'This item was held back [item 2]',
			'Site Number, Employee Unique Number are empty [item 3]',
		]);
		expect(failed.map(({ json }) => json.message)).toEqual(upTo(4).map(() => list));
		expect(poc.control.traffic().requests).toBe(0);
	});

	test('when a number is there twice', async () => {
		const { error } = await sync([person('7'), person('8'), person('7', { siteNumber: '20' })]);
		expect(error?.message).toBe(
			'Employee Unique Number "7" is in the file twice, first in item 0 [item 2]',
		);
		expect(poc.control.traffic().requests).toBe(0);
	});

	test('when a workstation number is required and missing', async () => {
		const parameters = { options: { requireWorkstation: true } };
		const { error } = await sync([person('7')], { parameters });
		expect(error?.message).toBe('Workstation Number is empty [item 0]');
	});

	test('when a text cannot stand in XML', async () => {
		const items = [person('7', { siteNumber: 'TLV-1', firstName: 'A\u0000nn' })];
		const { error } = await poc.run(variant, 'employee:sync', { items });
		expect(error?.message).toBe('"givenName" holds a character that XML cannot carry [item 0]');
		expect(poc.control.traffic().requests).toBe(0);
	});
});

describe('a roster that shrank', () => {
	const production = { mode: 'trigger' as const };
	const after = async (count: number) => (await sync(staff(count), production)).staticData;

	test('by more than a fifth is refused before anything is sent', async () => {
		const staticData = await after(100);
		poc.control.reset();
		const { error } = await sync(staff(79), { ...production, staticData });
		expect(error?.message).toBe('The file shrank from 100 to 79 people: nothing was sent [item 0]');
		expect(error?.description).toContain('At most 20 % may be missing.');
		expect(poc.control.traffic().requests).toBe(0);
	});

	test.each([
		[80, {}],
		[79, { mostMissing: 21 }],
		[5, { anySize: true }],
	])('to %d people is sent with %j, and counts from then on', async (count, options) => {
		const staticData = await after(100);
		const parameters = { options };
		const { error, staticData: kept } = await sync(staff(count), {
			...production,
			staticData,
			parameters,
		});
		expect(error).toBeUndefined();
		expect(JSON.stringify(kept)).toContain(`"people":${count}`);
	});

	test('is refused by any share when none may be missing', async () => {
		const staticData = await after(100);
		const parameters = { options: { mostMissing: 0 } };
		const { error } = await sync(staff(99), { ...production, staticData, parameters });
		expect(error?.message).toContain('shrank from 100 to 99');
	});

	test('counts only what was taken', async () => {
		const staticData = await after(100);
		poc.control.faults([{ kind: 'status', status: 422, times: 1 }]);
		const parameters = { options: { anySize: true } };
		const run = { ...production, staticData, parameters };
		const { staticData: kept } = await sync(staff(5), run);
		expect(JSON.stringify(kept)).toContain('"people":100');
	});
});

describe('rows that P.O.C. System does not take', () => {
	const file = (sites: readonly string[]) => [
		person('1', { siteNumber: sites[0] }),
		person('2', { siteNumber: '99' }),
		person('3', { siteNumber: sites[1] }),
	];

	test('at demo refuse the file: each is told, the others are held back', async () => {
		const { failed, items } = await sync(file(demo.sites), { onError: 'continueErrorOutput' });
		expect(items).toEqual([]);
		expect(failed.map(({ json }) => json.error)).toEqual([
			'The file was refused because of other employees [item 0]',
			'P.O.C. System did not take employee 2: site 99 is not known [item 1]',
			'The file was refused because of other employees [item 2]',
		]);
		expect(poc.employee(demo, '1')).toBeUndefined();
		const stopped = await sync(file(demo.sites));
		expect(stopped.error?.message).toContain(
			'did not take employee 2: site 99 is not known [item 1]',
		);
	});

	test('at variant are left out: the others are stored', async () => {
		const { failed, items } = await poc.run(variant, 'employee:sync', {
			items: file(variant.sites),
			onError: 'continueErrorOutput',
		});
		expect(rows(items).map((row) => row.employeeNumber)).toEqual(['1', '3']);
		expect(failed.map(({ json }) => json.error)).toEqual([
			'P.O.C. System did not take employee 2: site 99 is not known [item 1]',
		]);
		expect(poc.employee(variant, '3')).toBeDefined();
	});

	test('that nobody sent are told all the same', async () => {
		const body = { Refused: [{ EmployeeNumber: '4711', Reason: 'left' }] };
		poc.control.faults([{ kind: 'status', status: 200, body }]);
		const { items } = await sync([person('1')]);
		expect(rows(items)[0]).toMatchObject({ otherRefusals: ['4711: left'] });
	});
});

describe.each(systems)('at %s', (_name, profile) => {
	test('one refused employee is told in the words of P.O.C. System', async () => {
		const items = [person('1', { siteNumber: '99' })];
		const { error } = await poc.run(profile, 'employee:upsert', { items });
		expect(error?.message).toBe('P.O.C. System: site 99 is not known [item 0]');
	});

	test('the date has the form that was agreed', async () => {
		const items = [person('1', { siteNumber: profile.sites[0], terminationDate: '2031-03-04' })];
		const { error } = await poc.run(profile, 'employee:upsert', {
			items,
			credential: { dateFormat: 'yyyyMMdd' },
		});
		expect(error?.message).toContain('20310304 is not a date of the agreed form');
	});

	test('empty values are sent when that is wanted', async () => {
		const items = [person(profile.numberOf(0), { siteNumber: profile.sites[0], surname: '' })];
		const parameters = { options: { sendEmpty: true } };
		await poc.run(profile, 'employee:upsert', { items, parameters });
		expect(poc.employee(profile, profile.numberOf(0))?.surname).toBe('');
	});
});
