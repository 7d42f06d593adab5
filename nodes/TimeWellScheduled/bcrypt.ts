import { timingSafeEqual } from 'node:crypto';
import { sleep } from 'n8n-workflow';
import { Problem } from '../../lib/problem';
import { hash } from '../../vendor/bcryptjs';

const SALT = /^\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{22}$/;
const SALT_LENGTH = 29;
const HASH = /^\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}$/;

/** Each step doubles the time; this one takes about a second. */
const MOST_ROUNDS = 14;

/**
 * A salt of bcrypt. Neither its cost nor its padding is invented where it has another form
 * (vendors/timewellscheduled.md 1.4).
 * @throws Problem that does not show it: it is a secret
 */
export function checkedSalt(salt: string, what: string): string {
	const rounds = SALT.exec(salt)?.[1];
	if (rounds === undefined) {
		throw new Problem(`${what} has not the form of bcrypt`, {
			description:
				'Expected $2b$, two digits, $ and 22 characters. ' +
				'If yours is different, send passwords as typed, or ask TimeWellScheduled.',
			failure: { cause: 'configuration-invalid' },
		});
	}
	if (Number(rounds) >= 4 && Number(rounds) <= MOST_ROUNDS) return salt;
	throw new Problem(`${what} has a cost of ${rounds}, which is not between 4 and ${MOST_ROUNDS}`, {
		description: 'A higher cost would take longer than a server can wait.',
		failure: { cause: 'configuration-invalid' },
	});
}

/**
 * A hash of bcrypt, as it stands in a file of employees.
 * @throws Problem that does not show it
 */
export function checkedHash(text: string, label: string): string {
	if (HASH.test(text)) {
		checkedSalt(text.slice(0, SALT_LENGTH), label);
		return text;
	}
	throw new Problem(`${label} is not a hash of bcrypt`, {
		description: 'Expected $2b$, two digits, $ and 53 characters.',
	});
}

/** The salt that a hash was made with. */
export const saltIn = (hashed: string): string => hashed.slice(0, SALT_LENGTH);

/** The hash that is computed last of those that wait. */
let last: Promise<unknown> = Promise.resolve();

/**
 * bcrypt(password, salt). One after another, whoever asks, and other work of n8n has its turn
 * between two of them.
 */
export async function bcrypt(password: string, salt: string): Promise<string> {
	const hashed = last.then(async () => {
		await sleep(0);
		return await hash(password, salt);
	});
	last = hashed.catch(() => undefined);
	return await hashed;
}

/** Whether two hashes are the same, in a time that does not tell how much of them is. */
export function isSame(one: string, other: string): boolean {
	const [left, right] = [Buffer.from(one), Buffer.from(other)];
	return left.length === right.length && timingSafeEqual(left, right);
}
