import type { FastifyInstance } from 'fastify';
import type { StreamEvent } from '../records';
import { broken } from '../rules';
import { instant, object } from '../schemas';
import type { System } from '../system';
import { eventRow, link } from '../views';

interface Query {
	eventTypes: string | string[];
	timeOfCreationFrom: string;
	timeOfCreationTo: string;
	'page[Limit]': string;
	'page[Offset]': string;
}

const LIMIT = 'page[Limit]';
const OFFSET = 'page[Offset]';

const schema = {
	querystring: object(
		{
			eventTypes: {
				anyOf: [
					{ type: 'string', minLength: 1 },
					{ type: 'array', items: { type: 'string', minLength: 1 } },
				],
			},
			timeOfCreationFrom: instant,
			timeOfCreationTo: instant,
			[LIMIT]: { type: 'string', pattern: '^[1-9][0-9]*$' },
			[OFFSET]: { type: 'string', pattern: '^[0-9]+$' },
		},
		['eventTypes', 'timeOfCreationFrom', 'timeOfCreationTo', LIMIT, OFFSET],
	),
};

const namesIn = (eventTypes: Query['eventTypes']): string[] =>
	[eventTypes].flat().flatMap((names) => names.toLowerCase().split(','));

/** Whether an event happened in the window; both ends of it count. */
const isWithin = ({ timeOfCreation }: StreamEvent, query: Query): boolean => {
	const created = Date.parse(timeOfCreation);
	return (
		created >= Date.parse(query.timeOfCreationFrom) && created <= Date.parse(query.timeOfCreationTo)
	);
};

/** Offsets of the pages around one; undefined where there is none. */
const offsetsAround = (offset: number, limit: number, total: number) => ({
	first: 0,
	last: Math.max(0, Math.ceil(total / limit) - 1) * limit,
	previous: offset > 0 ? Math.max(0, offset - limit) : undefined,
	next: offset + limit < total ? offset + limit : undefined,
});

/**
 * The event stream (vendors/people-first.md 2.5). Simulated, not established: events come in order
 * of receipt or against it, a limit beyond the most is taken for the most, unknown types have no
 * events, and everything else by which the two profiles differ.
 */
export function eventRoutes(app: FastifyInstance, system: System): void {
	const { profile } = system;
	const { limit: most, severalTypes, newestFirst } = profile.events;

	app.get<{ Querystring: Query }>('/api/v1/rtpi/eventstream', { schema }, async ({ query }) => {
		const types = namesIn(query.eventTypes);
		if (types.length > 1 && !severalTypes) {
			throw broken('EventTypes', 'One event type at a time.', 'eventTypes');
		}
		const wanted = system.store.events.filter(
			(event) => types.includes(event.eventType.toLowerCase()) && isWithin(event, query),
		);
		if (newestFirst) wanted.reverse();
		const pageLimit = Math.min(Number(query[LIMIT]), most);
		const pageOffset = Number(query[OFFSET]);
		const hrefOf = (offset: number) => {
			const asked: Record<string, string> = profile.wholeLinks
				? {
						eventTypes: types.join(','),
						timeOfCreationFrom: query.timeOfCreationFrom,
						timeOfCreationTo: query.timeOfCreationTo,
					}
				: {};
			const page = { [LIMIT]: String(pageLimit), [OFFSET]: String(offset) };
			const search = new URLSearchParams({ ...asked, ...page }).toString();
			return `${profile.linkHost}/rtpi/eventstream?${search}`;
		};
		const links = Object.entries(offsetsAround(pageOffset, pageLimit, wanted.length)).flatMap(
			([name, offset]) => (offset === undefined ? [] : [[name, link(hrefOf(offset))]]),
		);
		return {
			...profile.extras.answer,
			data: {
				eventStream: wanted
					.slice(pageOffset, pageOffset + pageLimit)
					.map((event) => eventRow(profile, event)),
			},
			meta: {
				links: Object.fromEntries(links) as Record<string, unknown>,
				paging: { pageLimit, pageOffset, totalCount: wanted.length },
			},
		};
	});
}
