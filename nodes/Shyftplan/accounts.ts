import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Params } from '../../lib/params';
import { Problem } from '../../lib/problem';
import type { ShyftplanClient } from './client';
import { optionalMinutes } from './inputs';

export const ACCOUNTS_PATH = '/api/v1/employment_time_accounts';

/** A limit or warning of an account: its field, its member on the wire, its name in words. */
const LIMITS = [
	['lowerLimit', 'lower_limit_minutes', 'Lower Limit'],
	['lowerWarning', 'lower_warning_minutes', 'Lower Warning'],
	['upperWarning', 'upper_warning_minutes', 'Upper Warning'],
	['upperLimit', 'upper_limit_minutes', 'Upper Limit'],
] as const;

/** The members of an account that a person or a system can set, in minutes. */
export const ACCOUNT_MINUTES = ['balance_minutes', ...LIMITS.map(([, member]) => member)] as const;

/** Fields for limits and warnings, in minutes. Read by `limitsOf`. */
export const limitFields: INodeProperties[] = LIMITS.map(([name, , words]) => ({
	displayName: `${words} (Minutes)`,
	name,
	type: 'number' as const,
	default: 0,
	description: name.endsWith('Limit')
		? 'Bound of the current and the projected balance; may be negative'
		: 'From where on shyftplan shows a warning; may be negative',
}));

/**
 * Limits and warnings of a collection as members of a body; absent ones are left out.
 * @throws Problem when they are not in their order
 */
export function limitsOf(params: Params, collection: string): IDataObject {
	const limits: IDataObject = {};
	let below: { label: string; minutes: number } | undefined;
	for (const [field, member] of LIMITS) {
		const name = `${collection}.${field}`;
		const minutes = optionalMinutes(params, name);
		if (minutes === undefined) continue;
		const label = params.label(name);
		if (below && minutes < below.minutes) {
			throw new Problem(`${label} "${minutes}" is below ${below.label} "${below.minutes}"`, {
				description:
					'Expected lower limit, lower warning, upper warning, upper limit in this order.',
			});
		}
		limits[member] = minutes;
		below = { label, minutes };
	}
	return limits;
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

/**
 * The outermost limit or warning of an account that a balance in minutes is beyond, by the name of
 * its field; null when it is within all of them.
 */
export function beyond(account: IDataObject, minutes: number): string | null {
	const [lowerLimit, lowerWarning, upperWarning, upperLimit] = LIMITS.map(
		([, member]) => account[member],
	);
	if (isNumber(upperLimit) && minutes > upperLimit) return 'upperLimit';
	if (isNumber(lowerLimit) && minutes < lowerLimit) return 'lowerLimit';
	if (isNumber(upperWarning) && minutes > upperWarning) return 'upperWarning';
	if (isNumber(lowerWarning) && minutes < lowerWarning) return 'lowerWarning';
	return null;
}

/** The key of the account of a person and an absence reason. */
export const accountKey = (employmentId: unknown, reasonId: unknown): string =>
	`${String(employmentId)}/${String(reasonId)}`;

/** The same, of an account as it is answered. Its id is no key: the source prints one id in all. */
export const keyOfAccount = ({ employment_id, absence_reason_id }: IDataObject): string =>
	accountKey(employment_id, absence_reason_id);

/** More people than these make an address too long; the accounts of all are read then. */
const MOST_NAMED = 100;

/** The query for some accounts; empty lists stand for all. */
export const accountsQuery = (employmentIds: number[], reasonIds: number[]): IDataObject => ({
	...(employmentIds.length > 0 &&
		employmentIds.length <= MOST_NAMED && { 'employment_ids[]': employmentIds }),
	...(reasonIds.length > 0 && { 'absence_reason_ids[]': reasonIds }),
});

/** Walks accounts (vendors/shyftplan.md 2.6). */
export const listAccounts = (
	client: ShyftplanClient,
	query: IDataObject,
	perPage?: number,
): AsyncGenerator<IDataObject> =>
	client.list(ACCOUNTS_PATH, query, { perPage, rowId: keyOfAccount });
