import type { FastifyInstance } from 'fastify';
import { blankRow, changed, refuseCollision } from '../absences';
import { readAbsence } from '../absenceInput';
import { absenceFilter } from '../absenceFilter';
import { requireCompany } from '../access';
import { createReader, type Fields } from '../input';
import { answered, listAnswer, ordered } from '../lists';
import type { Absence, Reason, State } from '../records';
import { Invalid, notFound } from '../refusals';
import { absenceStats } from '../stats';
import { dropAbsence, keepAbsence, stampAfter, stampNow, takeId, type Store } from '../store';
import type { System } from '../system';
import { absenceRow, writtenAbsenceRow } from '../views';

const PATH = '/api/v1/absences';

const absenceOf = ({ absences }: Store, id: unknown): Absence => {
	const absence = absences.get(Number(id));
	if (absence === undefined) throw notFound();
	return absence;
};

const reasonOf = ({ reasons }: Store, id: number): Reason => {
	const reason = reasons.get(id);
	if (reason === undefined) throw notFound('Absence reason');
	return reason;
};

/** Changes an absence; a time account can only be exchanged for another one. */
function update(system: System, before: Absence, body: Fields): Absence {
	const { store, profile } = system;
	const { input, change, isForced } = readAbsence(body);
	if (input.raw('employment_id') !== undefined) input.refuse('employment_id', 'cannot be changed');
	input.done();
	const reason = reasonOf(store, change.absence_reason_id ?? before.row.absence_reason_id);
	const previous = store.reasons.get(before.row.absence_reason_id);
	if (previous?.type === 'time_account' && reason.type !== 'time_account') {
		throw new Invalid({ absence_reason_id: ['is no time account'] });
	}
	const after = changed(before, change, {
		profile,
		reason,
		editor: profile.firstIds.employment,
		now: stampAfter(before.row.updated_at, profile),
	});
	const takesMore =
		after.from !== before.from ||
		after.until !== before.until ||
		after.row.state !== before.row.state;
	if (takesMore && !isForced) {
		refuseCollision(after, store.absencesOf.get(before.row.employment_id) ?? []);
	}
	keepAbsence(store, after);
	return after;
}

function create({ store, profile }: System, body: Fields): Absence {
	const { input, change, isForced } = readAbsence(body);
	input.require('employment_id', 'absence_reason_id', 'starts_at', 'ends_at', 'days', 'paid');
	const employmentId = input.integer('employment_id') ?? NaN;
	input.done();
	if (store.employments.get(employmentId)?.deleted_at !== null) throw notFound('Employment');
	const reason = reasonOf(store, change.absence_reason_id ?? NaN);
	const now = stampNow(profile);
	const draft = { row: blankRow(store.nextIds.absence, employmentId, now), days: [] };
	const absence = changed(draft, change, {
		profile,
		reason,
		editor: profile.firstIds.employment,
		now,
	});
	if (!isForced) refuseCollision(absence, store.absencesOf.get(employmentId) ?? []);
	takeId(store, 'absence');
	keepAbsence(store, absence);
	return absence;
}

/** Absences: writing them, and reading them with their days. No balance ever changes here. */
export function absenceRoutes(app: FastifyInstance, system: System): void {
	const { profile } = system;
	type OneWrite = { Body: Fields; Params: { id: string } };
	const written = (absence: Absence) => answered(profile, writtenAbsenceRow(absence));
	const read = (absence: Absence) =>
		absenceRow(absence, system.store.reasons.get(absence.row.absence_reason_id));

	app.post<{ Body: Fields }>(
		PATH,
		{ preHandler: requireCompany },
		system.book<{ Body: Fields }>('absence.create', ({ body }) => ({
			body: written(create(system, body)),
			status: 201,
		})),
	);

	app.put<OneWrite>(
		`${PATH}/:id`,
		{ preHandler: requireCompany },
		system.book<OneWrite>('absence.update', ({ body, params }) => ({
			body: written(update(system, absenceOf(system.store, params.id), body)),
		})),
	);

	// The seed prints the collection's path and lists the id among the members of the body.
	app.put<{ Body: Fields }>(
		PATH,
		{ preHandler: requireCompany },
		system.book<{ Body: Fields }>('absence.update', ({ body }) => {
			const input = createReader(body);
			input.require('id');
			input.done();
			return { body: written(update(system, absenceOf(system.store, body.id), body)) };
		}),
	);

	const act = (action: string, state: State, members: readonly string[]) => {
		app.post<OneWrite>(
			`${PATH}/:id/${action}`,
			system.book<OneWrite>(`absence.${action}`, ({ body, params }) => {
				const taken = Object.fromEntries(members.map((name) => [name, body?.[name]]));
				const absence = update(system, absenceOf(system.store, params.id), { ...taken, state });
				return {
					body: profile.actionAnswer === 'absence' ? written(absence) : { success: true },
					status: 201,
				};
			}),
		);
	};
	act('approve', 'accepted', ['force_collision', 'force_collision_and_remove']);
	act('decline', 'refused', ['refuse_message']);
	act('withdraw', 'withdrawn', []);

	app.delete<{ Params: { id: string } }>(
		`${PATH}/:id`,
		system.book<{ Params: { id: string } }>('absence.delete', ({ params }) => {
			if (!dropAbsence(system.store, Number(params.id))) throw notFound();
			return { body: undefined, status: 204 };
		}),
	);

	app.get<{ Querystring: Fields }>(PATH, async ({ query }) => {
		const input = createReader(query);
		const key = input.oneOf('order_key', ['starts_at', 'id']) ?? 'starts_at';
		const descending = input.oneOf('order_dir', ['asc', 'desc']) !== 'asc';
		input.done();
		const absences = ordered(
			[...system.store.absences.values()].filter(absenceFilter(profile, system.store, query)),
			descending,
			({ row, from }) => (key === 'id' ? row.id : from),
			({ row }) => row.id,
		);
		return listAnswer(profile, query, absences, read);
	});

	app.get<{ Querystring: Fields }>(
		`${PATH}/stats`,
		{ preHandler: requireCompany },
		async ({ query }) => ({
			...profile.extras.answer,
			...absenceStats(profile, system.store, query),
		}),
	);

	app.get<{ Params: { id: string } }>(`${PATH}/:id`, async ({ params }) =>
		answered(profile, read(absenceOf(system.store, params.id))),
	);
}
