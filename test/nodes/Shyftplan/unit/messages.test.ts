import { readShyftplanMessage } from '../../../../nodes/Shyftplan/messages';

/** Every shape of vendors/shyftplan.md 1.12, and what is near to them. */
it.each<[body: unknown, message: string | undefined]>([
	[{ error: 'Unauthorized' }, 'Unauthorized'],
	['401 Unauthorized', '401 Unauthorized'],
	[{ message: 'Unauthorized' }, 'Unauthorized'],
	[{ error: 'forbidden' }, 'forbidden'],
	[{ message: 'Forbidden' }, 'Forbidden'],
	[{ error: 'not found' }, 'not found'],
	[{ error: 'Employment not found' }, 'Employment not found'],
	[{ error: 'invalid', invalid: { name: ["can't be blank"] } }, "name: can't be blank"],
	[
		{ error: 'invalid', invalid: { name: ['is blank', 'is short'], short_name: ['is long'] } },
		'name: is blank; name: is short; short_name: is long',
	],
	[
		{ error: 'invalid', invalid: { absence: { starts_at: ['is missing'] } } },
		'absence.starts_at: is missing',
	],
	[{ error: 'invalid', invalid: { base: 'is locked' } }, 'base: is locked'],
	[
		{
			message: 'Invalid request',
			errors: [
				{ error_key: 'company_id_taken', message: 'Company is taken', data: {} },
				{ error_key: 'user_id_taken', message: 'User is taken', data: {} },
			],
		},
		'Company is taken (company_id_taken); User is taken (user_id_taken)',
	],
	[{ message: 'Invalid request', errors: [{ message: 'No' }] }, 'No'],
	[{ message: 'Invalid request', errors: ['No', 'Never'] }, 'No; Never'],
	[{ message: 'Invalid request', errors: [] }, 'Invalid request'],
	[{ errors: { days: ['must be blank'] } }, 'days: must be blank'],
	[
		{
			error: 'conflicts',
			conflicts: {
				absences_collision: { message: 'There is another absence.', details: {} },
				shifts_collision: { message: 'There is a shift.', details: { ids: [1] } },
			},
		},
		'There is another absence.; There is a shift.',
	],
	[{ error: 'conflicts', conflicts: { absences_collision: {} } }, 'absences_collision'],
	[{ error: 'conflicts', conflicts: {} }, 'conflicts'],
	[{ error: { code: 7, text: 'No' } }, 'code: 7'],
	[{ error: 'invalid', invalid: {} }, 'invalid'],
	[{ error: '', message: '' }, undefined],
	[{}, undefined],
	[[], undefined],
	[null, undefined],
])('a refusal %j says %j', (body, message) => {
	expect(readShyftplanMessage(body)).toBe(message);
});
