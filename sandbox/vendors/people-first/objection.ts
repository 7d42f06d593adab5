import { Refusal } from '../../kit/refusal';

/** A refusal with what People First says of it (vendors/people-first.md 1.8). */
export class Objection extends Refusal {
	constructor(
		statusCode: number,
		/** Kind of refusal. */
		readonly id: string,
		text: string,
		/** What it is about. */
		readonly object: string,
	) {
		super(statusCode, text);
	}
}

/** The body of a refusal. */
export const messagesOf = (id: string, text: string, object: string | null) => ({
	messages: [{ id, text, object }],
});

/** Throws an Objection for a resource that is not there, when it is not. */
export function found<T>(resource: T | undefined, statusCode: number, object: string): T {
	if (resource === undefined) {
		throw new Objection(statusCode, 'NotFound', `There is no such ${object}.`, object);
	}
	return resource;
}
