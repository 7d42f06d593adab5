import type { FastifyError } from 'fastify';
import { bookingFor } from '../../kit/booking';
import { acceptForms } from '../../kit/forms';
import { Refusal } from '../../kit/refusal';
import type { Vendor } from '../../kit/types';
import { requireAccess } from './access';
import { actions } from './actions';
import { demo, variant, type Profile } from './profiles';
import { Invalid, refusalBody } from './refusals';
import { absenceReasonRoutes } from './routes/absenceReasons';
import { absenceRoutes } from './routes/absences';
import { employmentRoutes } from './routes/employments';
import { lookupRoutes } from './routes/lookups';
import { timeAccountRoutes } from './routes/timeAccounts';
import { createStore, snapshot, type Store } from './store';
import type { System } from './system';

const NAME = 'shyftplan';
const TOKEN = 'sandbox-shyftplan-token';

const profiles: readonly Profile[] = [demo, variant];
const routes = [
	absenceReasonRoutes,
	absenceRoutes,
	timeAccountRoutes,
	employmentRoutes,
	lookupRoutes,
];

function profileOf(system: string): Profile {
	const profile = profiles.find((each) => each.system === system);
	if (profile === undefined) throw new Refusal(404, `There is no system ${system}.`);
	return profile;
}

/** Stores by system: seeded once, when first needed, and copied from then on, which is quicker. */
function createStores() {
	const seeded = new Map<string, Store>();
	const stores = new Map<string, Store>();
	const fresh = (profile: Profile): Store => {
		const seed = seeded.get(profile.system) ?? createStore(profile);
		seeded.set(profile.system, seed);
		return structuredClone(seed);
	};
	return {
		of(profile: Profile): Store {
			const store = stores.get(profile.system) ?? fresh(profile);
			stores.set(profile.system, store);
			return store;
		},
		clear: () => stores.clear(),
	};
}

/**
 * shyftplan with two systems, `demo` and `variant`.
 * @param token authentication_token of both
 */
export function createShyftplan(token = TOKEN): Vendor {
	const stores = createStores();
	return {
		name: NAME,
		mount(app, journal) {
			for (const profile of profiles) {
				const system: System = {
					profile,
					get store() {
						return stores.of(profile);
					},
					book: bookingFor(journal, NAME, profile.system),
				};
				app.register(
					async (scope) => {
						acceptForms(scope);
						scope.addHook('preValidation', requireAccess(profile, token));
						scope.setErrorHandler<FastifyError>(async (error, _request, reply) =>
							reply.code(error.statusCode ?? 500).send(refusalBody(profile, error)),
						);
						for (const register of routes) register(scope, system);
					},
					{ prefix: `/${profile.system}` },
				);
			}
		},
		reset: () => stores.clear(),
		state: () =>
			Object.fromEntries(profiles.map((profile) => [profile.system, snapshot(stores.of(profile))])),
		// Simulated: shyftplan warns of nothing. A refusal in the newer shape that comes with a 2xx.
		warning: () => refusalBody(variant, new Invalid({ base: ['was taken with a warning'] })),
		actions: Object.fromEntries(
			Object.entries(actions).map(([name, run]) => [
				name,
				(system: string, body: unknown) => {
					const profile = profileOf(system);
					return structuredClone(run(stores.of(profile), profile, body));
				},
			]),
		),
	};
}
