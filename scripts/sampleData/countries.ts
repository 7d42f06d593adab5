import { base, de, en, Faker, nl, type LocaleDefinition } from '@faker-js/faker';

/** Where a part of the invented staff lives and works. */
export interface Country {
	faker: Faker;
	/** How many people are employed there. */
	staff: number;
	/** Number of the office in Dyflexis. */
	office: number;
	nationality: string;
	jobs: string[];
	/** Name prefixes that the names of the locale lack; empty when they have them. */
	prefixes: string[];
	/** Numbers that are set aside for films and examples; `#` is any digit. */
	phone: string;
	mobile: string;
}

/** Ages and periods count from this day, so that the files never change by themselves. */
const TODAY = '2026-06-01T00:00:00Z';

function seeded(locale: LocaleDefinition, seed: number): Faker {
	const faker = new Faker({ locale: [locale, en, base] });
	faker.seed(seed);
	faker.setDefaultRefDate(TODAY);
	return faker;
}

/** The countries with their random sources; these start anew with every call. */
export const countries = (): Country[] => [
	{
		faker: seeded(nl, 31),
		staff: 96,
		office: 1,
		nationality: 'NL',
		jobs: ['Kok', 'Medewerker "bediening"', 'Magazijnmedewerker', 'Teamleider; avonddienst'],
		prefixes: [],
		phone: '+31 20 555 0###',
		mobile: '',
	},
	{
		faker: seeded(de, 49),
		staff: 72,
		office: 3,
		nationality: 'DE',
		jobs: ['Köchin/Koch', 'Lagerkraft', 'Schichtführung', 'Kommissionierung; Nachtschicht'],
		prefixes: ['von', 'zu', 'von der'],
		phone: '+49 30 23125 ###',
		mobile: '+49 171 39200##',
	},
	{
		faker: seeded(en, 44),
		staff: 46,
		office: 2,
		nationality: 'GB',
		jobs: ['Receptionist', 'Housekeeper', 'Night porter', 'Shift lead'],
		prefixes: [],
		phone: '+44 20 7946 0###',
		mobile: '+44 7700 900###',
	},
];
