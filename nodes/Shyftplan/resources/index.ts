import { absence } from './absence';
import { absenceReason } from './absenceReason';
import { employment } from './employment';
import { evaluation } from './evaluation';
import { location } from './location';
import { timeAccount } from './timeAccount';

/** What the node offers, in the order in which a newcomer meets it. */
export const resources = [timeAccount, absence, absenceReason, employment, location, evaluation];
