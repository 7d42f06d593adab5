import { additionalFields } from '../../../../lib/fields';
import { operation } from '../../../../lib/operation';
import type { PeopleFirstClient } from '../../client';
import { optionalEnd, optionalMoment, requiredSide } from '../../clockTimes';
import { personField } from '../../fields';
import { keyOf } from '../../inputs';
import { book, type Booking, readBooking } from './booking';

/**
 * POST …/clockRecords, open or with its end, such as what a device collected offline (vendors/
 * people-first.md 2.3). It is never booked twice: after a lost answer the record is looked up.
 */
export const create = operation<PeopleFirstClient, Booking>({
	value: 'create',
	name: 'Create',
	action: 'Create clock record',
	description: 'Create an open or a closed record, such as history of an offline device',
	endpoint: 'POST /api/person/{personId}/clockRecords',
	permission: 'role WfmIntegration',
	effect: 'once',
	looksUp: true,
	fields: [personField, ...requiredSide('start'), ...optionalEnd, additionalFields],
	input: (params) => readBooking(params, (start) => optionalMoment(params, start)),
	key: keyOf,
	run: book,
});
