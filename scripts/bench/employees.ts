import { faker } from '@faker-js/faker';
import { employeeFields } from '../../nodes/Dyflexis/resources/employee/fields';

/** An employee with a value in each of the 29 fields, always the same for one number. */
export function employee(number: number): Record<string, string> {
	faker.seed(number);
	const record = Object.fromEntries(employeeFields.map(({ id }) => [id, faker.word.noun()]));
	return {
		...record,
		employeeReference: `B-${number}`,
		gender: 'female',
		maritalStatus: 'single',
		firstName: faker.person.firstName(),
		lastName: faker.person.lastName(),
		email: `b${number}@example.invalid`,
		dateOfBirth: '1999-04-05',
		employmentStart: '2031-01-01',
		employmentEnd: '2039-12-31',
		probationDate: '2031-03-01',
	};
}
