import { clockRecord } from './clockRecord';
import { event } from './event';
import { occupancy } from './occupancy';
import { person } from './person';
import { timeRecord } from './timeRecord';

/** What the node offers, in the order in which a newcomer meets it. */
export const resources = [clockRecord, timeRecord, person, occupancy, event];
