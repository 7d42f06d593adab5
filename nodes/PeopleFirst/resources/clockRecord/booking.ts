import type { IDataObject } from 'n8n-workflow';
import type { Params } from '../../../../lib/params';
import type { Person, PeopleFirstClient } from '../../client';
import { BLANK, bookClockRecord } from '../../clockRecords';
import { checkLength, membersOf, type Moment, requiredMoment } from '../../clockTimes';
import { personOf } from '../../inputs';

/** A clock record to book. */
export interface Booking {
	person: Person;
	/** By the names on the wire. */
	times: IDataObject;
}

/**
 * Reads a clock record to book.
 * @param readEnd gives its end; undefined for one that is open
 */
export function readBooking(
	params: Params,
	readEnd: (start: Moment) => Moment | undefined = () => undefined,
): Booking {
	const start = requiredMoment(params, 'start');
	const end = readEnd(start);
	if (end?.at !== undefined) checkLength(start.at, end.at);
	return {
		person: personOf(params),
		times: {
			...BLANK,
			...membersOf('start', start, 'Timestamp'),
			...(end && membersOf('end', end, 'Timestamp')),
			...params.object('additionalFields'),
		},
	};
}

/** Books it. */
export async function book(client: PeopleFirstClient, { person, times }: Booking) {
	return await bookClockRecord(client, await client.personId(person), times);
}
