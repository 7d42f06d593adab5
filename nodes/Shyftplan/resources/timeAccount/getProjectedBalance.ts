import type { IDataObject } from 'n8n-workflow';
import { operation } from '../../../../lib/operation';
import { take } from '../../../../lib/paging';
import { dayIn, startOfDay, writeInstant } from '../../../../lib/time';
import { ABSENCES_PATH, readAbsence } from '../../absences';
import { accountsQuery, keyOfAccount, listAccounts } from '../../accounts';
import type { ShyftplanClient } from '../../client';
import { dayField, employmentField, timeAccountReasonField, timeZoneField } from '../../fields';
import { optionalZone } from '../../inputs';
import { counts, futureDays, projectedRow } from './projection';

interface Input {
	employmentIds: number[];
	reasonIds: number[];
	asOf?: string;
	zone?: string;
}

const DAY_MS = 86_400_000;
/**
 * How far back absences are read. Whether the filter of the list looks at where an absence starts
 * or where it ends is not established, so it is set as far back as any absence is long.
 */
const LONGEST_ABSENCE_DAYS = 1100;

const listOf = (id: number | undefined): number[] => (id === undefined ? [] : [id]);

const idsIn = (rows: IDataObject[], member: string): number[] => [
	...new Set(rows.map((row) => Number(row[member]))),
];

/** The accepted absences against some accounts that may reach the day `asOf` or go beyond it. */
async function readAbsences(
	client: ShyftplanClient,
	accounts: IDataObject[],
	dayStart: Date,
	zone: string,
): Promise<IDataObject[]> {
	const from = new Date(dayStart.getTime() - LONGEST_ABSENCE_DAYS * DAY_MS);
	const query = {
		...accountsQuery(idsIn(accounts, 'employment_id'), idsIn(accounts, 'absence_reason_id')),
		'states[]': ['accepted'],
		starts_at: writeInstant(from, 'offset', zone),
		order_key: 'id',
		order_dir: 'asc',
	};
	const known = new Set(accounts.map(keyOfAccount));
	const absences: IDataObject[] = [];
	for await (const absence of client.list(ABSENCES_PATH, query)) {
		const isOver = Date.parse(String(absence.ends_at)) + DAY_MS < dayStart.getTime();
		if (isOver || !counts(absence) || !known.has(keyOfAccount(absence))) continue;
		const hasDays = Array.isArray(absence.absence_days);
		absences.push(hasDays ? absence : await readAbsence(client, Number(absence.id)));
	}
	return absences;
}

/**
 * Stored balance less accepted absences from today on, today in the company's zone. No endpoint
 * answers it, so it is computed as shyftplan does (vendors/shyftplan.md 3.1).
 */
export const getProjectedBalance = operation<ShyftplanClient, Input>({
	value: 'getProjectedBalance',
	name: 'Get Projected Balance',
	action: 'Get projected balance of time accounts',
	description: 'Get the stored balance less the accepted absences from today on, by time account',
	endpoint: 'GET /api/v1/employment_time_accounts, GET /api/v1/absences',
	effect: 'read',
	fields: [
		employmentField('Only time accounts of this employee; empty for all'),
		timeAccountReasonField('Only time accounts of this absence reason; empty for all'),
		dayField(
			'As Of',
			'asOf',
			'The day from which on absences are deducted from the balance that is stored now; empty for today',
		),
		timeZoneField,
	],
	input: (params) => ({
		employmentIds: listOf(params.optionalId('employment')),
		reasonIds: listOf(params.optionalId('absenceReason')),
		asOf: params.optionalDate('asOf'),
		zone: optionalZone(params),
	}),
	async run(client, { employmentIds, reasonIds, asOf, zone: givenZone }) {
		const zone = givenZone ?? (await client.companyZone());
		const day = asOf ?? dayIn(zone);
		const accounts = await take(listAccounts(client, accountsQuery(employmentIds, reasonIds)));
		if (accounts.length === 0) return [];
		const absences = await readAbsences(client, accounts, startOfDay(day, zone), zone);
		const days = futureDays(absences, day);
		return accounts.map((account) =>
			projectedRow(account, days.get(keyOfAccount(account)) ?? [], day),
		);
	},
});
