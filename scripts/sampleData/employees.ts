import type { Faker } from '@faker-js/faker';
import { DateTime } from 'luxon';
import { countries, type Country } from './countries';

/** One row of the ERP's employee export, in the ERP's own words. Days are YYYY-MM-DD or empty. */
export interface ErpEmployee {
	PersonnelNo: string;
	Initials: string;
	FirstName: string;
	Prefix: string;
	LastName: string;
	BirthDate: string;
	BirthPlace: string;
	Gender: string;
	MaritalStatus: string;
	Nationality: string;
	Street: string;
	HouseNo: string;
	PostalCode: string;
	City: string;
	Email: string;
	Phone: string;
	Mobile: string;
	EntryDate: string;
	ExitDate: string;
	ProbationEnd: string;
	JobTitle: string;
	CostCentre: string;
}

/** Somebody who works, or worked, at an office of Dyflexis. */
export interface Employment {
	employee: ErpEmployee;
	office: number;
}

const FIRST_PERSONNEL_NO = 10_001;
const OLDEST = DateTime.utc(1961, 1, 1);
const FIRST_ENTRY = DateTime.utc(2013, 1, 1);
const LAST_ENTRY = DateTime.utc(2026, 2, 28);
const LAST_EXIT = DateTime.utc(2026, 5, 31);

/** Somebody typed a word into the ERP where a code was due: the one value that is not accepted. */
const MISTYPED = { index: 57, gender: 'vrouw' };
const PREFIX = /^((?:(?:van|de|den|der|het|'t|ten|ter|te) )+)(.+)$/;

const dayOf = (moment: DateTime): string => moment.toFormat('yyyy-MM-dd');

function splitName(name: string): { Prefix: string; LastName: string } {
	const [, prefix = '', rest = name] = PREFIX.exec(name) ?? [];
	return { Prefix: prefix.trim(), LastName: rest };
}

function nameOf({ faker, prefixes }: Country) {
	const FirstName = faker.person.firstName();
	const name = splitName(faker.person.lastName());
	const added = prefixes.length > 0 && faker.datatype.boolean(0.12);
	return {
		Initials: `${FirstName.charAt(0)}.`,
		FirstName,
		...name,
		...(added && { Prefix: faker.helpers.arrayElement(prefixes) }),
	};
}

function between(faker: Faker, from: DateTime, to: DateTime): DateTime {
	const moment = faker.date.between({ from: from.toJSDate(), to: to.toJSDate() });
	return DateTime.fromJSDate(moment, { zone: 'utc' });
}

/** Everybody was 16 at least; every ninth person has left; one in four has or had a probation. */
function datesOf({ faker }: Country, index: number) {
	const entry = between(faker, FIRST_ENTRY, LAST_ENTRY);
	const probationEnd = entry.plus({ months: 2 });
	const exit = index % 9 === 4 && between(faker, probationEnd, LAST_EXIT);
	return {
		BirthDate: dayOf(between(faker, OLDEST, entry.minus({ years: 16 }))),
		EntryDate: dayOf(entry),
		ExitDate: exit ? dayOf(exit) : '',
		ProbationEnd: index % 4 === 0 ? dayOf(probationEnd) : '',
	};
}

function addressOf({ faker }: Country) {
	return {
		Street: faker.location.street(),
		HouseNo: faker.location.buildingNumber(),
		PostalCode: faker.location.zipCode(),
		City: faker.location.city(),
	};
}

/** A value that the ERP does not know of everybody. */
const sometimes = ({ faker }: Country, share: number, value: string): string =>
	faker.datatype.boolean(share) ? value : '';

function employee(country: Country, index: number): ErpEmployee {
	const { faker, nationality, jobs, phone, mobile } = country;
	const name = nameOf(country);
	const provider = 'example.invalid';
	const email = faker.internet.email({
		firstName: name.FirstName,
		lastName: name.LastName,
		provider,
	});
	const { BirthDate, ...period } = datesOf(country, index);
	const gender = faker.helpers.weightedArrayElement([
		{ value: 'F', weight: 48 },
		{ value: 'M', weight: 48 },
		{ value: 'X', weight: 4 },
	]);
	return {
		PersonnelNo: String(FIRST_PERSONNEL_NO + index),
		...name,
		BirthDate,
		BirthPlace: sometimes(country, 0.6, faker.location.city()),
		Gender: index === MISTYPED.index ? MISTYPED.gender : gender,
		MaritalStatus: sometimes(country, 0.7, faker.helpers.arrayElement(['S', 'M', 'P', 'D', 'W'])),
		Nationality: nationality,
		...addressOf(country),
		Email: sometimes(country, 0.9, email.toLowerCase()),
		Phone: sometimes(country, 0.5, faker.helpers.replaceSymbols(phone)),
		Mobile: sometimes(country, 0.8, faker.helpers.replaceSymbols(mobile)),
		...period,
		JobTitle: faker.helpers.arrayElement(jobs),
		CostCentre: sometimes(country, 0.9, `CC-${faker.number.int({ min: 1, max: 6 })}00`),
	};
}

/** Everybody in the ERP, numbered through; the same people on every call. */
export function employments(): Employment[] {
	let index = 0;
	return countries().flatMap((country) =>
		Array.from({ length: country.staff }, () => ({
			employee: employee(country, index++),
			office: country.office,
		})),
	);
}
