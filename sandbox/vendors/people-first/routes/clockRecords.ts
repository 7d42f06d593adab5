import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clockSchemas, noTimes, readTimes } from '../clockTimes';
import { found, Objection } from '../objection';
import type { Profile } from '../profiles';
import type { ClockRecord, ClockTimes } from '../records';
import { broken, checkFree, periodOf } from '../rules';
import { instant, integer, object, text } from '../schemas';
import { editRecord } from '../store';
import type { System } from '../system';
import { clockEnvelope, clockView } from '../views';

interface PersonParams {
	personId: string;
}

interface RecordParams extends PersonParams {
	clockRecordId: string;
}

interface View {
	viewStartDateTime?: string;
	viewEndDateTime?: string;
}

type Resource = Partial<ClockTimes> & { id: string; personId: string; version: number };

const resourceSchema = object({ ...clockSchemas, id: text, personId: text, version: integer }, [
	'id',
	'personId',
	'version',
]);

/** Whether a record touches a range; both ends of it count. */
const touches = (record: ClockRecord, { viewStartDateTime, viewEndDateTime }: View): boolean => {
	const { start, end } = periodOf(record.startTimestamp, record.endTimestamp);
	return (
		(viewStartDateTime === undefined || end >= Date.parse(viewStartDateTime)) &&
		(viewEndDateTime === undefined || start <= Date.parse(viewEndDateTime))
	);
};

/** Throws an Objection unless the If-Match header is of the stored version. */
function checkVersion(
	header: string | undefined,
	{ version }: ClockRecord,
	profile: Profile,
): void {
	const { statuses, ifMatch } = profile;
	if (header === undefined || header === '') {
		throw new Objection(statuses.unconditional, 'IfMatch', 'If-Match is missing.', 'If-Match');
	}
	const given = Number(/\d+/.exec(header)?.[0] ?? Number.NaN);
	if (header !== ifMatch(given)) {
		throw broken('IfMatch', 'If-Match is not the version of a clock record.', 'If-Match');
	}
	if (given !== version) {
		const words = 'Somebody else has changed the clock record.';
		throw new Objection(statuses.stale, 'Version', words, 'If-Match');
	}
}

/**
 * Clock records (vendors/people-first.md 2.3 and 3). Simulated, not established: everything by
 * which the two profiles differ, the order of the list, a malformed If-Match answered with 400,
 * and the same for a body that is about another record or of another version than the header.
 */
export function clockRecordRoutes(app: FastifyInstance, system: System): void {
	const { profile } = system;
	const { clockPrefix, wrapsClockRecords } = profile;
	const all = `${clockPrefix}/:personId/clockRecords`;
	const one = `${all}/:clockRecordId`;

	const personOf = ({ personId }: PersonParams) =>
		found(system.store.people.get(personId.toLowerCase()), 404, 'person');
	const recordOf = (params: RecordParams) =>
		found(
			personOf(params).clockRecords.get(params.clockRecordId.toLowerCase()),
			404,
			'clock record',
		);
	const headersOf = ({ version }: ClockRecord): Record<string, string> =>
		wrapsClockRecords ? { etag: `"${version}"` } : {};
	const answer = (record: ClockRecord) => clockEnvelope(profile, clockView(profile, record));

	/** The record to change, when the caller knows it as it is now. */
	const toChange = ({ params, headers, fault }: FastifyRequest<{ Params: RecordParams }>) => {
		const record = recordOf(params);
		if (fault?.kind === 'conflict') editRecord(record);
		checkVersion(headers['if-match'], record, profile);
		return record;
	};

	app.get<{ Params: PersonParams }>(`${all}/resourceTemplate`, async ({ params }) => {
		personOf(params);
		return clockEnvelope(profile, clockView(profile, noTimes));
	});

	app.get<{ Params: PersonParams; Querystring: View }>(
		all,
		{ schema: { querystring: object({ viewStartDateTime: instant, viewEndDateTime: instant }) } },
		async ({ params, query }) => {
			const rows = [...personOf(params).clockRecords.values()]
				.filter((record) => touches(record, query))
				.map((record) => clockView(profile, record));
			return clockEnvelope(profile, wrapsClockRecords ? rows.reverse() : rows);
		},
	);

	app.get<{ Params: RecordParams }>(one, async ({ params }, reply) => {
		const record = recordOf(params);
		return reply.headers(headersOf(record)).send(answer(record));
	});

	app.post<{ Params: PersonParams; Body: Partial<ClockTimes> }>(
		all,
		{ schema: { body: object({ ...clockSchemas }) } },
		system.book<{ Params: PersonParams; Body: Partial<ClockTimes> }>(
			'clockRecord.create',
			({ params, body, fault }) => {
				const person = personOf(params);
				if (fault?.kind === 'conflict') {
					throw new Objection(
						409,
						'Conflict',
						'Somebody else is at work on this person.',
						'person',
					);
				}
				const times = readTimes(body, profile);
				checkFree(person, periodOf(times.startTimestamp, times.endTimestamp), profile);
				const record: ClockRecord = {
					id: system.store.nextId('clock record'),
					personId: person.personId,
					...times,
					processingStatus: times.endTimestamp === null ? 'Open' : profile.loaded,
					version: 1,
				};
				person.clockRecords.set(record.id, record);
				const path = `${clockPrefix}/${person.personId}/clockRecords/${record.id}`;
				return {
					status: 201,
					headers: { ...headersOf(record), location: `${profile.linkHost}${path}` },
					body: answer(record),
				};
			},
		),
	);

	app.put<{ Params: RecordParams; Body: Resource }>(
		one,
		{ schema: { body: resourceSchema } },
		system.book<{ Params: RecordParams; Body: Resource }>('clockRecord.update', (request) => {
			const { params, body } = request;
			const record = toChange(request);
			if (body.version !== record.version) {
				throw broken('Version', 'version is not that of If-Match.', 'version');
			}
			if (body.id.toLowerCase() !== record.id || body.personId.toLowerCase() !== record.personId) {
				throw broken('Identity', 'id and personId are of another clock record.', 'id');
			}
			const times = readTimes(body, profile);
			const period = periodOf(times.startTimestamp, times.endTimestamp);
			checkFree(personOf(params), period, profile, record.id);
			Object.assign(record, times, {
				processingStatus: times.endTimestamp === null ? 'Open' : 'Processed',
				version: record.version + 1,
			});
			return { headers: headersOf(record), body: answer(record) };
		}),
	);

	app.delete<{ Params: RecordParams }>(
		one,
		system.book<{ Params: RecordParams }>('clockRecord.delete', (request) => {
			const record = toChange(request);
			if (record.processingStatus === 'Processed') {
				throw broken('Processed', 'A processed clock record stays.', 'processingStatus');
			}
			personOf(request.params).clockRecords.delete(record.id);
			return { status: 204, body: undefined };
		}),
	);
}
