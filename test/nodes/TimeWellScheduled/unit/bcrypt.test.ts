import {
	bcrypt,
	checkedHash,
	checkedSalt,
	isSame,
	saltIn,
} from '../../../../nodes/TimeWellScheduled/bcrypt';
import { problemOf } from '../../../lib/support';

/** A published test vector of bcrypt. */
const HASH = '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW';

test('hashes a password with a salt, as others do', async () => {
	expect(await bcrypt('U*U', saltIn(HASH))).toBe(HASH);
});

test('other work has its turn between hashes', async () => {
	let turns = 0;
	const timer = setInterval(() => (turns += 1), 1);
	for (let n = 0; n < 20; n += 1) await bcrypt(`password ${n}`, saltIn(HASH));
	clearInterval(timer);
	expect(turns).toBeGreaterThanOrEqual(10);
});

test.each([
	'$2b$10$abcdefghijklmnopqrstuu',
	'$2a$04$./ABCDEFGHIJKLMNOPQRST',
	'$2y$14$abcdefghijklmnopqrstuu',
])('%s is a salt', (salt) => {
	expect(checkedSalt(salt, 'The salt')).toBe(salt);
});

test.each(['', 'yourKey', '$2b$10$short', '$2x$10$abcdefghijklmnopqrstuu', HASH])(
	'%j is none, and is not shown',
	(salt) => {
		const { message, description } = problemOf(() => checkedSalt(salt, 'The salt'));
		expect(message).toBe('The salt has not the form of bcrypt');
		expect(`${message} ${description}`).not.toContain(salt || '$2b$10$');
	},
);

test.each(['03', '15', '31'])('a cost of %s is refused', (cost) => {
	const salt = `$2b$${cost}$abcdefghijklmnopqrstuu`;
	expect(problemOf(() => checkedSalt(salt, 'The salt')).message).toBe(
		`The salt has a cost of ${cost}, which is not between 4 and 14`,
	);
	expect(problemOf(() => checkedHash(`${salt}${'a'.repeat(31)}`, 'Hash')).message).toContain(cost);
});

test.each(['', 'password', '5f4dcc3b5aa765d61d8327deb882cf99', HASH.slice(1), `${HASH}=`])(
	'%j is no hash',
	(text) => {
		expect(problemOf(() => checkedHash(text, 'Hash')).message).toBe('Hash is not a hash of bcrypt');
	},
);

test('hashes are compared whole', () => {
	expect(isSame(HASH, HASH)).toBe(true);
	expect(isSame(HASH, `${HASH.slice(0, -1)}X`)).toBe(false);
	expect(isSame(HASH, HASH.slice(1))).toBe(false);
});
