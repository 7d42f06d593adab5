import type { IDataObject } from 'n8n-workflow';
import { pick } from '../../../../lib/records';

const SIMPLE = [
	'id',
	'personId',
	'startTimestamp',
	'startTimeZone',
	'startSource',
	'endTimestamp',
	'endTimeZone',
	'endSource',
	'processingStatus',
	'version',
];

/** A clock record without positions and links. */
export const simplified = (record: IDataObject): IDataObject => pick(record, SIMPLE);
