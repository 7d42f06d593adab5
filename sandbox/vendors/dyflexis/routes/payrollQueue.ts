import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../../kit/refusal';
import { envelope } from '../lists';
import { count, object, textOrNull } from '../schemas';
import type { System } from '../system';
import { queueRow } from '../views';

type Body = Record<string, unknown>;

/** Entries in one answer of the queue. */
const BATCH = 50;

/**
 * The queue of finalised periods. Simulated, not established: entries beyond the given id,
 * ascending, 50 at most, acknowledged ones included; ids below the first value are refused; an
 * entry may be acknowledged again and then has the newer status.
 */
export function payrollQueueRoutes(app: FastifyInstance, system: System): void {
	const { profile } = system;
	const { names } = profile;
	const idName = names['queue.id'];
	const statusName = names['queueStatus.status'];
	const messageName = names['queueStatus.message'];
	const first = Number(names['queue.first']);

	app.get<{ Params: { lastQueueId: string } }>(
		'/api2/payroll/queue/from/:lastQueueId',
		{ schema: { params: object({ lastQueueId: count }) } },
		async ({ params }) => {
			const last = Number(params.lastQueueId);
			if (last < first) throw new Refusal(422, `The queue begins after ${first}.`);
			const entries = system.store.queue.filter(({ queueId }) => queueId > last).slice(0, BATCH);
			const rows = entries.map((entry) => queueRow(entry, idName));
			return envelope(profile, names['queue.list'], rows);
		},
	);

	app.post<{ Params: { queueId: string }; Body: Body }>(
		'/api2/payroll/queue/:queueId/status',
		{
			schema: {
				params: object({ queueId: count }),
				body: object(
					{
						[statusName]: { enum: [names['queueStatus.done'], names['queueStatus.failed']] },
						[messageName]: textOrNull,
					},
					[statusName],
				),
			},
		},
		system.book<{ Params: { queueId: string }; Body: Body }>(
			'payrollQueue.acknowledge',
			({ params, body }) => {
				const queueId = Number(params.queueId);
				const entry = system.store.queue.find((each) => each.queueId === queueId);
				if (entry === undefined) throw new Refusal(404, `There is no queue entry ${queueId}.`);
				const message = body[messageName];
				entry.status = String(body[statusName]);
				entry.message = typeof message === 'string' ? message : null;
				return {
					body: {
						...profile.extras.answer,
						[idName]: queueId,
						[statusName]: entry.status,
					},
				};
			},
		),
	);
}
