import type { bookingFor } from '../../kit/booking';
import type { Profile } from './profiles';
import type { Store } from './store';

/** One simulated company with what its routes work on. */
export interface System {
	profile: Profile;
	/** Exchanged for a fresh one by a reset: read it anew for each request. */
	store: Store;
	/** Makes the handler of a write that is journalled under this system. */
	book: ReturnType<typeof bookingFor>;
}
