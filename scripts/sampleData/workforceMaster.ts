import { seedEmployees as dyflexisEmployees } from '../../sandbox/vendors/dyflexis/seed';
import { demo as pocDemo } from '../../sandbox/vendors/poc-system/profiles';
import { seedEmployees as pocEmployees } from '../../sandbox/vendors/poc-system/seed';
import { demo as shyftplanDemo } from '../../sandbox/vendors/shyftplan/profiles';
import { around, employmentAt, seededAt } from '../../sandbox/vendors/shyftplan/seed';

/** One row of the workforce master, in its own words. Days are YYYY-MM-DD or empty. */
export interface MasterRow {
	PersonnelNo: string;
	FirstName: string;
	Prefix: string;
	LastName: string;
	Email: string;
	Site: string;
	Department: string;
	JobTitle: string;
	CostCentre: string;
	EntryDate: string;
	ExitDate: string;
}

const DEPARTMENTS = ['Warehouse', 'Dispatch', 'Fleet', 'Office'];
const JOBS = ['Picker', 'Dispatcher', 'Driver', 'Clerk', 'Team lead; nights'];

/** Where the people of shyftplan that the master knows begin: behind those of the invented ERP. */
const FIRST_OF_SHYFTPLAN = 299;

/** What of each system the master knows, by place; further people are there without the master. */
const KNOWN = { shyftplan: 30, dyflexis: 6, poc: 6 };

/** Somebody of shyftplan whom nobody has entered into the master. */
const FORGOTTEN = '10317';

/** What was changed in the master and nowhere else yet; one day does not exist. */
const CHANGED: Readonly<Record<string, Partial<MasterRow>>> = {
	'10305': { LastName: 'Schwarz-Lindner' },
	'10311': { Email: 'new.address.10311@example.invalid' },
	'10314': { ExitDate: '2024-12-31' },
	'10320': { ExitDate: '2031-03-31' },
	'10323': { EntryDate: '2026-02-30' },
	'P-0003': { JobTitle: 'Head cook' },
	'P-0005': { LastName: 'Meer-Bakker' },
	'0004': { LastName: 'Peretz-Gold' },
};

/** Starts soon, and no system has the person yet. */
const NEWCOMER: MasterRow = {
	PersonnelNo: '11001',
	FirstName: 'Merle',
	Prefix: '',
	LastName: 'Sommer',
	Email: 'merle.sommer.11001@example.invalid',
	Site: '030',
	Department: 'Fleet',
	JobTitle: 'Driver',
	CostCentre: 'CC-3',
	EntryDate: '2026-07-01',
	ExitDate: '',
};

const workplaceOf = (index: number) => ({
	Site: around(pocDemo.sites, index),
	Department: around(DEPARTMENTS, index),
	JobTitle: around(JOBS, index),
	CostCentre: `CC-${1 + (index % 4)}`,
	EntryDate: `20${18 + (index % 7)}-0${1 + (index % 9)}-01`,
	ExitDate: '',
});

function ofShyftplan(index: number): MasterRow {
	const place = FIRST_OF_SHYFTPLAN + index;
	const person = employmentAt(shyftplanDemo, place, seededAt(shyftplanDemo));
	return {
		PersonnelNo: String(person.staff_number),
		FirstName: person.first_name,
		Prefix: '',
		LastName: person.last_name,
		Email: person.email,
		...workplaceOf(index),
	};
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const ofDyflexis = (): MasterRow[] =>
	dyflexisEmployees()
		.slice(0, KNOWN.dyflexis)
		.map(({ reference, person }, index) => ({
			PersonnelNo: reference,
			FirstName: textOf(person.firstName),
			Prefix: textOf(person.lastNamePrefix),
			LastName: textOf(person.lastName),
			Email: textOf(person['email']),
			...workplaceOf(index),
			JobTitle: textOf(person['jobDescription']),
			CostCentre: textOf(person.costCenter),
			EntryDate: textOf(person['employmentStart']),
		}));

const ofPocSystem = (): MasterRow[] =>
	pocEmployees(pocDemo)
		.slice(0, KNOWN.poc)
		.map(({ employeeNumber, siteNumber, firstName = '', surname = '' }, index) => ({
			PersonnelNo: employeeNumber,
			FirstName: firstName,
			Prefix: '',
			LastName: surname,
			Email: `${employeeNumber}@example.invalid`,
			...workplaceOf(index),
			Site: siteNumber,
		}));

/**
 * Everybody whom a company knows about: people that only one of its systems has yet, each under one
 * number. The same on every call.
 */
export function workforceMaster(): MasterRow[] {
	const shyftplan = Array.from({ length: KNOWN.shyftplan }, (_, index) => ofShyftplan(index));
	const known = shyftplan.filter(({ PersonnelNo }) => PersonnelNo !== FORGOTTEN);
	return [...known, NEWCOMER, ...ofDyflexis(), ...ofPocSystem()].map((row) => ({
		...row,
		...CHANGED[row.PersonnelNo],
	}));
}
