import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../../kit/refusal';
import { isContractType, isOffice } from '../organisation';
import type { Contract, Employee, Person } from '../records';
import { dateOrNull, integerOrNull, numberOrNull, object, text, textOrNull } from '../schemas';
import type { Store } from '../store';
import type { System } from '../system';
import { contractWarning, employeeWarning, type RefusedField } from '../warnings';

interface Params {
	employeeReference: string;
}

/** Simulated: that these sets are closed is known, what is in them is not established. */
const accepted: Record<string, ReadonlySet<unknown>> = {
	gender: new Set(['male', 'female', 'other', 'unknown', '', null]),
	maritalStatus: new Set(['single', 'married', 'partnership', 'divorced', 'widowed', '', null]),
};

const TEXTS = [
	'initials',
	'firstName',
	'lastNamePrefix',
	'lastName',
	'nameFormat',
	'maritalStatus',
	'gender',
	'partnerInitials',
	'partnerFirstName',
	'partnerLastNamePrefix',
	'partnerLastName',
	'phoneNumber',
	'phoneNumber2',
	'email',
	'placeOfBirth',
	'streetName',
	'streetNumber',
	'postalCode',
	'city',
	'nationality',
	'employmentStart',
	'employmentEnd',
	'personnelNumber',
	'costCenter',
	'employerReferenceId',
	'jobDescription',
];

const personSchema = object({
	...Object.fromEntries(TEXTS.map((name) => [name, textOrNull])),
	dateOfBirth: dateOrNull,
	probationDate: dateOrNull,
});

const contractSchema = object(
	{
		contractReference: text,
		office: integerOrNull,
		type: integerOrNull,
		start: dateOrNull,
		end: dateOrNull,
		hours: numberOrNull,
		days: numberOrNull,
		salary: numberOrNull,
	},
	['contractReference'],
);

const refusedFields = (person: Person): RefusedField[] =>
	Object.entries(accepted)
		.filter(([name, values]) => Object.hasOwn(person, name) && !values.has(person[name]))
		.map(([fieldName]) => ({ fieldName, value: person[fieldName] }));

const isValid = ({ start, end, office, type }: Contract): boolean =>
	isOffice(office) && isContractType(type) && (!start || !end || end >= start);

function findOrCreate({ employees }: Store, reference: string): Employee {
	const known = employees.get(reference);
	if (known !== undefined) return known;
	const created: Employee = {
		employeeId: 501 + employees.size,
		reference,
		person: {},
		department: null,
		contracts: new Map(),
	};
	employees.set(reference, created);
	return created;
}

/**
 * What an ERP pushes; both are upserts. Simulated, not established: a member left out keeps its
 * value, a warning stores everything else, contracts left out stay, and contracts of a person
 * nobody has sent are refused.
 */
export function externalEmployeeRoutes(app: FastifyInstance, system: System): void {
	app.post<{ Params: Params; Body: Person }>(
		'/api2/external-employees/:employeeReference',
		{ schema: { body: personSchema } },
		system.book<{ Params: Params; Body: Person }>('employee.upsert', ({ params, body }) => {
			const employee = findOrCreate(system.store, params.employeeReference);
			const refused = refusedFields(body);
			const kept = refused.map(({ fieldName }) => [fieldName, employee.person[fieldName]]);
			employee.person = { ...employee.person, ...body, ...Object.fromEntries(kept) };
			return refused.length === 0
				? { body: [] }
				: { body: employeeWarning(refused), outcome: 'warned' };
		}),
	);

	app.post<{ Params: Params; Body: Contract[] }>(
		'/api2/external-employees/:employeeReference/contracts',
		{ schema: { body: { type: 'array', items: contractSchema } } },
		system.book<{ Params: Params; Body: Contract[] }>('contract.upsert', ({ params, body }) => {
			const employee = system.store.employees.get(params.employeeReference);
			if (employee === undefined) {
				throw new Refusal(404, `There is no employee ${params.employeeReference}.`);
			}
			const refused = body.filter((contract) => !isValid(contract));
			for (const contract of body.filter(isValid)) {
				const stored = employee.contracts.get(contract.contractReference);
				employee.contracts.set(contract.contractReference, { ...stored, ...contract });
			}
			return refused.length === 0
				? { body: [] }
				: { body: contractWarning(refused), outcome: 'warned' };
		}),
	);
}
