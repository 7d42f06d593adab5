import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { operation } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import { Problem } from '../../../../lib/problem';
import type { Person, PeopleFirstClient } from '../../client';
import { BLANK, bookClockRecord, changeClockRecord, findClockRecord } from '../../clockRecords';
import { membersOf, requiredMoment, requiredSide } from '../../clockTimes';
import { personField } from '../../fields';
import { keyOf, personOf } from '../../inputs';
import { closing, findOpen, type Leaving, leavingAt, lookBackField } from './leaving';

type Passage = { direction: 'in'; times: IDataObject } | { direction: 'out'; leaving: Leaving };

type Input = Passage & { person: Person };

/** A clock record, and whether the event was in it before this execution. */
type Booked = IDataObject & { alreadyBooked: boolean };

const directions: Array<{ name: string; value: 'in' | 'out'; description: string }> = [
	{ name: 'In', value: 'in', description: 'Opens a clock record' },
	{ name: 'Out', value: 'out', description: 'Closes the open clock record of the person' },
];

const directionField: INodeProperties = {
	displayName: 'Direction',
	name: 'direction',
	type: 'options',
	options: directions,
	default: 'in',
	description: 'Whether the person came or went. An expression may give In or Out in any case.',
};

function readInput(params: Params): Input {
	const person = personOf(params);
	const direction = params.choiceInAnyCase('direction', directions);
	const moment = requiredMoment(params, 'event');
	const lookBack = params.integer('lookBack', 1);
	return direction === 'in'
		? { person, direction, times: { ...BLANK, ...membersOf('start', moment, 'Timestamp') } }
		: { person, direction, leaving: leavingAt(moment, lookBack) };
}

/** Which status an overlap has is not established (vendors/people-first.md 4). */
const mayOverlap = (error: unknown): error is Problem =>
	error instanceof Problem && [400, 409, 412, 422].includes(error.httpCode ?? 0);

const OVERLAP =
	'Times of one person may not overlap: compare this event with the clock records and the time ' +
	'records of the person. A clock-out may be missing.';

const asOverlap = (error: unknown): unknown =>
	mayOverlap(error)
		? error.with({
				description: [error.description, OVERLAP].filter(Boolean).join(' '),
			})
		: error;

/** Opens a record. When it is refused, it may stand in the books already: it is looked for. */
async function bookIn(
	client: PeopleFirstClient,
	personId: string,
	times: IDataObject,
): Promise<Booked> {
	return await bookClockRecord(client, personId, times).then(
		(record) => ({ ...record, alreadyBooked: false }),
		async (error: unknown) => {
			const booked = mayOverlap(error)
				? await findClockRecord(client, personId, times).catch(() => undefined)
				: undefined;
			if (booked !== undefined) return { ...booked, alreadyBooked: true };
			throw asOverlap(error);
		},
	);
}

async function bookOut(
	client: PeopleFirstClient,
	personId: string,
	leaving: Leaving,
): Promise<Booked> {
	const known = await findOpen(client, personId, leaving);
	if (known.endTimestamp !== null) return { ...known, alreadyBooked: true };
	const target = { personId, id: known.id, known };
	const record = await changeClockRecord(client, target, (latest) => closing(latest, leaving));
	return { ...record, alreadyBooked: false };
}

/**
 * An in or an out, so that one node keeps the order of both: *Clock In*, or *Clock Out* of the open
 * record (vendors/people-first.md 2.3 and 3.2). What is in the books already is not booked again.
 */
export const clockEvent = operation<PeopleFirstClient, Input>({
	value: 'clockEvent',
	name: 'Record Clock Event',
	action: 'Record clock event',
	description: 'Record ins and outs as they come from a device; each person in order, each once',
	endpoint:
		'POST /api/person/{personId}/clockRecords, PUT /api/person/{personId}/clockRecords/{clockRecordId}',
	permission: 'role WfmIntegration',
	effect: 'once',
	looksUp: true,
	fields: [personField, directionField, ...requiredSide('event'), lookBackField],
	input: readInput,
	key: keyOf,
	async run(client, input) {
		const personId = await client.personId(input.person);
		return input.direction === 'in'
			? await bookIn(client, personId, input.times)
			: await bookOut(client, personId, input.leaving);
	},
});
