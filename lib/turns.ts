/**
 * Keeps two polls of one trigger from bringing the same events. n8n begins a poll whether or not the
 * one before it has ended, and after a restart all that it had planned, at once. With durable cursors
 * it reads the cursor some time before it polls and keeps the new one some time after
 * (docs/durability.md), so that a poll may begin where the last one began although that one went well.
 */
import type { IDataObject } from 'n8n-workflow';

/** For so long (ms) no poll begins again where one began that went on from there. */
const KEPT_WITHIN_MS = 30_000;

/** Until when (ms) at most a poll is under way, by trigger. */
const underWay = new Map<string, number>();
/** Until when (ms) a cursor is taken for outdated, by trigger and cursor. */
const outdated = new Map<string, number>();

function forgetOld(now: number): void {
	for (const [key, until] of outdated) if (until <= now) outdated.delete(key);
}

/** What is asked of a poll's turn. */
export interface Turn {
	/** Tells the trigger from all others of this process. */
	trigger: string;
	/** Where the poll begins; the work changes it when it goes well. */
	cursor: IDataObject;
	/** How long (ms) the poll may take. */
	budget: number;
}

/**
 * Polls unless the same trigger polls already, or did so from the same cursor within the last half a
 * minute and went on from there. Should n8n not have been able to keep what that poll brought, a later
 * one brings it. A first poll, without a cursor, is not held back for its cursor: it settles from when
 * on there are events.
 *
 * @returns null when it is not this poll's turn
 */
export async function inTurn<T>(
	{ trigger, cursor, budget }: Turn,
	work: () => Promise<T>,
): Promise<T | null> {
	const now = Date.now();
	forgetOld(now);
	const isFirst = Object.keys(cursor).length === 0;
	const keyOf = () => `${trigger} ${JSON.stringify(cursor)}`;
	const begin = keyOf();
	if ((underWay.get(trigger) ?? 0) > now || outdated.has(begin)) return null;
	const end = now + budget;
	underWay.set(trigger, end);
	try {
		const result = await work();
		if (!isFirst && keyOf() !== begin) outdated.set(begin, Date.now() + KEPT_WITHIN_MS);
		return result;
	} finally {
		// After its time another one may have begun.
		if (underWay.get(trigger) === end) underWay.delete(trigger);
	}
}
