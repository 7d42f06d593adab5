import type { Vendor } from '../kit/types';
import { createDyflexis } from './dyflexis';
import { createPeopleFirst } from './people-first';
import { createPocSystem } from './poc-system';
import { createShyftplan } from './shyftplan';
import { createTimeWellScheduled } from './timewellscheduled';

/**
 * All simulated vendors, each with data of its own. A further vendor is one line here.
 * @param keys accepted instead of the documented ones, by vendor
 */
export const createVendors = (keys: Record<string, string>): Vendor[] => [
	createDyflexis(keys.dyflexis),
	createPeopleFirst(keys['people-first']),
	createPocSystem(keys['poc-system']),
	createShyftplan(keys.shyftplan),
	createTimeWellScheduled(keys.timewellscheduled),
];
