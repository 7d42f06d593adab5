import { operation } from '../../../../lib/operation';
import { Problem } from '../../../../lib/problem';
import { checkedHash, isSame, saltIn } from '../../bcrypt';
import type { TimeWellScheduledClient } from '../../client';
import { passwordField } from '../../fields';

interface Input {
	password: string;
	hash: string;
}

const asTyped = (value: unknown): string => (typeof value === 'object' ? '' : String(value ?? ''));

/**
 * Compares a typed password with a stored hash, without asking the service (vendors/
 * timewellscheduled.md 1.4): older wordings tell clients to do so.
 */
export const verifyPassword = operation<TimeWellScheduledClient, Input>({
	value: 'verifyPassword',
	name: 'Verify Password',
	action: 'Verify password of employee',
	description: 'Tell whether a typed password fits a stored hash, without sending anything',
	effect: 'read',
	offline: true,
	fields: [
		{ ...passwordField('Password', 'password', 'What the employee typed'), required: true },
		{
			...passwordField(
				'Hash',
				'hash',
				'The stored hash of bcrypt, such as $2b$10$ and 53 characters',
			),
			placeholder: '$2b$10$...',
			required: true,
		},
	],
	input(params) {
		const password = asTyped(params.raw('password'));
		if (password === '') throw new Problem(`${params.label('password')} is empty`);
		return { password, hash: checkedHash(params.text('hash'), params.label('hash')) };
	},
	async run(client, { password, hash }) {
		return { valid: isSame(await client.hashed(password, saltIn(hash)), hash) };
	},
});
