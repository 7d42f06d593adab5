import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { DateTime } from 'luxon';
import type { ErpContract } from '../../scripts/sampleData/contracts';
import type { ErpEmployee } from '../../scripts/sampleData/employees';
import { isPassword } from '../../sandbox/vendors/timewellscheduled/passwords';
import { demo } from '../../sandbox/vendors/timewellscheduled/profiles';
import { createStore } from '../../sandbox/vendors/timewellscheduled/store';
import { packed, sampleFiles } from '../../scripts/sampleData/files';
import type { GateEvent } from '../../scripts/sampleData/gateEvents';
import type { KioskPunch, KioskReason } from '../../scripts/sampleData/kioskPunches';
import type { Receipt } from '../../scripts/sampleData/receipts';
import type { RosterRow } from '../../scripts/sampleData/roster';
import type { Operator, TerminalEvent } from '../../scripts/sampleData/terminalEvents';
import type { TimeAccountBalance } from '../../scripts/sampleData/timeAccounts';

const folder = path.join(__dirname, '../../workflows/data');
const shipped = (name: string): string => {
	const content = readFileSync(path.join(folder, name));
	return (name.endsWith('.gz') ? gunzipSync(content) : content).toString('utf8');
};
const rowsOf = <T>(name: string): T[] =>
	parse(shipped(name), { columns: true, delimiter: ';' }) as unknown as T[];

const employees = rowsOf<ErpEmployee>('erp-employees.csv');
const contracts = rowsOf<ErpContract>('erp-contracts.csv');
const balances = rowsOf<TimeAccountBalance>('shyftplan-balances.csv');
const gateEvents = rowsOf<GateEvent>('people-first-gate-events.csv');

test('the shipped files are what the generator writes, each time anew', () => {
	for (const files of [sampleFiles(), sampleFiles()]) {
		expect(Object.keys(files)).toEqual([
			'erp-employees.csv',
			'erp-contracts.csv',
			'poc-roster.csv',
			'shyftplan-balances.csv',
			'people-first-gate-events.csv',
			'timewellscheduled-punches.csv',
			'timewellscheduled-reasons.csv',
			'pos-receipts.csv.gz',
			'pos-late-receipts.csv.gz',
			'pos-clock-events.csv',
			'pos-operators.csv',
			'workforce-master.csv',
		]);
		for (const [name, content] of Object.entries(files)) expect(content).toBe(shipped(name));
	}
});

describe('employees', () => {
	test('are many, and numbered once', () => {
		expect(employees.length).toBeGreaterThanOrEqual(200);
		expect(new Set(employees.map(({ PersonnelNo }) => PersonnelNo)).size).toBe(employees.length);
	});

	test('have the names that people have', () => {
		const prefixes = new Set(employees.map(({ Prefix }) => Prefix));
		expect([...prefixes]).toEqual(expect.arrayContaining(['', 'van der', 'de', 'von']));
		const names = employees.map(({ FirstName, LastName }) => `${FirstName} ${LastName}`).join();
		expect(names).toMatch(/[äöüß]/);
		expect(shipped('erp-employees.csv')).toContain('"Medewerker ""bediening"""');
	});

	test('exactly one has a gender that is no code', () => {
		const odd = employees.filter(({ Gender }) => !['F', 'M', 'X'].includes(Gender));
		expect(odd.map(({ Gender }) => Gender)).toEqual(['vrouw']);
	});

	test('some have left, and some values are missing', () => {
		const count = (field: keyof ErpEmployee) => employees.filter((row) => row[field] !== '').length;
		for (const field of ['ExitDate', 'ProbationEnd', 'Email', 'Phone', 'CostCentre'] as const) {
			expect(count(field)).toBeGreaterThan(10);
			expect(count(field)).toBeLessThan(employees.length);
		}
	});

	test('reach nobody', () => {
		for (const { Email } of employees) expect(Email).toMatch(/^$|@example\.invalid$/);
	});
});

describe('contracts', () => {
	const knownTypes = ['1', '2', '3', '4'];

	test('belong to employees; some have two, most have no end', () => {
		const persons = new Set(employees.map(({ PersonnelNo }) => PersonnelNo));
		for (const { PersonnelNo } of contracts) expect(persons).toContain(PersonnelNo);
		expect(contracts.length).toBeGreaterThan(persons.size + 5);
		const open = contracts.filter(({ EndDate }) => EndDate === '');
		expect(open.length).toBeGreaterThan(contracts.length / 2);
	});

	test('exactly one ends before it starts, and exactly one is of a type that nobody knows', () => {
		const impossible = contracts.filter((row) => row.EndDate !== '' && row.EndDate < row.StartDate);
		const unknown = contracts.filter(({ TypeNo }) => !knownTypes.includes(TypeNo));
		expect([impossible.length, unknown.length]).toEqual([1, 1]);
	});

	test('end no later than the employment', () => {
		const exits = new Map(employees.map(({ PersonnelNo, ExitDate }) => [PersonnelNo, ExitDate]));
		for (const { PersonnelNo, EndDate } of contracts) {
			const exit = exits.get(PersonnelNo);
			if (exit) expect(EndDate).toBe(exit);
		}
	});
});

