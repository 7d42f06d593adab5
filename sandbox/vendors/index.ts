import type { Vendor } from '../kit/types';
import { createDyflexis } from './dyflexis';

/** All simulated vendors, each with data of its own. A further vendor is one line here. */
export const createVendors = (): Vendor[] => [createDyflexis()];
