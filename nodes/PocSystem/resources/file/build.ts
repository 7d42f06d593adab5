import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { recordField, recordNames } from '../../../../lib/fields';
import { JointRow, type Outcome } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import { type Member, wholeOperation } from '../../../../lib/wholeOperation';
import type { PocClient } from '../../client';
import { type Written, writeDocument } from '../../documents';
import { warningsOf } from '../../employees';
import { employeeFields, optionsField } from '../../fields';
import {
	checkRoster,
	rememberSize,
	rosterDocument,
	type RosterEntry,
	rosterEntryOf,
	shrinkOptions,
} from '../../roster';
import type { PocSettings } from '../../settings';
import { type Headers, sheetHeaders, sheetRow } from '../../sheets';

type Target =
	| { format: 'rows'; headers: Headers }
	| { format: 'json' | 'xml'; as: 'binary' | 'text'; field: string; name: string };

interface Input extends RosterEntry {
	target: Target;
}

const shownFor = (field: INodeProperties, show: Record<string, string[]>): INodeProperties => ({
	...field,
	displayOptions: { show },
});

const asFile = { fileFormat: ['json', 'xml'] };

const fields: INodeProperties[] = [
	{
		displayName: 'File Format',
		name: 'fileFormat',
		type: 'options',
		options: [
			{ name: 'JSON', value: 'json' },
			{
				name: 'Rows for an Excel Sheet',
				value: 'rows',
				description: 'An item for each employee, for the node Convert to File',
			},
			{ name: 'XML', value: 'xml' },
		],
		default: 'rows',
		description: 'What becomes of the employees',
	},
	recordField('employee', 'getEmployeeFields'),
	recordNames(employeeFields),
	shownFor(
		{
			displayName: 'Header Texts',
			name: 'headerTexts',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. {"siteNumber": "Site No."}',
			description: 'Headers that differ from those that the vendor prints, by field',
		},
		{ fileFormat: ['rows'] },
	),
	shownFor(
		{
			displayName: 'Put Output In',
			name: 'outputAs',
			type: 'options',
			options: [
				{ name: 'A File', value: 'binary' },
				{ name: 'A Text Field', value: 'text' },
			],
			default: 'binary',
			description: 'Whether the file leaves the node as a binary file or as a text',
		},
		asFile,
	),
	shownFor(
		{
			displayName: 'Output Field',
			name: 'outputField',
			type: 'string',
			default: 'data',
			required: true,
			description: 'Name of the field that the file or the text is put in',
		},
		asFile,
	),
	shownFor(
		{
			displayName: 'File Name',
			name: 'fileName',
			type: 'string',
			default: 'employees',
			description: 'Name of the file, without its ending',
		},
		asFile,
	),
	optionsField(shrinkOptions),
];

function targetOf(params: Params): Target {
	const format = params.choice('fileFormat', ['rows', 'json', 'xml']);
	if (format === 'rows') return { format, headers: sheetHeaders(params.object('headerTexts')) };
	return {
		format,
		as: params.choice('outputAs', ['binary', 'text']),
		field: params.text('outputField'),
		name: params.optionalText('fileName') ?? 'employees',
	};
}

const rowsFor = (members: Array<Member<Input>>, headers: Headers, settings: PocSettings) =>
	members.map(({ input }) => [sheetRow(input.employee, headers, settings)]);

/** One row from all items, which the first of them is answered with. */
function fileFor(
	members: Array<Member<Input>>,
	target: Exclude<Target, { format: 'rows' }>,
	{ content, type }: Written,
): Outcome[] {
	const { as, field, name, format } = target;
	const from = members.map(({ index }) => index);
	const warnings = members.flatMap(({ input: { employee } }) =>
		warningsOf(employee).map((warning) => `Employee ${employee.employeeNumber}: ${warning}`),
	);
	const fileName = `${name}.${format}`;
	const row: IDataObject = {
		fileName,
		people: members.length,
		...(as === 'text' && { [field]: content }),
		...(warnings.length > 0 && { warnings }),
	};
	const file = as === 'binary' ? { field, name: fileName, type, content } : undefined;
	return members.map((_member, at) => (at === 0 ? new JointRow(row, from, file) : []));
}

/**
 * The file of all employees for a transfer that the vendor or the customer sees to: XML or JSON, or
 * rows for an Excel sheet (vendors/poc-system.md 2 and 5). Nothing is sent.
 */
export const build = wholeOperation<PocClient, Input>({
	value: 'build',
	name: 'Build',
	action: 'Build file of employees',
	description: 'Build a file of all employees, or the rows of an Excel sheet, for a transfer',
	effect: 'read',
	offline: true,
	fields,
	input: (params) => ({ ...rosterEntryOf(params), target: targetOf(params) }),
	check: checkRoster,
	async run({ settings }, members, state) {
		const target = members[0]?.input.target;
		if (target === undefined) return [];
		const outcomes =
			target.format === 'rows'
				? rowsFor(members, target.headers, settings)
				: fileFor(
						members,
						target,
						writeDocument(
							rosterDocument(members, { ...settings, format: target.format }),
							target.format,
						),
					);
		rememberSize(members, state);
		return outcomes;
	},
});
