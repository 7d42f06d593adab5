import { choices } from './choices';
import type { PairFields, Person } from './records';
import { broken, checkLength, checkZone, instantOf, periodOf, type Period } from './rules';
import { instantOrNull, numberOrNull, orEmpty, textOrNull } from './schemas';

const moment = orEmpty(instantOrNull);
const number = orEmpty(numberOrNull);
const truth = { type: ['boolean', 'null'] };

/**
 * The members of a time pair that a client may send (vendors/people-first.md 2.4). Simulated, not
 * established: `timePairType` is one of them, and `breakDuration` is a number.
 */
export const pairSchemas: Record<string, object> = {
	timePairType: textOrNull,
	clockRecordId: textOrNull,
	occupancyId: textOrNull,
	startDateTime: moment,
	startTimeZone: textOrNull,
	startLatitude: number,
	startLongitude: number,
	startAccuracy: number,
	startSource: textOrNull,
	endDateTime: moment,
	endTimeZone: textOrNull,
	endLatitude: number,
	endLongitude: number,
	endAccuracy: number,
	endSource: textOrNull,
	timeTypeItemId: textOrNull,
	rateOfPay: number,
	currencyIsoCode: textOrNull,
	workingFromHome: truth,
	timeOffInLieu: truth,
	overtimeReasonId: textOrNull,
	overtimeReasonDetails: textOrNull,
	substitutedOccupancyId: textOrNull,
	jobTitleId: textOrNull,
	departmentId: textOrNull,
	financeReferenceNumberId: textOrNull,
	locationId: textOrNull,
	workTypeId: textOrNull,
	externalLocationId: textOrNull,
	workReference: textOrNull,
	customer: textOrNull,
	breakDuration: number,
};

const FLAGS = ['workingFromHome', 'timeOffInLieu'];

/** All members of a time pair, with `blank` for those that have no value. */
export const filled = (fields: Record<string, unknown>, blank: '' | null) =>
	Object.fromEntries(
		Object.keys(pairSchemas).map((name) => [
			name,
			fields[name] ?? (FLAGS.includes(name) ? false : blank),
		]),
	);

/** A member as text; undefined when it is empty, null or not there. */
function textIn(body: Record<string, unknown>, name: string): string | undefined {
	const value = body[name];
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function need(body: Record<string, unknown>, name: string): string {
	const value = textIn(body, name);
	if (value === undefined) throw broken('Required', `${name} is required.`, name);
	return value;
}

/** The person has to have the job on the day of the start (vendors/people-first.md 3.3). */
function checkOccupancy({ occupancies }: Person, id: string, { start }: Period): void {
	const held = occupancies.find(({ occupancyId }) => occupancyId === id.toLowerCase());
	if (held === undefined) {
		throw broken('Occupancy', 'The person does not have this job.', 'occupancyId');
	}
	if (Date.parse(held.start) > start || (held.end !== null && Date.parse(held.end) < start)) {
		throw broken('Occupancy', 'The person does not have this job at the start.', 'occupancyId');
	}
}

function checkChoices(body: Record<string, unknown>): void {
	for (const [name, offered] of Object.entries(choices)) {
		const id = textIn(body, name);
		if (id !== undefined && !offered.some((choice) => choice.active && choice.id === id)) {
			throw broken('Choice', `${name} is none of the choices.`, name);
		}
	}
}

/**
 * The members in a body, checked by what holds for one time pair alone. Empty ones are left out.
 * Simulated, not established: ids have to be among the active choices, and neither timeTypeItemId
 * nor timePairType is required.
 */
export function readPair(body: Record<string, unknown>, person: Person): PairFields {
	const startDateTime = instantOf(need(body, 'startDateTime'));
	const end = textIn(body, 'endDateTime');
	const endDateTime = end === undefined ? null : instantOf(end);
	const period = periodOf(startDateTime, endDateTime);
	checkZone(need(body, 'startTimeZone'), 'startTimeZone');
	const endZone = textIn(body, 'endTimeZone');
	if (endZone !== undefined) checkZone(endZone, 'endTimeZone');
	checkLength(period, 'endDateTime');
	checkOccupancy(person, need(body, 'occupancyId'), period);
	checkChoices(body);
	const sent = Object.keys(pairSchemas).filter((name) => (body[name] ?? '') !== '');
	return {
		...Object.fromEntries(sent.map((name) => [name, body[name]])),
		startDateTime,
		endDateTime,
	};
}
