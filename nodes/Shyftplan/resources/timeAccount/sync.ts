import type { IDataObject } from 'n8n-workflow';
import { batchOperation } from '../../../../lib/batchOperation';
import { UPSERT } from '../../../../lib/operation';
import { Problem } from '../../../../lib/problem';
import { ACCOUNTS_PATH, beyond } from '../../accounts';
import type { ShyftplanClient } from '../../client';
import { accountOf, employmentIdOf, readCurrent, type Current } from './current';
import { wantedFields, wantedOf, type Wanted } from './wanted';

const subjectOf = ({ employee, reasonId }: Wanted): string =>
	`The account of employee ${employee} for absence reason ${reasonId}`;

interface Outcome {
	outcome: 'updated' | 'unchanged' | 'wouldUpdate';
	before: number;
	after: number;
}

function rowOf(
	{ employee, reasonId }: Wanted,
	account: IDataObject,
	{ outcome, before, after }: Outcome,
): IDataObject {
	return {
		employee,
		employment_id: account.employment_id,
		absence_reason_id: reasonId,
		outcome,
		before_minutes: before,
		after_minutes: after,
		change_minutes: after - before,
		beyond: beyond(account, after),
	};
}

function notFound(wanted: Wanted, employmentId: number | undefined): IDataObject | Problem {
	const { employee, reasonId } = wanted;
	if (wanted.notFound === 'refuse') {
		const message =
			employmentId === undefined
				? `There is no employee with the staff number "${employee}"`
				: `There is no time account of employee ${employee} for absence reason ${reasonId}`;
		return new Problem(message, { description: 'Nothing was written for this account.' });
	}
	return {
		employee,
		employment_id: employmentId ?? null,
		absence_reason_id: reasonId,
		outcome: 'notFound',
		before_minutes: null,
		after_minutes: null,
		change_minutes: null,
		beyond: null,
	};
}

/** Sets one account to its wanted balance, unless it has it. */
async function settle(
	client: ShyftplanClient,
	wanted: Wanted,
	current: Current,
): Promise<IDataObject | Problem> {
	const employmentId = employmentIdOf(wanted, current);
	const account = accountOf(wanted, current, employmentId);
	if (!account) return notFound(wanted, employmentId);
	const { minutes, reasonId, dryRun } = wanted;
	const before = Number(account.balance_minutes ?? 0);
	const done = (outcome: Outcome['outcome'], after = minutes, limits = account) =>
		rowOf(wanted, limits, { outcome, before, after });
	if (account.balance_minutes === minutes) return done('unchanged');
	if (dryRun) return done('wouldUpdate');
	const written = await client.write('PATCH', ACCOUNTS_PATH, {
		employment_id: account.employment_id,
		absence_reason_id: reasonId,
		balance_minutes: minutes,
	});
	const after = typeof written.balance_minutes === 'number' ? written.balance_minutes : minutes;
	return done('updated', after, { ...account, ...written });
}

/**
 * Brings the stored balances to the wanted ones: reads the accounts in pages and writes only what
 * differs, as absolute minutes (vendors/shyftplan.md 2.6, 3.2 and 3.7).
 */
export const sync = batchOperation<ShyftplanClient, Wanted, Current>({
	value: 'sync',
	name: 'Sync',
	action: 'Sync time accounts',
	description: 'Set the balances of many time accounts, writing only those that differ',
	endpoint: 'PATCH /api/v1/employment_time_accounts',
	effect: UPSERT,
	fields: wantedFields,
	inputs: wantedOf,
	subject: subjectOf,
	prepare: readCurrent,
	run: settle,
});
