import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { Problem } from '../../../../lib/problem';
import type { PeopleFirstClient } from '../../client';
import { type ClockRecord, listClockRecords, NO_END } from '../../clockRecords';
import { checkLength, membersOf, type Moment } from '../../clockTimes';
import { writeUtc } from '../../inputs';
import { same } from '../../same';

/** Somebody stopped working. */
export interface Leaving {
	/** When, UTC. */
	at: string;
	/** The six members of the end, by their names on the wire. */
	end: IDataObject;
	/** How far back (hours) the open record of the person may have started. */
	lookBack: number;
}

const HOUR_MS = 3_600_000;

/** How far back the open record is looked for. */
export const lookBackField: INodeProperties = {
	displayName: 'Look Back (Hours)',
	name: 'lookBack',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 24,
	description: 'How long before the end the open clock record may have started',
};

/** @param lookBack in hours */
export const leavingAt = (moment: Moment & { at: string }, lookBack: number): Leaving => ({
	at: moment.at,
	end: { ...NO_END, ...membersOf('end', moment, 'Timestamp') },
	lookBack,
});

/** What is left to change to close a record. @throws Problem when it was closed otherwise */
export function closing(record: ClockRecord, { at, end }: Leaving): IDataObject {
	const { id, startTimestamp, endTimestamp } = record;
	if (endTimestamp === null) {
		checkLength(startTimestamp, at, 'the start of the clock record');
		return end;
	}
	// What a lost answer leaves behind: it was closed by this very clock-out.
	if (same(endTimestamp, at)) return {};
	throw new Problem(`The clock record ${id} is closed already: it ended ${endTimestamp}`, {
		description: 'Use Update to correct its end, or Undo Clock Out to open it again.',
	});
}

/**
 * The open clock record of a person, or the one that ends with this clock-out already.
 * @throws Problem when there is none, or more than one
 */
export async function findOpen(
	client: PeopleFirstClient,
	personId: string,
	{ at, lookBack }: Leaving,
): Promise<ClockRecord> {
	const to = new Date(at);
	const from = new Date(to.getTime() - lookBack * HOUR_MS);
	const started = (record: ClockRecord) => {
		const start = Date.parse(record.startTimestamp);
		return start >= from.getTime() && start <= to.getTime();
	};
	const records = (await listClockRecords(client, personId, { from, to })).filter(started);
	const open = records.filter(({ endTimestamp }) => endTimestamp === null);
	const [record = records.find(({ endTimestamp }) => same(endTimestamp, at)), another] = open;
	const period = `from ${writeUtc(from)} to ${at}`;
	if (another !== undefined) {
		const named = open.map(({ id, startTimestamp }) => `${id} (${startTimestamp})`).join(', ');
		throw new Problem(`The person has ${open.length} open clock records that started ${period}`, {
			description: `Give the one to close: ${named}.`,
		});
	}
	if (record !== undefined) return record;
	throw new Problem(`The person has no open clock record that started ${period}`, {
		description: 'Clock in first, or look further back.',
	});
}
