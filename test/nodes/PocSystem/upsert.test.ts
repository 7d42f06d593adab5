/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { demo, rows, systems, usePocSystem, variant } from '../../support/pocSystem';

const poc = usePocSystem();

const everything = (siteNumber: string, employeeNumber: string): IDataObject => ({
	siteNumber,
	firstName: 'Ann',
	employeeNumber,
	surname: "O'Hara & <Söhne>",
	department: 'משאבי אנוש',
	team: 'Payroll',
	hierarchies: { Floor: '3', Wing: 'B' },
	employeeType: 'Outsource',
	jobConfiguration: 'Hot desk worker',
	jobTitle: 'Manager',
	status: 'Active',
	mobileNumber: '052-1234567, ext. 12',
	email: 'ann@example.invalid',
	workstationNumber: '007-B',
	terminationDate: '2031-03-31',
});

describe.each(systems)('at %s', (_name, profile) => {
	const [site = ''] = profile.sites;

	test('all fifteen fields arrive as they are, numbers as text', async () => {
		const item = everything(site, '0071');
		const { items, error } = await poc.run(profile, 'employee:upsert', { items: [item] });
		expect(error).toBeUndefined();
		expect(rows(items)).toMatchObject([{ siteNumber: site, employeeNumber: '0071' }]);
		expect(rows(items)[0]).not.toHaveProperty('warnings');
		expect(poc.employee(profile, '0071')).toEqual({
			...item,
			hierarchies: [
				{ label: 'Floor', value: '3' },
				{ label: 'Wing', value: 'B' },
			],
		});
	});
});

test('the body is what was agreed with each', async () => {
	const item = everything('10', '0071');
	await poc.run(demo, 'employee:upsert', { items: [item] });
	await poc.run(variant, 'employee:upsert', { items: [{ ...item, siteNumber: 'TLV-1' }] });
	expect(poc.booked(demo)[0]).toMatchObject({
		method: 'POST',
		path: '/employees',
		body: { SiteNumber: '10', EmployeeUniqueNumber: '0071', TerminationDate: '2031-03-31' },
	});
	expect(poc.booked(variant)[0]).toMatchObject({
		method: 'PUT',
		path: '/hr/person',
		body: { Update: { Person: { site: 'TLV-1', personNo: '0071', lastDay: '31/03/2031' } } },
	});
});
