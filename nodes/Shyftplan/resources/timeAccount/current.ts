import type { IDataObject } from 'n8n-workflow';
import { Problem } from '../../../../lib/problem';
import { accountKey, accountsQuery, keyOfAccount, listAccounts } from '../../accounts';
import type { ShyftplanClient } from '../../client';
import { readStaffNumbers } from '../../employments';
import type { Wanted } from './wanted';

/** What shyftplan holds before a sync. */
export interface Current {
	/** Employment ids by staff number. */
	staff: ReadonlyMap<string, number[]>;
	/** Accounts by the key of their pair. */
	accounts: ReadonlyMap<string, IDataObject>;
}

const employmentIdsOf = ({ employee, by }: Wanted, staff: Current['staff']): number[] =>
	by === 'id' ? [Number(employee)] : (staff.get(employee) ?? []);

/**
 * Reads people and accounts once, in pages: the accounts of the wanted reasons, and of the wanted
 * people alone where they are few. Nothing is read where nobody was found.
 */
export async function readCurrent(client: ShyftplanClient, wanted: Wanted[]): Promise<Current> {
	const needsStaff = wanted.some(({ by }) => by === 'staffNumber');
	const staff = needsStaff ? await readStaffNumbers(client) : new Map<string, number[]>();
	const employmentIds = new Set(wanted.flatMap((each) => employmentIdsOf(each, staff)));
	const reasonIds = new Set(wanted.map(({ reasonId }) => reasonId));
	const accounts = new Map<string, IDataObject>();
	if (employmentIds.size > 0) {
		const query = accountsQuery([...employmentIds], [...reasonIds]);
		for await (const account of listAccounts(client, query)) {
			accounts.set(keyOfAccount(account), account);
		}
	}
	return { staff, accounts };
}

/**
 * The employment that an entry is about; undefined when there is none.
 * @throws Problem when two people have its staff number
 */
export function employmentIdOf(wanted: Wanted, { staff }: Current): number | undefined {
	const [id, ...others] = employmentIdsOf(wanted, staff);
	if (others.length === 0) return id;
	throw new Problem(`The staff number "${wanted.employee}" belongs to several employees`, {
		description: `Their employment IDs are ${[id, ...others].join(', ')}. Name the one by its ID.`,
	});
}

/** The account of a person for the reason of an entry, if there is one. */
export const accountOf = (
	{ reasonId }: Wanted,
	{ accounts }: Current,
	employmentId: number | undefined,
): IDataObject | undefined => accounts.get(accountKey(employmentId, reasonId));
