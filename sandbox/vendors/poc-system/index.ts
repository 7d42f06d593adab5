import type { FastifyError, FastifyInstance } from 'fastify';
import { bookingFor } from '../../kit/booking';
import { Refusal } from '../../kit/refusal';
import type { Vendor } from '../../kit/types';
import { acceptText, requireAccess } from './access';
import { actions } from './actions';
import { mediaType } from './documents';
import { demo, variant, type Profile } from './profiles';
import { refusalAnswer } from './refusals';
import { routes } from './routes';
import { createStore, type Store } from './store';

const NAME = 'poc-system';
const KEY = 'sandbox-poc-shared-key';

const profiles: readonly Profile[] = [demo, variant];

function profileOf(system: string): Profile {
	const profile = profiles.find((each) => each.system === system);
	if (profile === undefined) throw new Refusal(404, `There is no system ${system}.`);
	return profile;
}

/**
 * P.O.C. System with two customers, `demo` and `variant`.
 * @param key shared key of both
 */
export function createPocSystem(key = KEY): Vendor {
	const stores = new Map<string, Store>();
	const storeOf = (profile: Profile): Store => {
		const store = stores.get(profile.system) ?? createStore(profile);
		stores.set(profile.system, store);
		return store;
	};
	const mountSystem = (scope: FastifyInstance, profile: Profile): void => {
		acceptText(scope);
		scope.addHook('preValidation', requireAccess(profile, key));
		scope.setErrorHandler<FastifyError>(async (error, _request, reply) => {
			const { status, body } = refusalAnswer(profile, error);
			return reply.code(status).type(mediaType(profile)).send(body);
		});
	};
	return {
		name: NAME,
		mount(app, journal) {
			for (const profile of profiles) {
				const book = bookingFor(journal, NAME, profile.system);
				app.register(
					async (scope) => {
						mountSystem(scope, profile);
						routes(scope, { profile, store: () => storeOf(profile), book });
					},
					{ prefix: `/${profile.system}` },
				);
			}
		},
		reset: () => stores.clear(),
		state: () =>
			Object.fromEntries(
				profiles.map((profile) => [
					profile.system,
					structuredClone([...storeOf(profile).values()]),
				]),
			),
		// Simulated: nothing is known of warnings.
		warning: () => ({ message: 'taken with a warning' }),
		actions: Object.fromEntries(
			Object.entries(actions).map(([name, run]) => [
				name,
				(system: string, body: unknown) => {
					const profile = profileOf(system);
					return structuredClone(run(storeOf(profile), profile, body));
				},
			]),
		),
	};
}
