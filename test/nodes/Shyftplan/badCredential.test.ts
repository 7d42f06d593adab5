/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { findSecret } from '../../harness';
import { demo, TOKEN, useShyftplan } from '../../support/shyftplan';

const wireExample = 'Expected something like {"clock.moment": "timestamp"}, or {} for none.';

/** What a credential is refused for before anything is sent. */
const refused: Array<[credential: IDataObject, message: string, description?: string]> = [
	[{ email: ' ' }, 'E-Mail is empty'],
	[{ token: ' ' }, 'Authentication Token is empty'],
	[{ companyId: '' }, 'Company ID is empty'],
	[
		{ companyId: 'Nordlicht' },
		'Company ID is not a whole number',
		'It is the number in the address of your shyftplan dashboard.',
	],
	[{ companyId: TOKEN }, 'Company ID is not a whole number'],
	[{ companyId: '12.5' }, 'Company ID is not a whole number'],
	[{ companyId: '12345678901234567890' }, 'Company ID is not a whole number'],
	[{ host: '' }, 'Host "" is no web address'],
	[{ host: 'shyftplan.com' }, 'Host "shyftplan.com" is no web address'],
	[
		{ host: 'http://shyftplan.example' },
		'Host "http://shyftplan.example" has to start with https://',
		'The key would travel unprotected. Plain http is accepted for this machine only.',
	],
	[
		{ host: 'https://ann:opensesame@shyftplan.example' },
		'Host may hold a host and a path only',
		'Remove the name, password, query or fragment from the address.',
	],
	[{ wireNames: '{"a": ' }, 'Wire Names is not a JSON object of texts', wireExample],
	[
		{ wireNames: '{"absence.name": "x"}' },
		'Wire Names does not know "absence.name"',
		'It knows: absenceReason.updateAll, absenceReason.permission, absenceReason.allowOverride, permission.managers, permission.superAdmins, absenceReasons.types, stats.employee.',
	],
	[
		{ wireNames: '{"absenceReasons.types": " "}' },
		'Wire Names: " " cannot stand for "absenceReasons.types"',
	],
];

describe('a credential that cannot be used', () => {
	const shyftplan = useShyftplan();

	const cases = refused.map(([credential, message, description]) => ({
		credential,
		message,
		description,
	}));

	test.each(cases)('$credential: $message', async ({ credential, message, description }) => {
		const { error } = await shyftplan.run(demo, 'location:getAll', { credential });
		expect(error?.message).toBe(message);
		if (description !== undefined) expect(error).toMatchObject({ description });
		expect(shyftplan.control.traffic().requests).toBe(0);

		const polled = await shyftplan.poll(demo, { parameters: { watch: 'absences' } }, credential);
		expect(polled.error?.message).toBe(message);
		expect(findSecret(TOKEN, [error, polled])).toEqual([]);
		expect(findSecret('opensesame', [error, polled])).toEqual([]);
	});

	test('of another company is refused in the words of shyftplan', async () => {
		const { error } = await shyftplan.run(demo, 'employment:getAll', {
			credential: { companyId: '1' },
		});
		expect(error).toMatchObject({
			message: 'shyftplan: forbidden [item 0]',
			description: 'shyftplan does not let this key do that. Ask for a key that may do this.',
		});
	});
});
