import type { Params } from '../../../../lib/params';
import { clockRecordIdField, personField, versionField } from '../../fields';
import { guidOf, personOf } from '../../inputs';
import type { Person } from '../../client';

/** Which clock record is meant. */
export interface Target {
	person: Person;
	recordId: string;
	/** The only version to change. */
	version?: number;
}

/** The fields that say which clock record is changed. */
export const clockVersionField = versionField('version', 'e.g. 2');

/** The fields that say which clock record is meant. */
export const targetFields = [personField, clockRecordIdField];

/** @throws Problem unless the version is a whole number */
export function versionOf(params: Params): number | undefined {
	return params.has('version') ? params.integer('version', 1) : undefined;
}

export function targetOf(params: Params): Target {
	return { person: personOf(params), recordId: guidOf(params, 'clockRecordId') };
}
