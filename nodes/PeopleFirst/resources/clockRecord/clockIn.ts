import { additionalFields } from '../../../../lib/fields';
import { operation } from '../../../../lib/operation';
import type { PeopleFirstClient } from '../../client';
import { requiredSide } from '../../clockTimes';
import { personField } from '../../fields';
import { keyOf } from '../../inputs';
import { book, type Booking, readBooking } from './booking';

/**
 * POST …/clockRecords with an open end (vendors/people-first.md 2.3). It is never booked twice:
 * after a lost answer the record is looked up.
 */
export const clockIn = operation<PeopleFirstClient, Booking>({
	value: 'clockIn',
	name: 'Clock In',
	action: 'Clock in',
	description: 'Record that a person started to work',
	endpoint: 'POST /api/person/{personId}/clockRecords',
	permission: 'role WfmIntegration',
	effect: 'once',
	looksUp: true,
	fields: [personField, ...requiredSide('start'), additionalFields],
	input: (params) => readBooking(params),
	key: keyOf,
	run: book,
});
