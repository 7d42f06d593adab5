import { base, en, Faker, he, type LocaleDefinition } from '@faker-js/faker';

/** One row of the HR system's nightly export, in its own words. Days are YYYY-MM-DD or empty. */
export interface RosterRow {
	EmployeeNo: string;
	FirstName: string;
	LastName: string;
	Site: string;
	Department: string;
	Team: string;
	Floor: string;
	EmployeeType: string;
	WorkMode: string;
	JobTitle: string;
	Status: string;
	Phone: string;
	Email: string;
	Desk: string;
	LeavesOn: string;
}

/** Ages and periods count from this day, so that the file never changes by itself. */
const TODAY = '2026-06-01T00:00:00Z';
const LAST_YEAR = '2025-06-01T00:00:00Z';

interface Office {
	site: string;
	staff: number;
	faker: Faker;
	departments: string[];
	titles: string[];
}

function seeded(seed: number, ...locale: LocaleDefinition[]): Faker {
	const faker = new Faker({ locale: [...locale, en, base] });
	faker.seed(seed);
	faker.setDefaultRefDate(TODAY);
	return faker;
}

/** The offices with their random sources; these start anew with every call. */
const offices = (): Office[] => [
	{
		site: '10',
		staff: 140,
		faker: seeded(972, he),
		departments: ['כספים', 'משאבי אנוש', 'מכירות', 'פיתוח'],
		titles: ['מנהל/ת', 'מהנדס/ת', 'CEO'],
	},
	{
		site: '20',
		staff: 110,
		faker: seeded(44),
		departments: ['Finance', 'R&D', 'Sales', 'Support; Tier 2'],
		titles: ['Manager', 'Engineer', 'VP "Sales"'],
	},
	{
		site: '030',
		staff: 70,
		faker: seeded(73, he),
		departments: ['תפעול', 'לוגיסטיקה'],
		titles: ['Shift Lead', 'נציג/ת'],
	},
];

/** Everybody twelfth has left or is about to; the date says so. */
const leaves = (index: number): boolean => index % 12 === 5;

/** Somebody started this week, and the HR system does not know much yet. */
const NEW = 17;

const pick = <T>(faker: Faker, ...values: T[]): T => faker.helpers.arrayElement(values);

function personAt({ site, faker, departments, titles }: Office, index: number): RosterRow {
	const number = String(index + 1).padStart(5, '0');
	const mode = pick(faker, 'Full-time office job', 'Remote worker', 'Hot desk worker');
	const leavesOn = faker.date.between({ from: LAST_YEAR, to: TODAY }).toISOString().slice(0, 10);
	const isNew = index % 40 === NEW;
	const desk = `${pick(faker, 1, 2, 3)}-${faker.string.numeric(3)}`;
	return {
		EmployeeNo: number,
		FirstName: faker.person.firstName(),
		LastName: isNew ? '' : faker.person.lastName(),
		Site: site,
		Department: isNew ? '' : faker.helpers.arrayElement(departments),
		Team: `Team ${faker.number.int({ min: 1, max: 9 })}`,
		Floor: String(faker.number.int({ min: 0, max: 12 })),
		EmployeeType: pick(
			faker,
			'Employee',
			'Employee',
			'External employee',
			'Outsource',
			'Temp Employee',
		),
		WorkMode: mode,
		JobTitle: faker.helpers.arrayElement(titles),
		Status: leaves(index)
			? 'Inactive'
			: pick(faker, 'Active', 'Active', 'Vacation', 'Maternity leave'),
		Phone: `+972 50 000 ${faker.string.numeric(4)}, ext. ${faker.string.numeric(3)}`,
		Email: `${number}@example.invalid`,
		Desk: mode === 'Full-time office job' ? desk : '',
		LeavesOn: leaves(index) ? leavesOn : '',
	};
}

/** Everybody in the HR system, numbered through; the same people on every call. */
export function roster(): RosterRow[] {
	let index = 0;
	return offices().flatMap((office) =>
		Array.from({ length: office.staff }, () => personAt(office, index++)),
	);
}
