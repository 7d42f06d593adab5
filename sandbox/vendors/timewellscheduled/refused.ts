import { Refusal } from '../../kit/refusal';
import type { Members } from './tree';

/**
 * What TimeWellScheduled does not do: answered with status 200 and success 0. `more` stands in the
 * answer after the message. Source: vendors/timewellscheduled.md 1.5.
 */
export class Refused extends Refusal {
	constructor(
		message: string,
		readonly more: Members = {},
	) {
		super(200, message);
	}
}

/** What was looked for, when there is such a thing. */
export function found<T>(thing: T | undefined, name: string): T {
	if (thing === undefined) throw new Refused(`${name} is not known.`);
	return thing;
}