describe('the roster', () => {
	const roster = rowsOf<RosterRow>('poc-roster.csv');
	const count = (fits: (row: RosterRow) => boolean) => roster.filter(fits).length;

	test('numbers everybody once, with leading zeros', () => {
		expect(roster).toHaveLength(320);
		expect(new Set(roster.map(({ EmployeeNo }) => EmployeeNo)).size).toBe(320);
		for (const { EmployeeNo } of roster) expect(EmployeeNo).toMatch(/^00\d{3}$/);
	});

	test('has leavers with a date, names in Hebrew, and people of whom little is known', () => {
		expect(count(({ LeavesOn }) => LeavesOn !== '')).toBe(27);
		expect(count(({ FirstName }) => /[א-ת]/.test(FirstName))).toBeGreaterThan(200);
		expect(count(({ LastName, Department }) => LastName === '' && Department === '')).toBe(8);
		expect(count(({ Desk }) => Desk === '')).toBe(225);
	});

	test('has what is mandatory, and reaches nobody', () => {
		expect(count(({ Site, FirstName }) => Site === '' || FirstName === '')).toBe(0);
		for (const { Email, Phone } of roster) {
			expect(Email).toMatch(/@example\.invalid$/);
			expect(Phone).toMatch(/^\+972 50 000 /);
		}
	});
});

describe('balances', () => {
	test('are those of a thousand people, one of them twice with another balance', () => {
		const numbers = balances.map(({ StaffNumber }) => StaffNumber);
		const twice = numbers.filter((number, index) => numbers.indexOf(number) !== index);
		expect([numbers.length, twice]).toEqual([1001, ['10516']]);
		const both = balances.filter(({ StaffNumber }) => StaffNumber === '10516');
		expect(both.map(({ BalanceAtDayStart }) => BalanceAtDayStart)).toEqual(['+00:00', '+01:00']);
	});

	test('are of two accounts, and of people with a name', () => {
		expect(new Set(balances.map(({ Account }) => Account))).toEqual(
			new Set(['Flexitime', 'Overtime']),
		);
		for (const { Name } of balances) expect(Name).toMatch(/^\S+ \S+$/);
	});

	test('have a sign, hours and minutes, but for one; two staff numbers are mistyped', () => {
		const odd = balances.filter((row) => !/^[+-]\d\d:[0-5]\d$/.test(row.BalanceAtDayStart));
		expect(odd.map(({ BalanceAtDayStart }) => BalanceAtDayStart)).toEqual(['+07.30']);
		const mistyped = balances.filter(({ StaffNumber }) => !/^\d{5}$/.test(StaffNumber));
		expect(mistyped.map(({ StaffNumber }) => StaffNumber)).toEqual(['1O234', '10 648']);
	});
});

describe('gate events', () => {
	const text = (event: GateEvent) => Object.values(event).join(' ');
	const skipped = ({ LocalTime, TimeZone }: GateEvent) => {
		const read = DateTime.fromSQL(LocalTime, { zone: TimeZone });
		return read.toFormat('yyyy-MM-dd HH:mm:ss') !== LocalTime;
	};

	test('are about a thousand of fifty people, and a few of people who are in the way', () => {
		const badges = new Set(gateEvents.map(({ Badge }) => Badge));
		const usual = Array.from(
			{ length: 50 },
			(_, index) => `PR${String(index + 1).padStart(4, '0')}`,
		);
		expect([...badges].sort()).toEqual([...usual, 'PR0055', 'PR0058', 'PR0060', 'PR9001']);
		expect(gateEvents).toHaveLength(1018);
	});

	test('come from two gates in two zones, which some people both use', () => {
		const places = new Set(gateEvents.map(({ Gate, TimeZone }) => `${Gate} ${TimeZone}`));
		expect([...places].sort()).toEqual(['North Gate Europe/London', 'Quay Gate Europe/Berlin']);
		const gatesOf = (badge: string) =>
			new Set(gateEvents.filter(({ Badge }) => Badge === badge).map(({ Gate }) => Gate)).size;
		expect(['PR0007', 'PR0008', 'PR0035'].map(gatesOf)).toEqual([2, 1, 2]);
	});

	test('twelve lines are there twice, and the others are not in order', () => {
		expect(gateEvents.length - new Set(gateEvents.map(text)).size).toBe(12);
		const backwards = gateEvents.filter(
			({ LocalTime }, index) => LocalTime < (gateEvents[index - 1]?.LocalTime ?? ''),
		);
		expect(backwards.length).toBeGreaterThan(10);
	});

	test('people work through the night in which the clocks change; one time does not exist', () => {
		const night = gateEvents.filter(({ LocalTime }) => /^2026-03-29 0[0-4]/.test(LocalTime));
		expect(new Set(night.map(({ TimeZone }) => TimeZone)).size).toBe(2);
		expect(gateEvents.filter(skipped).map(text)).toEqual([
			'PR0020 IN North Gate 2026-03-29 01:41:20 Europe/London',
		]);
	});
});

