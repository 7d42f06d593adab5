import type { FastifyInstance } from 'fastify';
import { envelope } from '../lists';
import { contractTypes, offices } from '../organisation';
import type { System } from '../system';

/** What the contracts refer to; one answer each. */
export function masterDataRoutes(app: FastifyInstance, { profile }: System): void {
	app.get('/api2/offices', async () =>
		envelope(
			profile,
			'offices',
			offices.map(({ id, name }) => ({ id, name })),
		),
	);

	// Simulated, not established: the exact name of the member around the list.
	app.get('/api2/contract-types', async () =>
		envelope(profile, profile.names['contractTypes.list'], contractTypes),
	);
}
