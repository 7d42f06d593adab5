import { pageOf } from '../../kit/paging';
import { pathOf } from '../../kit/paths';
import type { Profile } from './profiles';

/** Query as it came; schemas have checked the members that matter. */
export type Query = Record<string, string | undefined>;

/** A list read: what was asked for and what there is. */
export interface ListRequest {
	url: string;
	query: Query;
}

/** How a list tells that there is more. */
export interface ListStyle {
	/** Member that holds the rows. */
	name: string;
	/** Query member with the page number, from 1; `page` when absent. */
	pageName?: string;
	/** Ways to announce further pages. */
	announces: ReadonlyArray<'pageCount' | 'link'>;
}

type Row = Record<string, unknown>;

/** Puts the unexpected members of a profile into an answer and its rows. */
export const envelope = (
	{ extras }: Profile,
	name: string,
	rows: readonly Row[],
	members: Row = {},
): Row => ({
	...extras.answer,
	[name]: rows.map((row) => ({ ...row, ...extras.row })),
	...members,
});

function nextLink({ url, query }: ListRequest, pageName: string, page: number): string {
	const next = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		if (value !== undefined) next.set(name, value);
	}
	next.set(pageName, String(page));
	return `${pathOf(url)}?${next.toString()}`;
}

/** One page of a list, with whatever announces the next one. */
export function listAnswer<T>(
	profile: Profile,
	request: ListRequest,
	{ name, pageName = 'page', announces }: ListStyle,
	all: readonly T[],
	toRow: (element: T) => Row,
): Row {
	const number = Number(request.query[pageName] ?? 1);
	const { rows, page, pageCount } = pageOf(all, number, profile.pageSize);
	const href =
		page < pageCount
			? `${profile.linkHost}${nextLink(request, pageName, page + 1)}`
			: profile.lastLink;
	return envelope(profile, name, rows.map(toRow), {
		...(announces.includes('pageCount') ? { pageCount } : {}),
		...(announces.includes('link') ? { _links: { next: { href } } } : {}),
	});
}
