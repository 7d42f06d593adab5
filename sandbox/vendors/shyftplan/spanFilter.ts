import { DateTime } from 'luxon';
import { createReader, type Fields } from './input';
import type { Profile } from './profiles';

/**
 * The filter by starts_at and ends_at of a query; times without offset count in the company's zone.
 * Simulated: not established. Whether a period has to lie within them or to touch them.
 */
export function bySpan(
	{ spanFilter, company }: Profile,
	query: Fields,
): (from: number, until: number) => boolean {
	const input = createReader(query);
	const bound = (name: string, none: number): number => {
		const moment = input.moment(name);
		return moment ? DateTime.fromISO(moment, { zone: company.time_zone }).toMillis() : none;
	};
	const start = bound('starts_at', -Infinity);
	const end = bound('ends_at', Infinity);
	input.done();
	return (from, until) =>
		spanFilter === 'overlap' ? until > start && from <= end : from >= start && until <= end;
}
