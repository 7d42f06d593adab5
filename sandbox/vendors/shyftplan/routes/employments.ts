import type { FastifyInstance } from 'fastify';
import { requireCompany } from '../access';
import { createReader, type Fields } from '../input';
import { answered, isWanted, isWithin, listAnswer, ordered } from '../lists';
import type { Employment } from '../records';
import { notFound } from '../refusals';
import type { System } from '../system';
import { employmentRow } from '../views';

const PATH = '/api/v1/employments';

/** The filters of the list; several narrow it down together. */
function employmentFilter(query: Fields): (employment: Employment) => boolean {
	const input = createReader(query);
	const withDeleted = input.flag('with_deleted') ?? true;
	const search = input.text('search')?.toLowerCase();
	input.done();
	const filters: Array<(employment: Employment) => boolean> = [
		isWanted(query, 'id', 'ids[]', ({ id }) => id),
		isWanted(query, 'staff_numbers[]', 'staff_numbers[]', ({ staff_number }) => staff_number),
		isWanted(query, 'location_id', 'location_id', ({ locationId }) => locationId),
		isWithin(query),
		({ deleted_at }) => withDeleted || deleted_at === null,
	];
	if (search) {
		filters.push(({ first_name, last_name, staff_number }) =>
			`${first_name} ${last_name} ${staff_number}`.toLowerCase().includes(search),
		);
	}
	return (employment) => filters.every((fits) => fits(employment));
}

/** People (vendors/shyftplan.md 2.7). */
export function employmentRoutes(app: FastifyInstance, system: System): void {
	const { profile } = system;

	app.get<{ Querystring: Fields }>(PATH, { preHandler: requireCompany }, async ({ query }) => {
		const input = createReader(query);
		const withLiveInfo = input.flag('include_live_info') ?? true;
		const descending = input.oneOf('order_dir', ['asc', 'desc']) === 'desc';
		input.done();
		const employments = ordered(
			[...system.store.employments.values()].filter(employmentFilter(query)),
			descending,
			({ last_name }) => last_name,
			({ id }) => id,
		);
		return listAnswer(
			profile,
			query,
			employments,
			(employment) => employmentRow(employment, withLiveInfo),
			{ saysPage: true },
		);
	});

	// The employment of the user of the API: the first one.
	app.get<{ Querystring: Fields }>(`${PATH}/my`, async ({ query }) => {
		const own = system.store.employments.get(profile.firstIds.employment);
		return listAnswer(profile, query, own ? [own] : [], (employment) =>
			employmentRow(employment, false),
		);
	});

	app.get<{ Params: { id: string } }>(`${PATH}/:id`, async ({ params }) => {
		const employment = system.store.employments.get(Number(params.id));
		if (employment === undefined) throw notFound('Employment');
		return answered(profile, employmentRow(employment, true));
	});
}