describe('kiosk punches', () => {
	const punches = rowsOf<KioskPunch>('timewellscheduled-punches.csv');
	const reasons = rowsOf<KioskReason>('timewellscheduled-reasons.csv');
	const { employees: known } = createStore(demo);

	test('are those of fourteen people who work there, one who has left, and a code of nobody', () => {
		const codes = [...new Set(punches.map(({ Code }) => Code))];
		expect(codes).toHaveLength(16);
		expect(codes.filter((code) => !known.has(code))).toEqual(['99999']);
		const gone = codes.filter((code) => known.get(code)?.terminationDate);
		expect(gone).toEqual(['tw9x']);
	});

	test('come in the order of time, but for three lines at the end that are there already', () => {
		const lines = punches.map(({ Code, Button, LocalTime }) => `${LocalTime} ${Code} ${Button}`);
		const [once, again] = [lines.slice(0, -3), lines.slice(-3)];
		expect(new Set(once).size).toBe(once.length);
		const times = punches.slice(0, -3).map(({ LocalTime }) => LocalTime);
		expect(times).toEqual([...times].sort());
		expect(once).toEqual(expect.arrayContaining(again));
	});

	test('hold hashes that the company takes, but for one, and no password', () => {
		const hashes = punches.map(({ PasswordHash }) => PasswordHash);
		expect(hashes.filter((hash) => !isPassword(demo, hash))).toHaveLength(1);
		expect(hashes.filter((hash) => !hash.startsWith('$2b$'))).toEqual([]);
	});

	test('six have a reason, each of a punch in the file', () => {
		const kinds = { START: 'begin', FINISH: 'end', BREAK: 'break', MEAL: 'meal' };
		const names = punches.map(
			({ Code, Button, LocalTime }) => `${Code} ${kinds[Button]} ${LocalTime.replace(' ', 'T')}`,
		);
		expect(reasons).toHaveLength(6);
		expect(names).toEqual(expect.arrayContaining(reasons.map(({ Punch }) => Punch)));
	});
});

describe('receipts', () => {
	const receipts = rowsOf<Receipt>('pos-receipts.csv.gz');
	const late = rowsOf<Receipt>('pos-late-receipts.csv.gz');
	const idOf = ({ Shop, Receipt: number }: Receipt) => `${Shop} ${number}`;
	const hoursOf = (shop: string, zone: string, day: string) =>
		new Set(
			receipts
				.filter(({ Shop }) => Shop === shop)
				.map(({ ClosedAt }) => DateTime.fromISO(ClosedAt, { zone }).startOf('hour').toISO() ?? '')
				.filter((hour) => hour.startsWith(day)),
		).size;

	test('are 50,000 of three tills, 40 of them twice, in a file that is small', () => {
		expect(new Set(receipts.map(idOf)).size).toBe(50_000);
		expect(receipts).toHaveLength(50_040);
		expect(new Set(receipts.map(({ Shop }) => Shop))).toEqual(new Set(['AMS', 'LIS', 'TRN']));
		expect(packed('x.gz', shipped('pos-receipts.csv.gz')).length).toBeLessThan(400_000);
	});

	test('fill 24 of the 25 hours of the day on which the clocks go back', () => {
		expect(hoursOf('LIS', 'Europe/Lisbon', '2025-10-26')).toBe(24);
		expect(hoursOf('LIS', 'Europe/Lisbon', '2025-10-25')).toBe(17);
		expect(hoursOf('AMS', 'Europe/Amsterdam', '2025-10-26')).toBe(19);
	});

	test('those that come late are others, and fall into that night, too', () => {
		const known = new Set(receipts.map(idOf));
		expect(late.filter((receipt) => known.has(idOf(receipt)))).toEqual([]);
		expect(late).toHaveLength(60);
		const twice = late.filter(({ ClosedAt }) => /^2025-10-26T0[01]/.test(ClosedAt));
		expect(twice.length).toBeGreaterThan(3);
	});
});

describe('events of a terminal', () => {
	const events = rowsOf<TerminalEvent>('pos-clock-events.csv');
	const operators = rowsOf<Operator>('pos-operators.csv');

	test('are of nine people in two zones, of nobody, and twice', () => {
		const known = operators.map(({ Operator: number }) => number);
		const others = events.filter(({ Operator: number }) => !known.includes(number));
		expect(others.map(({ Operator: number }) => number)).toEqual(['77']);
		expect(known).toHaveLength(9);
		expect(new Set(events.map(({ TimeZone }) => TimeZone)).size).toBe(2);
		expect(events).toHaveLength(58);
		expect(new Set(events.map((event) => Object.values(event).join())).size).toBe(56);
	});
});
