import type { INodeProperties } from 'n8n-workflow';

const GUID = '^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$';

/** Who is meant, by personal reference or by id. */
export const personField: INodeProperties = {
	displayName: 'Person',
	name: 'person',
	type: 'resourceLocator',
	default: { mode: 'reference', value: '' },
	required: true,
	modes: [
		{
			displayName: 'By Ref.',
			name: 'reference',
			type: 'string',
			placeholder: 'e.g. HNB123',
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 8e4b3a91-1234-4f00-b123-000000000001',
			validation: [
				{ type: 'regex', properties: { regex: GUID, errorMessage: 'The ID is a GUID' } },
			],
		},
	],
	description:
		'Who is meant, by personal reference or by ID. A reference is looked up once an execution.',
};

/** The id of a record. */
export function idField(displayName: string, name: string, description: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 3fa85f64-5717-4562-b3fc-2c963f66afa6',
		description,
	};
}

/** The id of a clock record. */
export const clockRecordIdField = idField(
	'Clock Record ID',
	'clockRecordId',
	'The clock record, as Clock In or Get Many gave it',
);

/** The id of a time record. */
export const timeRecordIdField = idField(
	'Time Record ID',
	'timeRecordId',
	'The time record (time pair), as Create gave it',
);

/** From and to, for lists. */
export function periodFields(
	from: Pick<INodeProperties, 'description' | 'required'>,
	to: Pick<INodeProperties, 'description'>,
): INodeProperties[] {
	return [
		{ displayName: 'From', name: 'from', type: 'dateTime', default: '', ...from },
		{ displayName: 'To', name: 'to', type: 'dateTime', default: '', ...to },
	];
}

/**
 * The version that the user knows; only that one is changed.
 * @param member the member of a record that tells it
 */
export function versionField(member: string, placeholder: string): INodeProperties {
	return {
		displayName: 'Version',
		name: 'version',
		type: 'string',
		default: '',
		placeholder,
		description: `Leave it empty to change the record whatever its version is. With the "${member}" that Get gave, it is refused when somebody else has changed the record since.`,
	};
}
