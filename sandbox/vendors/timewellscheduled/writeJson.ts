import { listIn, type Members, type Value } from './tree';

const written = (
	members: Members,
	name: (member: string) => string,
	write: (value: Value) => unknown,
): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(members).map(([member, value]) => [name(member), write(value)]),
	);

const asPlain = (value: Value): unknown => {
	const list = Array.isArray(value) ? value : listIn(value);
	if (list !== undefined) return list.map(plain);
	return typeof value === 'object' ? plain(value as Members) : value;
};

/** Attributes become members, and what holds nothing but a list becomes the list. */
export const plain = (members: Members): Record<string, unknown> =>
	written(members, (member) => member.replace(/^[@#]/, ''), asPlain);

const asConverted = (value: Value): unknown => {
	if (Array.isArray(value)) {
		const rows = value.map(converted);
		return rows.length === 1 ? rows[0] : rows;
	}
	return typeof value === 'object' ? converted(value) : String(value);
};

/** As converters from XML do it: names keep their marks, values are text, a list of one is no list. */
export const converted = (members: Members): Record<string, unknown> =>
	written(members, (member) => member, asConverted);
