/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { executeNode } from '../../harness';
import { type Profile, rows, systems, upTo, usePocSystem } from '../../support/pocSystem';

/** The five functions of the document, each as it is printed (vendors/poc-system.md 2). */
const poc = usePocSystem();

const person = ({ sites }: Profile, number: string, more: IDataObject = {}): IDataObject => ({
	siteNumber: sites[0] ?? '',
	firstName: 'Ann',
	employeeNumber: number,
	surname: 'Example',
	department: 'Finance',
	...more,
});

describe.each(systems)('at %s', (_name, profile) => {
	const existing = profile.numberOf(0);

	describe('1: updating employee data in real time', () => {
		test('with the mandatory fields alone; what is recommended is warned about', async () => {
			const [siteNumber] = profile.sites;
			const item = { siteNumber, firstName: 'Ann', employeeNumber: '0071' };
			const { items, hints } = await poc.run(profile, 'employee:upsert', { items: [item] });
			expect(rows(items)[0]).toMatchObject({
				employeeNumber: '0071',
				warnings: [
					'Surname is empty, although P.O.C. System recommends it',
					'Department is empty, although P.O.C. System recommends it',
				],
			});
			expect(hints[0]?.message).toBe('1 item came back with a warning.');
			expect(poc.employee(profile, '0071')).toEqual(item);
		});

		test('without a workstation number the employee stays where he is', async () => {
			const before = poc.employee(profile, existing)?.workstationNumber;
			const items = [person(profile, existing, { workstationNumber: '' })];
			await poc.run(profile, 'employee:upsert', { items });
			expect(before).toMatch(/\S/);
			expect(poc.employee(profile, existing)).toMatchObject({
				firstName: 'Ann',
				workstationNumber: before,
			});
		});

		test('open lists take any value', async () => {
			const own = { employeeType: 'Intern', jobConfiguration: 'Nomad', status: 'Relocation' };
			await poc.run(profile, 'employee:upsert', { items: [person(profile, '0071', own)] });
			expect(poc.employee(profile, '0071')).toMatchObject(own);
		});

		test('of somebody who leaves', async () => {
			const [siteNumber] = profile.sites;
			const { items } = await poc.run(profile, 'employee:terminate', {
				parameters: {
					siteNumber,
					firstName: 'Ann',
					employeeNumber: existing,
					terminationDate: '2031-03-31',
					status: 'Inactive',
				},
			});
			expect(rows(items)[0]).toMatchObject({
				employeeNumber: existing,
				terminationDate: '2031-03-31',
			});
			expect(poc.employee(profile, existing)).toMatchObject({
				terminationDate: '2031-03-31',
				status: 'Inactive',
			});
			expect(poc.booked(profile).map(({ operation }) => operation)).toEqual(['employee.upsert']);
		});
	});

	test('2: updating from one file; who left travels with the termination date', async () => {
		const staff = upTo(40).map((n) => person(profile, `N-${n}`));
		const leaver = person(profile, existing, { terminationDate: '2026-01-31' });
		const { items, error } = await poc.run(profile, 'employee:sync', { items: [...staff, leaver] });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(41);
		expect(poc.booked(profile).map(({ operation }) => operation)).toEqual(['employee.sync']);
		expect(poc.employee(profile, 'N-39')).toMatchObject({ firstName: 'Ann' });
		expect(poc.employee(profile, existing)).toMatchObject({ terminationDate: '2026-01-31' });
	});

	describe('3: the workstation number', () => {
		const get = async (parameters: IDataObject) =>
			await poc.run(profile, 'workstation:get', { parameters });

		test('of an employee, after a planner has moved him', async () => {
			const [siteNumber] = profile.sites;
			const seat = { siteNumber, employeeNumber: existing, workstationNumber: '00-12/C' };
			poc.control.act('poc-system', profile.system, 'assign', [seat]);
			const { items } = await get({ employeeNumber: existing });
			expect(rows(items)).toEqual([{ ...seat, employeeName: 'Noa Levi' }]);
		});

		test('of somebody without a desk is null', async () => {
			const { items } = await get({ employeeNumber: profile.numberOf(6) });
			expect(rows(items)).toMatchObject([{ workstationNumber: null }]);
		});

		test('of all of a site, and of everybody', async () => {
			const [siteNumber] = profile.sites;
			const ofSite = await get({ workstationsOf: 'site', siteNumber, returnAll: true });
			const sites = new Set(rows(ofSite.items).map((row) => row.siteNumber));
			expect([...sites]).toEqual([siteNumber]);
			const all = await get({ workstationsOf: 'all', returnAll: true });
			expect(all.items).toHaveLength(profile.seeded);
			const some = await get({ workstationsOf: 'all', limit: 3 });
			expect(some.items).toHaveLength(3);
		});

		test('of an employee who is not known says so', async () => {
			const { error } = await get({ employeeNumber: '9999' });
			expect(error?.message).toBe('P.O.C. System knows no employee "9999" [item 0]');
		});

		test('of an employee at another site says so', async () => {
			const { error } = await get({ employeeNumber: existing, siteNumber: profile.sites[1] });
			expect(error?.message).toBe(
				`P.O.C. System knows no employee "${existing}" at site "${profile.sites[1]}" [item 0]`,
			);
		});
	});

	test('4 and 5: an Excel sheet with the printed headers, and back by those of section 3', async () => {
		const staff = [
			person(profile, '0071', {
				terminationDate: '2031-03-31',
				hierarchies: [{ name: 'Floor', value: '3' }],
			}),
			person(profile, '0072', { workstationNumber: '3-114' }),
		];
		const built = await poc.run(profile, 'file:build', { items: staff });
		expect(Object.entries(rows(built.items)[0] ?? {})).toEqual([
			['Site number', profile.sites[0]],
			['First name', 'Ann'],
			['Employee Unique Number', '0071'],
			['Surname', 'Example'],
			['Department', 'Finance'],
			['Team', ''],
			['Additional hierarchies', 'Floor: 3'],
			['Employee Type', ''],
			['Job configuration', ''],
			['Job title', ''],
			['Employee Status', ''],
			['Mobile Number, ext.', ''],
			['Email address', ''],
			['Workstation Number', ''],
			['Termination of Employment Date', profile.system === 'demo' ? '2031-03-31' : '31/03/2031'],
		]);
		const sheet = await executeNode({
			type: 'n8n-nodes-base.convertToFile',
			parameters: { operation: 'xlsx' },
			items: built.items,
		});
		const back = await executeNode({
			type: 'n8n-nodes-base.extractFromFile',
			parameters: { operation: 'xlsx' },
			items: sheet.items,
		});
		const parsed = await poc.run(profile, 'file:parse', { items: rows(back.items) });
		expect(rows(parsed.items)).toEqual([
			{
				siteNumber: profile.sites[0],
				employeeNumber: '0071',
				employeeName: null,
				workstationNumber: null,
			},
			{
				siteNumber: profile.sites[0],
				employeeNumber: '0072',
				employeeName: null,
				workstationNumber: '3-114',
			},
		]);
		expect(poc.control.traffic().requests).toBe(0);
	});
});
