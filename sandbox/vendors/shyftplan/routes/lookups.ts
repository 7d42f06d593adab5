import type { FastifyInstance } from 'fastify';
import { createReader, type Fields } from '../input';
import { isWanted, isWithin, listAnswer, ordered } from '../lists';
import type { Profile } from '../profiles';
import { EVALUATION_STATES, type Evaluation, type Location } from '../records';
import { bySpan } from '../spanFilter';
import type { System } from '../system';

const MOST_EVALUATIONS = 500;

/** The company with its limits. The numbers are sample data, as in vendors/shyftplan.md 1.8. */
const companyRow = ({ company }: Profile) => ({
	...company,
	is_absence_edit_enabled: true,
	is_absence_attachments_allowed: true,
	can_employees_create_absences: true,
	is_withdraw_absences_allowed: true,
	withdraw_absences_duration: null,
	api_limit_per_minute: 600,
	api_limit_per_hour: 36_000,
	max_api_rpm: 10_000,
	api_requests_last_minute: 1,
	last_api_request_at: null,
	last_minutes_first_request_at: null,
});

function evaluationFilter(profile: Profile, query: Fields): (evaluation: Evaluation) => boolean {
	const input = createReader(query);
	const state = input.oneOf('state', EVALUATION_STATES);
	input.done();
	const isInSpan = bySpan(profile, query);
	const filters: Array<(evaluation: Evaluation) => boolean> = [
		isWanted(query, 'employment_ids[]', 'employment_ids[]', (row) => row.employment_id),
		isWanted(query, 'location_ids[]', 'location_ids[]', (row) => row.location_id),
		isWithin(query),
		(row) => !state || row.state === state,
		(row) => isInSpan(Date.parse(row.evaluation_starts_at), Date.parse(row.evaluation_ends_at)),
	];
	return (evaluation) => filters.every((fits) => fits(evaluation));
}

/** Locations, worked time and the company (vendors/shyftplan.md 2.7 and 2.8). */
export function lookupRoutes(app: FastifyInstance, system: System): void {
	const { profile } = system;

	app.get<{ Querystring: Fields }>('/api/v1/locations', async ({ query }) => {
		const isAsked = isWanted(query, 'id', 'ids[]', ({ id }: Location) => id);
		const isChanged = isWithin(query);
		const locations = system.store.locations.filter((row) => isAsked(row) && isChanged(row));
		return listAnswer(profile, query, locations, (row) => row);
	});

	app.get<{ Querystring: Fields }>('/api/v1/evaluations', async ({ query }) => {
		const evaluations = ordered(
			[...system.store.evaluations.values()].filter(evaluationFilter(profile, query)),
			false,
			(row) => Date.parse(row.evaluation_starts_at),
			(row) => row.id,
		);
		return listAnswer(profile, query, evaluations, (row) => row, { most: MOST_EVALUATIONS });
	});

	app.get<{ Querystring: Fields }>('/api/v1/companies', async ({ query }) =>
		listAnswer(profile, query, [companyRow(profile)], (row) => row),
	);
}
