import { bookingFor } from '../../kit/booking';
import { acceptForms } from '../../kit/forms';
import { Refusal } from '../../kit/refusal';
import type { Vendor } from '../../kit/types';
import { actions } from './actions';
import { formatAt } from './formats';
import { demo, variant, type Profile } from './profiles';
import { journalled } from './query';
import { mountModules, type System } from './routes';
import { createStore, snapshot, type Store } from './store';

const NAME = 'timewellscheduled';
const APP_ID = 'sandbox-tws-appid';

const profiles: readonly Profile[] = [demo, variant];

function profileOf(system: string): Profile {
	const profile = profiles.find((each) => each.system === system);
	if (profile === undefined) throw new Refusal(404, `There is no system ${system}.`);
	return profile;
}

/** The envelope of something that was recorded with a warning (vendors/timewellscheduled.md 1.5). */
function warning(url: string): string {
	const profile = profiles.find(({ system }) => url.startsWith(`/${NAME}/${system}/`)) ?? demo;
	const response = {
		success: 1,
		ontime: 1,
		alert: 1,
		message: profile.recorded,
		alertMessage: 'Simulated: look at it again.',
	};
	return formatAt(url).write(profile, '', response).text;
}

/**
 * TimeWellScheduled with two companies, `demo` and `variant`.
 * @param appId application ID of both
 */
export function createTimeWellScheduled(appId = APP_ID): Vendor {
	const stores = new Map<Profile, Store>();
	const storeOf = (profile: Profile): Store => {
		const store = stores.get(profile) ?? createStore(profile);
		stores.set(profile, store);
		return store;
	};
	return {
		name: NAME,
		mount(app, journal) {
			for (const profile of profiles) {
				const system: System = {
					profile,
					appId,
					get store() {
						return storeOf(profile);
					},
					book: bookingFor(journal, NAME, profile.system, journalled),
				};
				app.register(
					async (scope) => {
						acceptForms(scope);
						mountModules(scope, system);
					},
					{ prefix: `/${profile.system}` },
				);
			}
		},
		reset: () => stores.clear(),
		state: () =>
			Object.fromEntries(profiles.map((profile) => [profile.system, snapshot(storeOf(profile))])),
		warning,
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
