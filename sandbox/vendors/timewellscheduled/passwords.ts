import { hashSync } from 'bcryptjs';
import type { Profile } from './profiles';

const PASSWORD = 'pass-word-1';
const ADMINISTRATOR = 'admin-word-1';

/** The salt of both companies, of the cheapest kind there is. */
export const SALT = '$2b$04$abcdefghijklmnopqrstuu';

const hashes = new Map([PASSWORD, ADMINISTRATOR].map((word) => [word, hashSync(word, SALT)]));

/** What a client sends that hashes the password of every employee itself. */
export const EMPLOYEE_HASH = hashSync(PASSWORD, SALT);

const isWord = ({ typedPasswords }: Profile, word: string, given: string | undefined): boolean =>
	given !== undefined && (given === hashes.get(word) || (typedPasswords && given === word));

/** Whether this is the password of every employee. What stands in `p` is simulated, not established. */
export const isPassword = (profile: Profile, given: string | undefined): boolean =>
	isWord(profile, PASSWORD, given);

/** Whether this is the password of an administrator. */
export const isAdministrator = (profile: Profile, given: string | undefined): boolean =>
	isWord(profile, ADMINISTRATOR, given);
