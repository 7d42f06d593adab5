import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../lib/answer';

/** The texts of a map or list of reasons, each behind the names that lead to it. */
function reasonsIn(value: unknown, names: string[] = []): string[] {
	if (Array.isArray(value)) return value.flatMap((entry) => reasonsIn(entry, names));
	if (isObject(value)) {
		return Object.entries(value).flatMap(([name, entry]) => reasonsIn(entry, [...names, name]));
	}
	if (value === null || value === undefined || value === '') return [];
	return [names.length > 0 ? `${names.join('.')}: ${String(value)}` : String(value)];
}

function entryOf(entry: unknown): string[] {
	if (!isObject(entry) || typeof entry.message !== 'string') return reasonsIn(entry);
	const { message, error_key: key } = entry;
	return [typeof key === 'string' && key !== '' ? `${message} (${key})` : message];
}

function conflictOf([name, conflict]: [string, unknown]): string {
	const message = isObject(conflict) ? conflict.message : conflict;
	return typeof message === 'string' && message !== '' ? message : name;
}

const told = (value: unknown): string[] =>
	typeof value === 'string' && value !== '' ? [value] : [];

/**
 * The text in a refusal, in any of the shapes that shyftplan answers (vendors/shyftplan.md 1.12).
 */
export function readShyftplanMessage(body: unknown): string | undefined {
	if (!isObject(body)) return told(body)[0];
	const { error, message, invalid, errors, conflicts } = body as IDataObject;
	const reasons = [
		...reasonsIn(invalid),
		...(Array.isArray(errors) ? errors.flatMap(entryOf) : reasonsIn(errors)),
		...(isObject(conflicts) ? Object.entries(conflicts).map(conflictOf) : []),
	];
	if (reasons.length > 0) return reasons.join('; ');
	return [...told(error), ...told(message), ...reasonsIn(error)][0];
}
