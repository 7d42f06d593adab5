import { employee } from './employee';

/** What the node offers, in the order in which a newcomer meets it. */
export const resources = [employee];
