import { requireHeader } from '../../kit/auth';
import { bookingFor } from '../../kit/booking';
import { Refusal } from '../../kit/refusal';
import type { Vendor } from '../../kit/types';
import { actions } from './actions';
import { demo, variant } from './profiles';
import { businessRoutes } from './routes/business';
import { clockRoutes } from './routes/clock';
import { externalEmployeeRoutes } from './routes/externalEmployees';
import { masterDataRoutes } from './routes/masterData';
import { payrollRoutes } from './routes/payroll';
import { payrollQueueRoutes } from './routes/payrollQueue';
import { streamRoutes } from './routes/streams';
import { createStore, snapshot } from './store';
import type { System } from './system';
import { contractWarning, employeeWarning } from './warnings';

const NAME = 'dyflexis';
const API_KEY = 'sandbox-dyflexis-key';

const routes = [
	businessRoutes,
	streamRoutes,
	clockRoutes,
	externalEmployeeRoutes,
	payrollRoutes,
	payrollQueueRoutes,
	masterDataRoutes,
];

/**
 * Dyflexis with two systems, `demo` and `variant`.
 * @param key of both
 */
export function createDyflexis(key = API_KEY): Vendor {
	const profiles = [demo, variant];
	const stores = new Map(profiles.map((profile) => [profile.system, createStore(profile)]));
	const storeOf = (system: string) => {
		const store = stores.get(system);
		if (store === undefined) throw new Refusal(404, `There is no system ${system}.`);
		return store;
	};
	return {
		name: NAME,
		mount(app, journal) {
			for (const profile of profiles) {
				const system: System = {
					profile,
					get store() {
						return storeOf(profile.system);
					},
					book: bookingFor(journal, NAME, profile.system),
				};
				app.register(
					async (scope) => {
						scope.addHook('onRequest', requireHeader('authorization', `Token ${key}`));
						for (const register of routes) register(scope, system);
					},
					{ prefix: `/${profile.system}` },
				);
			}
		},
		reset() {
			for (const profile of profiles) stores.set(profile.system, createStore(profile));
		},
		state: () =>
			Object.fromEntries([...stores].map(([system, store]) => [system, snapshot(store)])),
		warning: (path) =>
			path.includes('/contracts')
				? contractWarning([{ contractReference: 'simulated' }])
				: employeeWarning([{ fieldName: 'gender', value: 'simulated' }]),
		actions: Object.fromEntries(
			Object.entries(actions).map(([name, run]) => [
				name,
				(system: string, body: unknown) => {
					const store = storeOf(system);
					return run(store, system === demo.system ? demo : variant, body);
				},
			]),
		),
	};
}
