import type { FastifyError, FastifyInstance } from 'fastify';
import { bookingFor } from '../../kit/booking';
import { Refusal } from '../../kit/refusal';
import type { Vendor } from '../../kit/types';
import { requireAccess } from './access';
import { actionsOn } from './actions';
import { messagesOf, Objection } from './objection';
import { demo, variant, type Profile } from './profiles';
import { clockRecordRoutes } from './routes/clockRecords';
import { eventRoutes } from './routes/events';
import { peopleRoutes } from './routes/people';
import { timePairRoutes } from './routes/timePairs';
import { createStore, snapshot } from './store';
import type { System } from './system';

const NAME = 'people-first';
const TOKEN = 'sandbox-people-first-token';

const routes = [peopleRoutes, clockRecordRoutes, timePairRoutes, eventRoutes];

/** Whatever is refused is answered in the words of People First (vendors/people-first.md 1.8). */
function explainRefusals(app: FastifyInstance, { silent }: Profile): void {
	app.setNotFoundHandler(async (_request, reply) => reply.code(404).send());
	app.setErrorHandler<FastifyError | Objection>(async (error, _request, reply) => {
		const { statusCode = 500, message } = error;
		reply.code(statusCode);
		if (silent.includes(statusCode)) return reply.send();
		return reply.send(
			error instanceof Objection
				? messagesOf(error.id, message, error.object)
				: messagesOf('Invalid', message, null),
		);
	});
}

/**
 * People First with two systems, `demo` and `variant`.
 * @param token of both
 */
export function createPeopleFirst(token = TOKEN): Vendor {
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
						scope.addHook('onRequest', requireAccess(token, profile));
						explainRefusals(scope, profile);
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
		warning: () => ({ data: {}, ...messagesOf('Warning', 'Simulated: look at it again.', null) }),
		actions: actionsOn(storeOf, (system) => (system === demo.system ? demo : variant)),
	};
}
