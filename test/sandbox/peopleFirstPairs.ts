import { defaultTimeType } from '../../sandbox/vendors/people-first/choices';
import type { Profile } from '../../sandbox/vendors/people-first/profiles';
import type { Client, Reply, Row } from './client';
import { peopleFirstClient } from './peopleFirstClient';

/** Path of the links, relative to the version root. */
export const ROOT = '/ta/actualshifttimepairs';
export const VERSIONED = `/api/v1${ROOT}`;

/** The body of the vendor's sample, but for the occupancy. */
export const sample = {
	startDateTime: '2025-03-06T11:22:00Z',
	startTimeZone: 'Europe/London',
	startLatitude: '',
	startLongitude: '',
	startAccuracy: '',
	startSource: 'Web',
	endDateTime: '2025-03-06T11:23:00Z',
	endTimeZone: 'Europe/London',
	endLatitude: '',
	endLongitude: '',
	endAccuracy: '',
	endSource: 'Web',
	rateOfPay: null,
	workingFromHome: false,
	timeOffInLieu: false,
	overtimeReasonDetails: '',
	timeTypeItemId: defaultTimeType,
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
};

type Annotations = Record<string, { mandatory?: string; values?: Row[] }>;

/** Writes and reads the time pairs of one system, for its first person unless told. */
export function timePairClient(sandbox: Client, profile: Profile) {
	const client = peopleFirstClient(sandbox, profile);
	const { send, get, person, state } = client;

	const occupancyId = (index = 0) => person(index).occupancies.at(-1)?.occupancyId;
	const create = async (fields: Row, index = 0) =>
		send('POST', `${VERSIONED}/person/${person(index).personId}`, {
			body: { actualShiftTimePair: { occupancyId: occupancyId(index), ...fields } },
		});
	const path = (id: unknown) => `${VERSIONED}/${String(id)}`;
	const idOf = (reply: Reply) => reply.headers.get('location')?.split('/').at(-1);
	const pairIn = ({ json }: Reply) =>
		(json.data as { actualShiftTimePair: Row }).actualShiftTimePair;
	const metaIn = ({ json }: Reply) => json.meta as Annotations;
	const etagOf = async (id: unknown) => (await get(path(id))).headers.get('etag') ?? '';
	const update = async (id: unknown, fields: Row, headers: Record<string, string>) =>
		send('PUT', path(id), {
			body: { actualShiftTimePair: { occupancyId: occupancyId(), ...fields } },
			headers,
		});
	const remove = async (id: unknown, headers: Record<string, string>) =>
		send('DELETE', path(id), { headers });
	const stored = () => state().timePairs.filter(({ personId }) => personId === person(0).personId);
	return {
		...client,
		occupancyId,
		create,
		path,
		idOf,
		pairIn,
		metaIn,
		etagOf,
		update,
		remove,
		stored,
	};
}
