import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Answer } from '../../../kit/booking';
import { found, Objection } from '../objection';
import { pairSchemas, readPair } from '../pairFields';
import { pairAnswer, templateAnswer } from '../pairViews';
import type { TimePair } from '../records';
import { checkFree, periodOf } from '../rules';
import { object } from '../schemas';
import { editPair } from '../store';
import type { System } from '../system';

interface PersonParams {
	personId: string;
}

interface PairParams {
	timePairId: string;
}

interface Body {
	actualShiftTimePair: Record<string, unknown>;
}

interface Asked {
	annotate?: string;
}

const ROOT = '/api/v1/ta/actualshifttimepairs';

const schema = {
	body: object({ actualShiftTimePair: object(pairSchemas) }, ['actualShiftTimePair']),
};

/** A quoted hash of the state (vendors/people-first.md 1.3). */
const etagOf = ({ id, revision }: TimePair): string =>
	`"${createHash('sha256').update(`${id} ${revision}`).digest('hex').slice(0, 32)}"`;

/**
 * Time pairs (vendors/people-first.md 2.4); whatever is not there is answered with 400. Simulated,
 * not established: everything by which the two profiles differ, and that a PUT replaces the whole
 * time pair: a member left out has no value any more.
 */
export function timePairRoutes(app: FastifyInstance, system: System): void {
	const { profile } = system;

	const personOf = ({ personId }: PersonParams) =>
		found(system.store.people.get(personId.toLowerCase()), 400, 'person');
	const pairOf = (params: PairParams) => {
		const id = params.timePairId.toLowerCase();
		const person = found(system.store.owners.get(id), 400, 'time pair');
		return { person, pair: found(person.timePairs.get(id), 400, 'time pair') };
	};

	/** The time pair to change, when the caller knows it as it is now. */
	const toChange = ({ params, headers, fault }: FastifyRequest<{ Params: PairParams }>) => {
		const known = pairOf(params);
		if (fault?.kind === 'conflict') editPair(known.pair);
		const given = headers['if-match'];
		if (given === undefined || given === '') {
			throw new Objection(412, 'IfMatch', 'If-Match is missing.', 'If-Match');
		}
		if (given !== etagOf(known.pair)) {
			const words = 'Somebody else has changed the time pair.';
			throw new Objection(profile.statuses.stale, 'ETag', words, 'If-Match');
		}
		return known;
	};

	app.get<{ Params: PersonParams; Querystring: Asked }>(
		`${ROOT}/person/:personId/resourcetemplate`,
		async ({ params, query }) => templateAnswer(profile, personOf(params), query.annotate === 't'),
	);

	app.get<{ Params: PairParams; Querystring: Asked }>(
		`${ROOT}/:timePairId`,
		async ({ params, query }, reply) => {
			const { person, pair } = pairOf(params);
			return reply
				.header('etag', etagOf(pair))
				.send(pairAnswer(profile, person, pair, query.annotate === 't'));
		},
	);

	app.post<{ Params: PersonParams; Body: Body }>(
		`${ROOT}/person/:personId`,
		{ schema },
		system.book<{ Params: PersonParams; Body: Body }>(
			'timeRecord.create',
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
				const fields = readPair(body.actualShiftTimePair, person);
				checkFree(person, periodOf(fields.startDateTime, fields.endDateTime), profile);
				const pair: TimePair = {
					id: system.store.nextId('time pair'),
					personId: person.personId,
					revision: 1,
					fields,
				};
				person.timePairs.set(pair.id, pair);
				system.store.owners.set(pair.id, person);
				const location = `${profile.linkHost}${ROOT}/${pair.id}`;
				const answer: Answer = { status: 201, headers: { location }, body: undefined };
				return profile.returnsCreatedPair
					? { ...answer, body: pairAnswer(profile, person, pair, false) }
					: answer;
			},
		),
	);

	app.put<{ Params: PairParams; Body: Body }>(
		`${ROOT}/:timePairId`,
		{ schema },
		system.book<{ Params: PairParams; Body: Body }>('timeRecord.update', (request) => {
			const { person, pair } = toChange(request);
			const fields = readPair(request.body.actualShiftTimePair, person);
			checkFree(person, periodOf(fields.startDateTime, fields.endDateTime), profile, pair.id);
			pair.fields = fields;
			pair.revision += 1;
			return {
				headers: { etag: etagOf(pair) },
				body: pairAnswer(profile, person, pair, false),
			};
		}),
	);

	app.delete<{ Params: PairParams }>(
		`${ROOT}/:timePairId`,
		system.book<{ Params: PairParams }>('timeRecord.delete', (request) => {
			const { person, pair } = toChange(request);
			person.timePairs.delete(pair.id);
			system.store.owners.delete(pair.id);
			return { status: 204, body: undefined };
		}),
	);
}
