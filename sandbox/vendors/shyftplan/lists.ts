import { pageOf } from '../../kit/paging';
import { createReader, wantedValues, type Fields } from './input';
import type { Profile } from './profiles';
import type { Stamped } from './records';

const MOST_ROWS = 1000;

export interface ListStyle {
	/** Greatest per_page that is accepted; 1000 when absent. */
	most?: number;
	/** Rows on a page at most, whatever per_page says. */
	cap?: number;
	/** Whether the answer says which page it is. */
	saysPage?: boolean;
}

/** A record as it is answered. */
export const answered = ({ extras }: Profile, row: object): object => ({ ...row, ...extras.row });

/**
 * One page of a list in the envelope of vendors/shyftplan.md 1.5. Throws an Invalid for a page or
 * per_page out of range.
 */
export function listAnswer<T>(
	profile: Profile,
	query: Fields,
	all: readonly T[],
	toRow: (element: T) => object,
	{ most = MOST_ROWS, cap = most, saysPage = false }: ListStyle = {},
) {
	const input = createReader(query);
	const number = input.integer('page') ?? 1;
	const perPage = input.integer('per_page') ?? profile.perPage;
	if (number < 1) input.refuse('page', 'has to be 1 or more');
	if (perPage < 1 || perPage > most) input.refuse('per_page', `has to be from 1 to ${most}`);
	input.done();
	const { rows, page } = pageOf(all, number, Math.min(perPage, cap));
	return {
		...profile.extras.answer,
		items: rows.map((element) => answered(profile, toRow(element))),
		total: all.length,
		...(saysPage ? { current_page: page } : {}),
	};
}

/** The filter by the moments of creation and change; both ends excluded. */
export function isWithin(query: Fields): (record: Stamped) => boolean {
	const input = createReader(query);
	const bound = (name: string, none: number): number => {
		const moment = input.moment(name);
		return moment ? Date.parse(moment) : none;
	};
	const spans = (['created', 'updated'] as const).map((what) => ({
		member: `${what}_at` as const,
		after: bound(`${what}_after`, -Infinity),
		before: bound(`${what}_before`, Infinity),
		isAsked: input.has(`${what}_after`) || input.has(`${what}_before`),
	}));
	input.done();
	const asked = spans.filter(({ isAsked }) => isAsked);
	return (record) =>
		asked.every(({ member, after, before }) => {
			const moment = Date.parse(record[member]);
			return moment > after && moment < before;
		});
}

/** The filter by ids of one kind, in a member of the record. */
export function isWanted<T>(
	query: Fields,
	one: string,
	many: string,
	member: (record: T) => unknown,
): (record: T) => boolean {
	const wanted = wantedValues(query, one, many);
	return wanted === null ? () => true : (record) => wanted.has(String(member(record)));
}

/** The records in the order of order_key and order_dir; ids decide between equals. */
export function ordered<T>(
	records: readonly T[],
	descending: boolean,
	key: (record: T) => number | string,
	id: (record: T) => number,
): T[] {
	const keyed = records.map((record) => ({ record, key: key(record), id: id(record) }));
	const sign = descending ? -1 : 1;
	keyed.sort((one, other) => {
		if (one.key !== other.key) return one.key < other.key ? -sign : sign;
		return sign * (one.id - other.id);
	});
	return keyed.map(({ record }) => record);
}
