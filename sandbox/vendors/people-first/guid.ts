import { createHash } from 'node:crypto';

/** A GUID that is always the same for the same words. */
export function guidOf(...words: Array<string | number>): string {
	const hex = createHash('sha256').update(words.join(' ')).digest('hex');
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`4${hex.slice(13, 16)}`,
		`8${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	].join('-');
}
