import type { IDataObject } from 'n8n-workflow';
import { applyChange, applyRemoval, insist } from '../../lib/conflicts';
import { Problem } from '../../lib/problem';
import { type Rules, rulesIn } from './choices';
import type { PeopleFirstClient } from './client';
import { messagesIn, recordIn, withoutEntity } from './envelope';
import { guidAtEnd } from './inputs';
import { same } from './same';

const ENTITY = 'actualShiftTimePair';
const ROOT = '/api/v1/ta/actualshifttimepairs';

/** The members of the POST sample, without values (vendors/people-first.md 2.4). */
const BLANK: IDataObject = {
	startDateTime: '',
	startTimeZone: '',
	startLatitude: '',
	startLongitude: '',
	startAccuracy: '',
	startSource: '',
	endDateTime: '',
	endTimeZone: '',
	endLatitude: '',
	endLongitude: '',
	endAccuracy: '',
	endSource: '',
	rateOfPay: null,
	workingFromHome: false,
	timeOffInLieu: false,
	overtimeReasonDetails: '',
	timeTypeItemId: '',
	overtimeReasonId: '',
	workTypeId: '',
	currencyIsoCode: '',
	jobTitleId: '',
	departmentId: '',
	financeReferenceNumberId: '',
	locationId: '',
	externalLocationId: '',
	workReference: '',
	customer: '',
	occupancyId: '',
};

/** The members of the PUT sample, without values (vendors/people-first.md 2.4). */
const WRITABLE: IDataObject = {
	occupancyId: '',
	startDateTime: '',
	startTimeZone: '',
	startLatitude: '',
	startLongitude: '',
	startAccuracy: '',
	startSource: '',
	endDateTime: '',
	endTimeZone: '',
	endLatitude: '',
	endLongitude: '',
	endAccuracy: '',
	endSource: '',
	timeTypeItemId: '',
	rateOfPay: '',
	currencyIsoCode: '',
	workingFromHome: false,
	timeOffInLieu: false,
	overtimeReasonId: '',
	overtimeReasonDetails: '',
	substitutedOccupancyId: '',
	departmentId: '',
	financeReferenceNumberId: '',
	locationId: '',
	workTypeId: '',
	externalLocationId: '',
	workReference: '',
	customer: '',
};

/** Members of the other samples: a record that has them keeps them. */
const KEPT = ['timePairType', 'clockRecordId', 'jobTitleId', 'breakDuration'];

/** A time record as it was read, and the version it has. */
export interface Versioned {
	record: IDataObject;
	etag: string;
}

/** A template or a record with all that may be chosen in it. */
export interface Annotated extends Rules {
	record: IDataObject;
}

function recordOf(body: unknown): IDataObject {
	const record = recordIn(body, ENTITY);
	if (record === undefined) throw withoutEntity(ENTITY, body);
	return record;
}

async function readAnnotated(client: PeopleFirstClient, path: string): Promise<Annotated> {
	const { body } = await client.get(path, { annotate: 't' });
	return { record: recordOf(body), ...rulesIn(body, ENTITY) };
}

/** The blank time record of a person, with its rules and choices. */
export async function readPairTemplate(
	client: PeopleFirstClient,
	personId: string,
): Promise<Annotated> {
	return await readAnnotated(client, `${ROOT}/person/${personId}/resourcetemplate`);
}

/** A time record with the choices for changing it. */
export async function readPairChoices(client: PeopleFirstClient, id: string): Promise<Annotated> {
	return await readAnnotated(client, `${ROOT}/${id}`);
}

/** A time record, and the ETag header that a change has to name (vendors/people-first.md 1.7). */
export async function readTimeRecord(client: PeopleFirstClient, id: string): Promise<Versioned> {
	const { body, headers } = await client.get(`${ROOT}/${id}`);
	const { etag } = headers;
	if (etag !== undefined && etag !== '') return { record: recordOf(body), etag };
	throw new Problem('People First answered a time record without its version', {
		description: 'The ETag header is missing; a proxy in between may have taken it away.',
	});
}

/** What a write answered: the record, or what was sent when the body is empty. */
function written(body: unknown, id: string | undefined, sent: IDataObject): IDataObject {
	const warnings = messagesIn(body);
	return {
		...(id !== undefined && { id }),
		...(recordIn(body, ENTITY) ?? sent),
		...(warnings.length > 0 && { warnings }),
	};
}

/**
 * Creates a time record. Nothing describes a list in which it could be looked up, so it is not
 * sent again after a lost answer.
 * @param members those with a value
 */
export async function createTimeRecord(
	client: PeopleFirstClient,
	personId: string,
	members: IDataObject,
): Promise<IDataObject> {
	const sent = { ...BLANK, ...members };
	return await insist(async () => {
		const { body, headers } = await client.write({
			method: 'POST',
			path: `${ROOT}/person/${personId}`,
			body: { [ENTITY]: sent },
			expects: 'any',
		});
		return written(body, guidAtEnd(headers.location), sent);
	});
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/** The members that a PUT has, as they are now; empty ones as in the samples. */
function writable(record: IDataObject): IDataObject {
	const sample = Object.entries(WRITABLE).map(([name, blank]) => [name, record[name] ?? blank]);
	const kept = KEPT.filter((name) => !isEmpty(record[name])).map((name) => [name, record[name]]);
	return Object.fromEntries([...sample, ...kept]) as IDataObject;
}

/**
 * Changes a time record: reads it with its ETag, and sends what may be written of it. When
 * somebody else was faster, it is read and changed again, at most three times in all.
 * @param change the members to change; throws when they make no sense for the record
 * @param version the only ETag to change, when the user gave one
 */
export async function changeTimeRecord(
	client: PeopleFirstClient,
	id: string,
	change: (record: IDataObject) => IDataObject,
	version?: string,
): Promise<IDataObject> {
	return await applyChange<Versioned, IDataObject>(
		{
			read: async () => await readTimeRecord(client, id),
			settled({ record }) {
				const isSo = Object.entries(change(record)).every(([name, value]) =>
					same(record[name], value),
				);
				return isSo ? record : undefined;
			},
			async write({ record, etag }) {
				const sent = { ...writable(record), ...change(record) };
				const { body } = await client.write({
					method: 'PUT',
					path: `${ROOT}/${id}`,
					body: { [ENTITY]: sent },
					ifMatch: version ?? etag,
					expects: 'any',
				});
				return written(body, id, sent);
			},
		},
		version === undefined ? undefined : 1,
	);
}

/** Deletes a time record. */
export async function removeTimeRecord(
	client: PeopleFirstClient,
	id: string,
	version?: string,
): Promise<void> {
	const remove = async (ifMatch: string) => {
		await client.write({ method: 'DELETE', path: `${ROOT}/${id}`, ifMatch, expects: 'any' });
	};
	const read = async () => (await readTimeRecord(client, id)).etag;
	await applyRemoval({ read, remove }, version);
}
