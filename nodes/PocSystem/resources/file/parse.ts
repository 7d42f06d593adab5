import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { ItemFile } from '../../../../lib/files';
import { operation } from '../../../../lib/operation';
import { decodeText } from '../../../../lib/text';
import type { PocClient } from '../../client';
import { desksInText } from '../../deskFiles';
import type { Desk } from '../../desks';
import { LARGEST } from '../../documents';
import { deskHeadersOf, deskInRow, type Headers } from '../../sheets';

type Input = { file: ItemFile } | { text: string } | { row: IDataObject; headers: Headers };

const fields: INodeProperties[] = [
	{
		displayName: 'Source',
		name: 'source',
		type: 'options',
		options: [
			{ name: 'A File', value: 'binary', description: 'XML or JSON in a binary field' },
			{ name: 'A Text', value: 'text', description: 'XML or JSON in a field of the item' },
			{
				name: 'Rows of a Sheet',
				value: 'rows',
				description: 'Each item is a row, as the node Extract from File gives it',
			},
		],
		default: 'rows',
		description: 'Where the workstation numbers are',
	},
	{
		displayName: 'Input Binary Field',
		name: 'binaryField',
		type: 'string',
		displayOptions: { show: { source: ['binary'] } },
		default: 'data',
		required: true,
		description: 'Name of the field that holds the file',
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		displayOptions: { show: { source: ['text'] } },
		default: '',
		required: true,
		placeholder: 'e.g. {{ $json.data }}',
		description: 'The text of the file',
	},
	{
		displayName: 'Header Texts',
		name: 'headerTexts',
		type: 'json',
		displayOptions: { show: { source: ['rows'] } },
		default: '{}',
		placeholder: 'e.g. {"workstationNumber": "Desk"}',
		description:
			'Headers that differ from those that the vendor prints, by field: siteNumber, employeeNumber, employeeName, workstationNumber',
	},
];

const rowOf = (desk: Desk): IDataObject => ({
	...desk,
	...(desk.employeeNumber === null && { warnings: ['The row names no employee'] }),
});

/** What comes back with the sync (vendors/poc-system.md 5), as workstation numbers by employee. */
export const parse = operation<PocClient, Input>({
	value: 'parse',
	name: 'Parse',
	action: 'Parse file with workstations',
	description: 'Read the workstation numbers of a file that came back, or of the rows of a sheet',
	effect: 'read',
	offline: true,
	fields,
	input(params) {
		switch (params.choice('source', ['binary', 'text', 'rows'])) {
			case 'binary':
				return { file: params.file('binaryField') };
			case 'text':
				return { text: params.text('text') };
			default:
				return { row: params.json, headers: deskHeadersOf(params.object('headerTexts')) };
		}
	},
	async run({ settings: { names } }, input) {
		if ('row' in input) return rowOf(deskInRow(input.row, input.headers));
		const text =
			'text' in input
				? input.text
				: decodeText(await input.file.read(LARGEST), `The file ${input.file.name}`);
		return desksInText(text, names).map(rowOf);
	},
});
