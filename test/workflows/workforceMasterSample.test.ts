import { DateTime } from 'luxon';
import { employments } from '../../scripts/sampleData/employees';
import { masterRows } from './workforceMaster';

const master = masterRows();
const numbers = master.map(({ PersonnelNo }) => PersonnelNo);

test('has people of three systems, and one whom none of them has, each under one number', () => {
	expect(new Set(numbers).size).toBe(master.length);
	const kinds = [/^103/, /^P-/, /^0/, /^11001$/].map(
		(kind) => numbers.filter((number) => kind.test(number)).length,
	);
	expect(kinds).toEqual([29, 6, 6, 1]);
	expect(numbers).not.toContain('10317');
});

test('shares no number with the people of the invented ERP', () => {
	const others = new Set(employments().map(({ employee }) => employee.PersonnelNo));
	expect(numbers.filter((number) => others.has(number))).toEqual([]);
});

test('exactly one day does not exist; one person has left, and one will', () => {
	const days = master.flatMap(({ EntryDate, ExitDate }) => [EntryDate, ExitDate]);
	const given = days.filter((day) => day !== '');
	expect(given.filter((day) => !DateTime.fromISO(day).isValid)).toEqual(['2026-02-30']);
	expect(master.map(({ ExitDate }) => ExitDate).filter(Boolean)).toEqual([
		'2024-12-31',
		'2031-03-31',
	]);
});

test('reaches nobody', () => {
	for (const { Email } of master) expect(Email).toMatch(/@example\.invalid$/);
});
