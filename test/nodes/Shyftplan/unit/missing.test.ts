import { Problem } from '../../../../lib/problem';
import { namingTheMissing } from '../../../../nodes/Shyftplan/missing';

const refused = (error: string, httpCode = 404) =>
	new Problem(`shyftplan: ${error}`, { httpCode, inDoubt: true, answered: { error } });

test.each([
	['not found', '/api/v1/absences/9001', 'shyftplan knows no absence 9001'],
	['not found', '/api/v1/absences/9001/approve', 'shyftplan knows no absence 9001'],
	['not found', '/api/v2/absence_reasons/501', 'shyftplan knows no absence reason 501'],
	['Employment not found', '/api/v1/employments/3001', 'shyftplan knows no employee 3001'],
])('"%s" of %s names what is not there', (error, path, message) => {
	expect(namingTheMissing(refused(error), path)).toMatchObject({
		message,
		description: expect.stringContaining('Check the ID'),
		httpCode: 404,
		inDoubt: true,
		answered: { error },
	});
});

test.each([
	['Absence reason not found', '/api/v1/absences/9001', 404],
	['not found', '/api/v1/employment_time_accounts', 404],
	['not found', '/api/v1/absences/9001', 422],
])('"%s" of %s with status %i stays as it is', (error, path, status) => {
	const problem = refused(error, status);
	expect(namingTheMissing(problem, path)).toBe(problem);
});

test('what is no refusal stays as it is', () => {
	const thrown = new TypeError('x');
	expect(namingTheMissing(thrown, '/api/v1/absences/1')).toBe(thrown);
});
