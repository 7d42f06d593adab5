import type { FastifyInstance } from 'fastify';
import type { Refusal } from '../../../kit/refusal';
import { requireCompany } from '../access';
import { createReader, wantedValues, type Fields } from '../input';
import { answered, isWanted, listAnswer } from '../lists';
import type { Profile } from '../profiles';
import { LIMITS, type Account } from '../records';
import { Invalid, notFound } from '../refusals';
import { change, pairKey, type Store } from '../store';
import type { System } from '../system';

const PATH = '/api/v1/employment_time_accounts';

/** Simulated: not established. How an unknown pair is refused. */
const unknownPair = ({ refusals }: Profile): Refusal =>
	refusals === 'older'
		? notFound('Employment')
		: new Invalid({ employment_id: ['has no time account for this absence reason'] });

/** The members that a PATCH sets: absolute values, and only those it gives. */
function readChange({ nullLimit }: Profile, body: Fields) {
	const input = createReader(body);
	input.require('employment_id', 'absence_reason_id');
	const key = pairKey(
		input.integer('employment_id') ?? NaN,
		input.integer('absence_reason_id') ?? NaN,
	);
	const members: Partial<Account> = {};
	const balance = input.integer('balance_minutes');
	if (balance === null) input.refuse('balance_minutes', 'is missing');
	else if (balance !== undefined) members.balance_minutes = balance;
	for (const name of LIMITS) {
		const limit = input.integer(name);
		const isSet = limit === null ? nullLimit === 'clears' : limit !== undefined;
		if (isSet) members[name] = limit;
	}
	input.done();
	return { key, members };
}

function refuseOtherReasons({ reasons }: Store, query: Fields): void {
	const wanted = wantedValues(query, 'absence_reason_ids[]', 'absence_reason_ids[]') ?? [];
	if ([...wanted].some((id) => reasons.get(Number(id))?.type !== 'time_account')) {
		throw new Invalid({ absence_reason_ids: ['is no time account'] });
	}
}

/** Accounts of employments (vendors/shyftplan.md 2.6). The last write of a balance wins. */
export function timeAccountRoutes(app: FastifyInstance, system: System): void {
	const { profile } = system;

	app.patch<{ Body: Fields }>(
		PATH,
		{ preHandler: requireCompany },
		system.book<{ Body: Fields }>('timeAccount.update', ({ body }) => {
			const { key, members } = readChange(profile, body);
			const account = system.store.accounts.get(key);
			if (account === undefined) throw unknownPair(profile);
			return { body: answered(profile, change(account, members, profile)) };
		}),
	);

	// Simulated: not established. Paging and order.
	app.get<{ Querystring: Fields }>(PATH, { preHandler: requireCompany }, async ({ query }) => {
		refuseOtherReasons(system.store, query);
		const ofPeople = isWanted(
			query,
			'employment_ids[]',
			'employment_ids[]',
			(account: Account) => account.employment_id,
		);
		const ofReasons = isWanted(
			query,
			'absence_reason_ids[]',
			'absence_reason_ids[]',
			(account: Account) => account.absence_reason_id,
		);
		const accounts = [...system.store.accounts.values()].filter(
			(account) => ofPeople(account) && ofReasons(account),
		);
		if (profile.accountOrder === 'newest first') accounts.reverse();
		return listAnswer(profile, query, accounts, (account) => account, {
			cap: profile.mostAccounts,
		});
	});
}
