import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Sandbox } from '../../sandbox/server';
import type { TimeAccountBalance } from '../../scripts/sampleData/timeAccounts';
import { dataFolder } from '../../scripts/start/examples';

/** The file that the workflow reads. */
export const FILE = 'shyftplan-balances.csv';

/** What the workflow says about each account of the time system. */
const REASONS: Readonly<Record<string, number>> = { Flexitime: 501, Overtime: 502 };

/** What one account holds. */
export interface Balance {
	employment_id: number;
	absence_reason_id: number;
	balance_minutes: number;
}

interface Company {
	employments: Array<{ id: number; staff_number: number; deleted_at: string | null }>;
	timeAccounts: Balance[];
}

/** What the simulated company of the workflow's credential holds now. */
export const company = ({ control }: Pick<Sandbox, 'control'>): Company =>
	structuredClone((control.state('shyftplan') as { demo: Company }).demo);

const minutesOf = (text: string): number | undefined => {
	const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(text) ?? [];
	if (sign === undefined) return undefined;
	return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
};

/** The accounts of a company whose balance in the shipped file is another one, with that balance. */
export function differing({ employments, timeAccounts }: Company): Balance[] {
	const rows: TimeAccountBalance[] = parse(readFileSync(path.join(dataFolder, FILE)), {
		columns: true,
		delimiter: ';',
	});
	const first = new Map<string, TimeAccountBalance>();
	for (const row of rows) if (!first.has(row.StaffNumber)) first.set(row.StaffNumber, row);
	const staff = new Map(employments.map(({ id, ...person }) => [id, person]));
	return timeAccounts.flatMap(({ employment_id, absence_reason_id, balance_minutes }) => {
		const person = staff.get(employment_id);
		const row = first.get(String(person?.staff_number));
		const wanted = minutesOf(row?.BalanceAtDayStart ?? '');
		const isMeant = row && !person?.deleted_at && REASONS[row.Account] === absence_reason_id;
		if (!isMeant || wanted === undefined || wanted === balance_minutes) return [];
		return [{ employment_id, absence_reason_id, balance_minutes: wanted }];
	});
}

/** Every balance that was written, in the order of the accounts of the company. */
export const writtenTo = ({ control }: Pick<Sandbox, 'control'>): Balance[] =>
	control
		.journal({ vendor: 'shyftplan', operation: 'timeAccount.update' })
		.map(({ body }) => body as Balance)
		.map(({ employment_id, absence_reason_id, balance_minutes }) => ({
			employment_id,
			absence_reason_id,
			balance_minutes,
		}))
		.sort(
			(one, other) =>
				one.employment_id - other.employment_id || one.absence_reason_id - other.absence_reason_id,
		);

const CORRECT_NUMBER =
	'Correct the staff number in the time system or in shyftplan. If the person has left, take them out of the export.';
const AGREE =
	'It is set all the same. Agree with the person and their manager how it gets back, or change the limit of the account in shyftplan.';

const line = (
	outcome: string,
	[staffNumber, name, account]: readonly [string, string, string?],
	what: string,
	whatToDo: string,
) => ({ outcome, staffNumber, name, account: account ?? 'Flexitime', what, whatToDo });

const notFound = (...person: [string, string, string?]) =>
	line('not found', person, 'shyftplan has no employee with this staff number', CORRECT_NUMBER);

/** The cases of the shipped file, as the report names them. */
export const cases = [
	line(
		'not set',
		['10390', 'Sarah Zimmermann', 'Overtime'],
		'Balance "+07.30" is not hours and minutes, such as 7:30 or -0:30 [item 389]',
		'Expected hours and minutes, such as 7:30 or -0:30.',
	),
	line(
		'not set',
		['10516', 'Nina Jung'],
		'The account of employee 10516 for absence reason 501 is named twice [item 1000]',
		'Item 515 names it already; the first one counts.',
	),
	notFound('1O234', 'Lukas Bauer'),
	notFound('10 648', 'Max Braun'),
	notFound('10996', 'Max Weiß'),
	notFound('10997', 'Lena Jung'),
	notFound('10998', 'Tim Yılmaz'),
	notFound('10999', "Sarah O'Brien"),
	notFound('11000', 'Leon Müller', 'Overtime'),
	line(
		'limit crossed',
		['10062', 'Jonas Lehmann'],
		'The balance of +41:30 is above the upper limit',
		AGREE,
	),
	line(
		'limit crossed',
		['10301', 'Lena Weber'],
		'The balance of -11:15 is below the lower limit',
		AGREE,
	),
	line(
		'warning crossed',
		['10122', 'Paul Koch'],
		'The balance of +21:10 is above the upper warning',
		'Plan time off before the limit is reached.',
	),
	line(
		'warning crossed',
		['10463', 'Ayşe Braun'],
		'The balance of +25:00 is above the upper warning',
		'Plan time off before the limit is reached.',
	),
	line(
		'warning crossed',
		['10703', "Sophie O'Brien"],
		'The balance of -06:20 is below the lower warning',
		'Plan more hours before the limit is reached.',
	),
	line(
		'warning crossed',
		['10851', "Max O'Brien"],
		'The balance of -05:45 is below the lower warning',
		'Plan more hours before the limit is reached.',
	),
];

/** The first line of the report on the shipped file. */
export const summary = (updated: number, unchanged: number) => ({
	outcome: 'see below',
	staffNumber: '',
	name: '',
	account: '',
	what: `Balances: ${updated} updated, ${unchanged} unchanged, 7 not found, 2 not set. Beyond a limit: 2, beyond a warning: 4.`,
	whatToDo: '',
	updated,
	wouldUpdate: 0,
	unchanged,
	notFound: 7,
	notSet: 2,
	limitCrossed: 2,
	warningCrossed: 4,
});
