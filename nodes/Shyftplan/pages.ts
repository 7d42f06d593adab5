import type { IDataObject } from 'n8n-workflow';
import { isObject, quote } from '../../lib/answer';
import { walkPages } from '../../lib/paging';
import { Problem } from '../../lib/problem';

/** One page as shyftplan answers it (vendors/shyftplan.md 1.5). */
interface Envelope {
	items: IDataObject[];
	/** Rows on all pages; undefined where the answer does not say. */
	total: number | undefined;
}

/** @throws Problem when an answer is no list */
function envelopeOf(body: unknown): Envelope {
	const { items, total } = body as { items?: unknown; total?: unknown };
	if (Array.isArray(items) && items.every(isObject)) {
		return { items, total: typeof total === 'number' ? total : undefined };
	}
	throw new Problem('shyftplan answered without a list of records in "items"', {
		description: `The answer starts with: ${quote(JSON.stringify(body))}`,
	});
}

function endsEarly(received: number, total: number): Problem {
	return new Problem(`The list ends after ${received} of ${total} records`, {
		description: 'Nothing is left out in silence, so the list was not returned. Try again later.',
	});
}

/**
 * Walks a list by `page` and `per_page`, which are always sent, until as many rows came as `total`
 * says. Right, too, where the service gives smaller pages than asked for, gives everything at
 * once, or says no total; and where rows go on the way: the rows behind them move forward, so the
 * pages before are read again.
 * @param read sends one request and answers its body
 * @param rowId what identifies a row
 * @throws Problem when the list ends before its total
 */
export function readPages(
	read: (query: IDataObject) => Promise<unknown>,
	perPage: number,
	rowId?: (row: IDataObject) => unknown,
): AsyncGenerator<IDataObject> {
	const pageOf = async (page: number) => envelopeOf(await read({ page, per_page: perPage }));
	let received = 0;
	let before: Envelope = { items: [], total: undefined };

	/** The rows of the pages before, where so many rows went meanwhile that some may be missed. */
	const movedRows = async (page: number, gone: number): Promise<IDataObject[]> => {
		const size = Math.max(1, before.items.length);
		const rows: IDataObject[] = [];
		for (let again = Math.max(1, page - Math.ceil(gone / size)); again < page; again += 1) {
			rows.push(...(await pageOf(again)).items);
		}
		return rows;
	};

	const isLast = ({ items, total }: Envelope): boolean => {
		if (total === undefined) {
			const isSame = JSON.stringify(items[0]) === JSON.stringify(before.items[0]);
			return items.length === 0 || isSame;
		}
		if (items.length === 0 && received < total) throw endsEarly(received, total);
		return received >= total;
	};

	const fetch = async ({ page }: IDataObject) => {
		const number = Number(page);
		const answer = await pageOf(number);
		const { items, total } = answer;
		received += items.length;
		const gone = (before.total ?? 0) - (total ?? before.total ?? 0);
		const moved = gone > 0 ? await movedRows(number, gone) : [];
		const next = isLast(answer) ? undefined : { page: number + 1 };
		before = answer;
		return { rows: [...moved, ...items], next };
	};
	return walkPages(fetch, { page: 1 }, rowId);
}
