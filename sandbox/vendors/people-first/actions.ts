import { DateTime } from 'luxon';
import { Refusal } from '../../kit/refusal';
import type { Vendor } from '../../kit/types';
import { createEvent } from './events';
import { found } from './objection';
import type { Profile } from './profiles';
import type { StreamEvent } from './records';
import { addPeople, editRecord, personState, type Store } from './store';

const MOST = 10_000;
const TRANSIT = { milliseconds: 150 };
const LATE = { minutes: 5 };

type Body = Record<string, unknown>;

const bodyOf = (body: unknown): Body =>
	typeof body === 'object' && body !== null ? { ...body } : {};

function countIn({ count = 1 }: Body): number {
	if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > MOST) {
		throw new Refusal(400, `count has to be a whole number from 1 to ${MOST}.`);
	}
	return count;
}

function textIn(body: Body, name: string): string {
	const value = body[name];
	if (typeof value !== 'string' || value === '')
		throw new Refusal(400, `${name} has to be a text.`);
	return value;
}

function momentIn({ at }: Body): DateTime {
	const moment = at === undefined ? DateTime.utc() : DateTime.fromISO(String(at), { zone: 'utc' });
	if (!moment.isValid) throw new Refusal(400, 'at has to be a moment in ISO 8601.');
	return moment;
}

/** Adds events; late ones happened up to five minutes before they come in, the first the longest. */
function addEvents(store: Store, system: string, body: Body): StreamEvent[] {
	const count = countIn(body);
	const eventType = textIn(body, 'type');
	const at = momentIn(body);
	const people = [...store.people.values()];
	const added = Array.from({ length: count }, (_, index) => {
		const person = found(people[index % people.length], 404, 'person');
		const received = at.plus({ milliseconds: index });
		const delay = body.late === true ? LATE.minutes * 60_000 * (1 - index / count) : 0;
		const created = received.minus(delay === 0 ? TRANSIT : { milliseconds: delay });
		return createEvent(system, store.events.length + index, eventType, person, {
			created,
			received,
		});
	});
	store.events.push(...added);
	return added;
}

/**
 * Things that happen at People First without a request:
 * - `events` {type, count, at, late}: something happened to as many people; `at` is when it comes
 *   into the stream, now when absent
 * - `edit` {personId, clockRecordId}: somebody else changes a clock record
 * - `persons` {count}: people are hired
 */
export const actionsOn = (
	storeOf: (system: string) => Store,
	profileOf: (system: string) => Profile,
): Vendor['actions'] => ({
	events: (system, body) => addEvents(storeOf(system), system, bodyOf(body)),
	edit(system, body) {
		const sent = bodyOf(body);
		const person = found(storeOf(system).people.get(textIn(sent, 'personId')), 404, 'person');
		const record = found(
			person.clockRecords.get(textIn(sent, 'clockRecordId')),
			404,
			'clock record',
		);
		editRecord(record);
		return { ...record };
	},
	persons: (system, body) =>
		addPeople(storeOf(system), profileOf(system), countIn(bodyOf(body))).map(personState),
});
