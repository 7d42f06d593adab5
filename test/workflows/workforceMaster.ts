import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { IDataObject } from 'n8n-workflow';
import type { MasterRow } from '../../scripts/sampleData/workforceMaster';
import { dataFolder } from '../../scripts/start/examples';

/** The file that the workflow reads. */
export const FILE = 'workforce-master.csv';

/** Everybody in a master file. */
export const masterRows = (file = path.join(dataFolder, FILE)): MasterRow[] =>
	parse(readFileSync(file), { columns: true, delimiter: ';' }) as unknown as MasterRow[];

/** A line of the report in a few words. */
export const brief = ({ system, outcome, number }: IDataObject): string =>
	`${String(system)}: ${String(outcome)} ${String(number)}`;

/** How many people of each outcome the report counts, by system. */
export const countsIn = (report: IDataObject[]): Record<string, unknown> =>
	Object.fromEntries(
		report.flatMap(({ system, counts }) => (counts === undefined ? [] : [[system, counts]])),
	) as Record<string, unknown>;

/** The lines of the report that are about somebody. */
export const linesIn = (report: IDataObject[]): IDataObject[] =>
	report.filter(({ counts }) => counts === undefined);

const OF_SHYFTPLAN = { unchanged: 25, missing: 13, differs: 4, 'not in the master': 1 };

/** The counts of the first run on the shipped file. */
export const firstCounts = {
	Dyflexis: { created: 34, updated: 2, unchanged: 5, refused: 1, 'not in the master': 3 },
	'P.O.C. System': { created: 35, updated: 6, unchanged: 1, 'not in the master': 3 },
	shyftplan: OF_SHYFTPLAN,
};

/** The counts of a second run: nobody is created or updated. */
export const secondCounts = {
	Dyflexis: { unchanged: 41, refused: 1, 'not in the master': 3 },
	'P.O.C. System': { unchanged: 42, 'not in the master': 3 },
	shyftplan: OF_SHYFTPLAN,
};

const missingInShyftplan = ['11001', 'P-000', '000'].flatMap((number) =>
	number === '11001' ? [number] : [1, 2, 3, 4, 5, 6].map((place) => `${number}${place}`),
);

/** Whom somebody has to look at, in every run on the shipped file. */
export const cases = [
	'Dyflexis: refused 10323',
	...['10305', '10311', '10314', '10320'].map((number) => `shyftplan: differs ${number}`),
	...missingInShyftplan.map((number) => `shyftplan: missing ${number}`),
	...[7, 8, 9].map((place) => `Dyflexis: not in the master P-000${place}`),
	...[7, 8, 9].map((place) => `P.O.C. System: not in the master 000${place}`),
	'shyftplan: not in the master 10317',
];

/** A person as it is sent to Dyflexis. */
export const inDyflexis = (row: MasterRow) => ({
	personnelNumber: row.PersonnelNo,
	firstName: row.FirstName,
	lastNamePrefix: row.Prefix,
	lastName: row.LastName,
	email: row.Email,
	jobDescription: row.JobTitle,
	costCenter: row.CostCentre,
	employmentStart: row.EntryDate,
	employmentEnd: row.ExitDate || null,
});

/** A person as P.O.C. System has it. */
export const inPocSystem = (row: MasterRow) => ({
	siteNumber: row.Site,
	employeeNumber: row.PersonnelNo,
	firstName: row.FirstName,
	surname: [row.Prefix, row.LastName].filter(Boolean).join(' '),
	department: row.Department,
	jobTitle: row.JobTitle,
	email: row.Email,
	...(row.ExitDate && { terminationDate: row.ExitDate }),
});
