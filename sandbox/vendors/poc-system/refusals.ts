import { Refusal } from '../../kit/refusal';
import { writeDocument, type Tree } from './documents';
import { badRowTree, type BadRow } from './employees';
import type { Profile } from './profiles';
import { resultTree } from './views';

/** A file, or an employee, that was not taken. */
export class NotTaken extends Refusal {
	constructor(
		message: string,
		readonly rows: BadRow[],
	) {
		super(422, message);
	}
}

/** How something is refused. The vendor publishes no refusal (vendors/poc-system.md 7, 18). */
export function refusalAnswer(
	profile: Profile,
	error: Error & { statusCode?: number },
): { status: number; body: string } {
	const status = error.statusCode ?? 500;
	const rows = error instanceof NotTaken ? error.rows : [];
	const asWord = profile.refusals === 'word' && error instanceof NotTaken;
	const tree: Tree = resultTree(profile, {
		word: 'REFUSED',
		message: error.message,
		bad: rows.map((row) => badRowTree(row, profile)),
	});
	return { status: asWord ? 200 : status, body: writeDocument(tree, profile) };
}
