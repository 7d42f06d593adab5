import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../../kit/refusal';
import { moment, object, text } from '../schemas';
import type { System } from '../system';

type Body = Record<string, unknown>;

const GRANULARITIES = ['hour', 'day'];

const slug = (name: string): string =>
	name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');

/** Workload streams. Simulated: not established, but for the paths and the two granularities. */
export function streamRoutes(app: FastifyInstance, system: System): void {
	const { names, extras } = system.profile;
	const prefix = names['paths.informationStreams'];
	const nameName = names['stream.name'];
	const keyName = names['stream.key'];
	const granularityName = names['stream.granularity'];
	const listName = names['datapoint.list'];
	const momentName = names['datapoint.moment'];
	const valueName = names['datapoint.value'];

	const point = object({ [momentName]: moment, [valueName]: { type: 'number' } }, [
		momentName,
		valueName,
	]);
	const points = object({ [listName]: { type: 'array', items: point, minItems: 1 } }, [listName]);

	app.post<{ Body: Body }>(
		`${prefix}/streams`,
		{
			schema: {
				body: object(
					{ [nameName]: text, [keyName]: text, [granularityName]: { enum: GRANULARITIES } },
					[nameName, granularityName],
				),
			},
		},
		system.book<{ Body: Body }>('stream.create', ({ body }) => {
			const name = String(body[nameName]);
			const key = String(body[keyName] ?? slug(name));
			const granularity = String(body[granularityName]);
			const { streams } = system.store;
			if (streams.has(key)) throw new Refusal(409, `There is a stream ${key} already.`);
			streams.set(key, { key, name, granularity, points: [] });
			return {
				body: {
					...extras.answer,
					[keyName]: key,
					[nameName]: name,
					[granularityName]: granularity,
				},
			};
		}),
	);

	// Points are added: the same moment twice leaves two points.
	app.post<{ Body: Body; Params: { key: string } }>(
		`${prefix}/datapoint/:key`,
		{ schema: { body: listName === '' ? point : points } },
		system.book<{ Body: Body; Params: { key: string } }>('datapoint.push', ({ body, params }) => {
			const stream = system.store.streams.get(params.key);
			if (stream === undefined) throw new Refusal(404, `There is no stream ${params.key}.`);
			const sent = listName === '' ? [body] : (body[listName] as Body[]);
			stream.points.push(
				...sent.map((each) => ({
					moment: String(each[momentName]),
					value: Number(each[valueName]),
				})),
			);
			return { body: { ...extras.answer, accepted: sent.length } };
		}),
	);
}
