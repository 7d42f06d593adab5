import type { INodeProperties } from 'n8n-workflow';
import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import { Problem } from '../../../../lib/problem';
import { type PocClient, type Question, SERVICE } from '../../client';
import type { Desk } from '../../desks';

interface Input {
	question: Question;
	limit: number;
}

const shownFor = (field: INodeProperties, ...scopes: string[]): INodeProperties => ({
	...field,
	displayOptions: {
		...field.displayOptions,
		show: { ...field.displayOptions?.show, workstationsOf: scopes },
	},
});

const siteNumber: INodeProperties = {
	displayName: 'Site Number',
	name: 'siteNumber',
	type: 'string',
	default: '',
	placeholder: 'e.g. 10',
	description: 'Which site is meant. Empty where the number of the employee says enough.',
};

const fields: INodeProperties[] = [
	{
		displayName: 'Workstations Of',
		name: 'workstationsOf',
		type: 'options',
		options: [
			{ name: 'All Employees', value: 'all' },
			{ name: 'All Employees of a Site', value: 'site' },
			{ name: 'One Employee', value: 'employee' },
		],
		default: 'employee',
		description: 'Whose workstation numbers are wanted',
	},
	shownFor(
		{
			displayName: 'Employee Unique Number',
			name: 'employeeNumber',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 0071',
			description: 'Whose workstation number is wanted. The vendor calls it Employee Number here.',
		},
		'employee',
	),
	shownFor(siteNumber, 'employee', 'site'),
	...listFields.map((field) => shownFor(field, 'all', 'site')),
];

const unknown = ({ employeeNumber, siteNumber: site }: Question): Problem =>
	new Problem(
		`${SERVICE} knows no employee "${employeeNumber}"${site === undefined ? '' : ` at site "${site}"`}`,
		{ description: 'Check the number, and "paths.workstation" in the credential.' },
	);

/** A question that is not understood may be answered with everybody. */
const answers = ({ siteNumber: site, employeeNumber: number }: Question, desk: Desk): boolean =>
	(number === undefined || (desk.employeeNumber ?? number) === number) &&
	(site === undefined || (desk.siteNumber ?? site) === site);

async function desksFor(client: PocClient, question: Question): Promise<Desk[]> {
	const desks = await client.desks(question).catch((error: unknown) => {
		const isUnknown = error instanceof Problem && error.httpCode === 404;
		throw isUnknown && question.employeeNumber !== undefined ? unknown(question) : error;
	});
	return desks.filter((desk) => answers(question, desk));
}

/** Function 3 (vendors/poc-system.md 4). Somebody without a desk has a workstation number of null. */
export const get = operation<PocClient, Input>({
	value: 'get',
	name: 'Get',
	action: 'Get workstation',
	description: 'Get the workstation number of an employee, of all of a site, or of everybody',
	effect: 'read',
	fields,
	input(params) {
		switch (params.choice('workstationsOf', ['employee', 'site', 'all'])) {
			case 'employee': {
				const employeeNumber = params.text('employeeNumber');
				const site = params.optionalText('siteNumber');
				return { question: { employeeNumber, siteNumber: site }, limit: Infinity };
			}
			case 'site':
				return { question: { siteNumber: params.text('siteNumber') }, limit: limitOf(params) };
			default:
				return { question: {}, limit: limitOf(params) };
		}
	},
	async run(client, { question, limit }) {
		const desks = await desksFor(client, question);
		const { employeeNumber } = question;
		if (employeeNumber === undefined) return desks.slice(0, limit);
		if (desks.length === 0) return unknown(question);
		return desks.map((desk) => ({ ...desk, employeeNumber }));
	},
});
