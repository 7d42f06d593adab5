import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../lib/answer';

const isPlain = (value: unknown): boolean =>
	['string', 'number', 'boolean'].includes(typeof value) && value !== '';

/**
 * What an answer says beside its lists, such as a number of the import: its plain members, those of
 * its root where it has one. Lists stay away: an item should not carry the answer about all others.
 */
export function plainMembers(answer: IDataObject): IDataObject {
	const [only, ...others] = Object.values(answer);
	const holder = others.length === 0 && isObject(only) ? only : answer;
	return Object.fromEntries(Object.entries(holder).filter(([, value]) => isPlain(value)));
}
