import type { FastifyInstance } from 'fastify';
import { found } from '../objection';
import { instant, object } from '../schemas';
import type { System } from '../system';
import { envelope, link, occupancyRow, personView } from '../views';

interface Range {
	effectiveDateTimeFrom: string;
	effectiveDateTimeTo?: string;
}

/**
 * Look-ups about people. Simulated, not established: the members of the profile, and that a range
 * without its end is a moment.
 */
export function peopleRoutes(app: FastifyInstance, system: System): void {
	const { profile } = system;
	const { unknownPerson } = profile.statuses;

	app.get('/api/profile', async () =>
		envelope(profile, '/profile', {
			profile: { _links: { people: link('/ta/people') }, tenantCode: profile.tenantCode },
		}),
	);

	app.get<{ Params: { reference: string } }>(
		'/api/v1/ta/people/personalreference/:reference',
		async ({ params: { reference } }) => {
			const person = found(system.store.references.get(reference), unknownPerson, 'person');
			return envelope(profile, `/ta/people/personalreference/${encodeURIComponent(reference)}`, {
				peopleextended: personView(profile, person),
			});
		},
	);

	app.get<{ Params: { personId: string }; Querystring: Range }>(
		'/api/v1/ta/people/:personId/occupancies',
		{
			schema: {
				querystring: object({ effectiveDateTimeFrom: instant, effectiveDateTimeTo: instant }, [
					'effectiveDateTimeFrom',
				]),
			},
		},
		async ({ params, query, url }) => {
			const person = found(
				system.store.people.get(params.personId.toLowerCase()),
				unknownPerson,
				'person',
			);
			const from = Date.parse(query.effectiveDateTimeFrom);
			const to = Date.parse(query.effectiveDateTimeTo ?? query.effectiveDateTimeFrom);
			const rows = person.occupancies
				.filter(({ start, end }) => Date.parse(start) <= to && (!end || Date.parse(end) >= from))
				.map((occupancy) => occupancyRow(profile, occupancy));
			return envelope(profile, url.slice(url.indexOf('/ta/')), { occupancy: rows });
		},
	);
}
