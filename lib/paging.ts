import type { IDataObject } from 'n8n-workflow';
import { Problem } from './problem';

/** One page of a list. */
export interface Page {
	rows: IDataObject[];
	/** Query of the next page; undefined on the last one. */
	next?: IDataObject;
}

/** No list of a workforce system has more pages than this; beyond it something goes round. */
const MOST_PAGES = 10_000;
/** Pages in a row that bring nothing new before the walk is given up. */
const MOST_IDLE_PAGES = 3;

function walkProblem(what: string, page: number): Problem {
	return new Problem(`The list ${what} (page ${page})`, {
		description:
			'Nothing is left out in silence, so the list was not returned. ' +
			'Try a shorter period, or tell the vendor.',
	});
}

/**
 * Walks a list page by page to its announced end. Rows that came before (by their id) are not
 * given twice, and do not end the walk.
 *
 * @param fetch reads the page with the given query
 * @param first query of the first page
 * @param rowId what identifies a row; rows without an id are all given
 * @throws Problem when a page leads back to one that was read, when several pages in a row bring
 * nothing new, or when there is no end
 */
export async function* walkPages(
	fetch: (query: IDataObject) => Promise<Page>,
	first: IDataObject = {},
	rowId: (row: IDataObject) => unknown = ({ id }) => id,
): AsyncGenerator<IDataObject> {
	const readQueries = new Set<string>();
	const givenIds = new Set<unknown>();
	let idle = 0;
	let query: IDataObject | undefined = first;
	for (let page = 1; query; page += 1) {
		const key = JSON.stringify(Object.entries(query).sort());
		if (readQueries.has(key)) throw walkProblem('leads back to a page that was read already', page);
		if (page > MOST_PAGES) throw walkProblem('has no end', page);
		readQueries.add(key);
		const answer: Page = await fetch(query);
		const fresh = answer.rows.filter((row) => {
			const id = rowId(row);
			if (id === undefined || id === null) return true;
			if (givenIds.has(id)) return false;
			givenIds.add(id);
			return true;
		});
		idle = fresh.length > 0 ? 0 : idle + 1;
		if (answer.next && idle >= MOST_IDLE_PAGES)
			throw walkProblem('brings nothing new any more', page);
		yield* fresh;
		query = answer.next;
	}
}

/** Takes rows up to a limit, and reads no page beyond it. */
export async function take(
	rows: AsyncIterable<IDataObject>,
	limit: number = Infinity,
): Promise<IDataObject[]> {
	const taken: IDataObject[] = [];
	for await (const row of rows) {
		taken.push(row);
		if (taken.length >= limit) break;
	}
	return taken;
}

/**
 * The query of a next link, alone: its host and path are never followed, so that a key is never
 * sent elsewhere. Values stay text.
 * @returns undefined when there is no link
 */
export function queryOfLink(href: unknown): IDataObject | undefined {
	if (typeof href !== 'string' || href.trim() === '') return undefined;
	const [address = ''] = href.split('#');
	const at = address.indexOf('?');
	return Object.fromEntries(new URLSearchParams(at < 0 ? '' : address.slice(at + 1)));
}
