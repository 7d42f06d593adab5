import { demo, variant, type Profile } from '../../sandbox/vendors/people-first/profiles';
import type { Client, Reply, Row } from './client';
import { peopleFirstClient } from './peopleFirstClient';

export const ends = {
	endTimestamp: null,
	endTimeZone: null,
	endSource: null,
	endLongitude: null,
	endLatitude: null,
	endAccuracy: null,
};
export const clockIn = {
	startTimestamp: '2026-02-24T07:00:00Z',
	startTimeZone: 'Europe/Warsaw',
	startSource: 'Mobile',
	startLongitude: 21.0122,
	startLatitude: 52.2297,
	startAccuracy: 10.5,
	...ends,
};
export const clockOut = {
	endTimestamp: '2026-02-24T15:30:00Z',
	endTimeZone: 'Europe/Warsaw',
	endSource: 'Mobile',
	endLongitude: 21.013,
	endLatitude: 52.23,
	endAccuracy: 8.0,
};
export const closed = { ...clockIn, ...clockOut };

/** Writes and reads the clock records of one system, those of its first person unless told. */
export function clockClient(sandbox: Client, profile: Profile) {
	const client = peopleFirstClient(sandbox, profile);
	const { send, person, state } = client;
	const { extras } = profile;

	const path = (id = '', index = 0) =>
		`${profile.clockPrefix}/${person(index).personId}/clockRecords${id === '' ? '' : `/${id}`}`;
	const create = async (body: Row, index = 0) => send('POST', path('', index), { body });
	const update = async (body: Row, ifMatch = profile.ifMatch(Number(body.version))) =>
		send('PUT', path(String(body.id)), { body, headers: { 'if-match': ifMatch } });
	const remove = async ({ id, version }: Row, headers?: Record<string, string>) =>
		send('DELETE', path(String(id)), {
			headers: headers ?? { 'if-match': profile.ifMatch(Number(version)) },
		});

	/** The resource in an answer, out of the envelope of the system. */
	const resource = ({ json }: Reply): Row => {
		if (profile === demo) return json;
		const { data, ...rest } = json;
		expect(rest).toEqual(extras.answer);
		return (data as { clockRecord: Row }).clockRecord;
	};
	const rows = (reply: Reply): Row[] =>
		profile === demo ? (reply.json.clockRecord as Row[]) : (resource(reply) as unknown as Row[]);
	const stored = () =>
		state().clockRecords.filter(({ personId }) => personId === person(0).personId);
	const etagOf = (version: number) => (profile === variant ? `"${version}"` : null);
	return { ...client, path, create, update, remove, resource, rows, stored, etagOf };
}
