/** Empty values are written as null, as an empty text, or not at all (vendors/people-first.md 2.4). */
const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/;

const momentOf = (value: unknown): number =>
	typeof value === 'string' && MOMENT.test(value) ? Date.parse(value) : Number.NaN;

/** Whether a stored value is the wanted one, however it is written. */
export function same(stored: unknown, wanted: unknown): boolean {
	if (isEmpty(stored) || isEmpty(wanted)) return isEmpty(stored) && isEmpty(wanted);
	const moment = momentOf(stored);
	if (!Number.isNaN(moment)) return moment === momentOf(wanted);
	return stored === wanted;
}
