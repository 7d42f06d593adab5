import { createHash } from 'node:crypto';
import type { DateTime } from 'luxon';
import type { SingleSignOn } from './settings';

/** The parts of the time in the order in which they are hashed (vendors/timewellscheduled.md 1.9). */
function timeParts(local: DateTime, isPadded: boolean): Record<string, string> {
	const two = (part: number) => (isPadded ? String(part).padStart(2, '0') : String(part));
	return {
		Year: String(local.year),
		Month: two(local.month),
		Day: two(local.day),
		Hour: two(local.hour),
		Minute: two(local.minute),
	};
}

/**
 * A link that opens the web application without a further log-in: MD5 of company ID, e-mail, API
 * key and the parts of the time, in the same writing as in the link.
 */
export function signOnLink(
	settings: SingleSignOn,
	companyId: string,
	userEmail: string,
	local: DateTime,
): string {
	const { address, appIdName, appId, apiKey, isPadded, hasTime } = settings;
	const time = timeParts(local, isPadded);
	const parts = [companyId, userEmail, apiKey, ...Object.values(time)];
	const query = new URLSearchParams({
		[appIdName]: appId,
		c: companyId,
		userEmail,
		...(hasTime && time),
		Hash: createHash('md5').update(parts.join('')).digest('hex'),
	});
	return `${address}?${query.toString()}`;
}
