import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import type { ClockRecord } from '../../sandbox/vendors/people-first/records';
import type { GateEvent } from '../../scripts/sampleData/gateEvents';
import { dataFolder } from '../../scripts/start/examples';

/** An event with the number of its line in the file. */
interface Line extends GateEvent {
	line: number;
}

const text = readFileSync(path.join(dataFolder, 'people-first-gate-events.csv'), 'utf8');
const lines = (parse(text, { columns: true, delimiter: ';' }) as GateEvent[]).map(
	(event, index): Line => ({ ...event, line: index + 2 }),
);

const instantOf = ({ LocalTime, TimeZone }: GateEvent): string =>
	DateTime.fromSQL(LocalTime, { zone: TimeZone }).toUTC().toISO({ suppressMilliseconds: true }) ??
	'';

/** What the file says again at its end. */
const doubled = lines.slice(-12);

const AT_WORK = /^People First: The period overlaps the clock record \S+ \(.+\)\. \(Overlap\)$/;
const IN_THE_WAY = /^People First: The period overlaps the time pair \S+ \(.+\)\. \(Overlap\)$/;
const NOT_THERE = /^The person has no open clock record that started from \S+ to \S+$/;
const SKIPPED = /^Moment "2026-03-29T01:41:20" does not exist in Europe\/London/;
const UNKNOWN = /^People First knows no person with the reference "PR9001"$/;

/** What does not belong into the books, in the order of the report, and why. */
const refused: Array<[badge: string, time: string, why: RegExp]> = [
	['PR0006', '2026-03-27 08:03:29', AT_WORK],
	['PR0013', '2026-03-28 10:24:33', NOT_THERE],
	['PR0020', '2026-03-29 01:41:20', SKIPPED],
	['PR0020', '2026-03-29 06:50:29', NOT_THERE],
	['PR0021', '2026-03-27 07:12:36', AT_WORK],
	['PR0029', '2026-03-28 10:24:52', NOT_THERE],
	['PR0038', '2026-03-27 08:04:53', AT_WORK],
	['PR0044', '2026-03-28 09:46:07', NOT_THERE],
	['PR0055', '2026-03-30 09:02:11', IN_THE_WAY],
	['PR0055', '2026-03-30 13:04:40', NOT_THERE],
	['PR0058', '2026-03-30 08:11:05', IN_THE_WAY],
	['PR0058', '2026-03-30 16:31:52', NOT_THERE],
	['PR0060', '2026-03-31 07:10:33', AT_WORK],
	['PR9001', '2026-03-27 10:15:00', UNKNOWN],
	['PR9001', '2026-03-27 11:40:00', UNKNOWN],
];

const isRefused = ({ Badge, LocalTime }: GateEvent) =>
	refused.some(([badge, time]) => badge === Badge && time === LocalTime);

/** The events that belong into the books, of each person in order. */
const accepted = lines
	.filter((event) => !doubled.includes(event) && !isRefused(event))
	.sort((a, b) => `${a.Badge} ${instantOf(a)}`.localeCompare(`${b.Badge} ${instantOf(b)}`, 'en'));

/** The people who have accepted events, by personal reference. */
export const people = [...new Set(accepted.map(({ Badge }) => Badge))];

/** The events of a person that belong into the books: UTC, one after another. */
export const momentsOf = (badge: string): string[] =>
	accepted.filter(({ Badge }) => Badge === badge).map(instantOf);

/** Both ends of a clock record, as far as the file tells them. */
export type Ends = Pick<
	ClockRecord,
	'startTimestamp' | 'startTimeZone' | 'endTimestamp' | 'endTimeZone'
>;

/** @param record anything with the two ends of a clock record */
export const endsOf = ({
	startTimestamp,
	startTimeZone,
	endTimestamp,
	endTimeZone,
}: Ends): Ends => ({
	startTimestamp,
	startTimeZone,
	endTimestamp,
	endTimeZone,
});

/** The clock records of a person that the file leads to: each in with the out after it. */
export function recordsOf(badge: string): Ends[] {
	const own = accepted.filter(({ Badge }) => Badge === badge);
	return own.flatMap((event, index) => {
		if (!/^in$/i.test(event.Direction)) return [];
		const out = own[index + 1];
		return [
			{
				startTimestamp: instantOf(event),
				startTimeZone: event.TimeZone,
				endTimestamp: out === undefined ? null : instantOf(out),
				endTimeZone: out === undefined ? null : out.TimeZone,
			},
		];
	});
}

const caseOf = (
	{ Badge, Direction, LocalTime, TimeZone, Gate, line }: Line,
	outcome: string,
	what: unknown,
): IDataObject => ({
	about: 'Clock Event',
	outcome,
	person: Badge,
	event: `${Direction.toLowerCase()} ${LocalTime} ${TimeZone}, ${Gate}, line ${line}`,
	what: what as string,
	whatToDo: expect.stringMatching(/\w/) as string,
});

const refusedLines = (): IDataObject[] =>
	refused.map(([badge, time, why]) => {
		const event = lines.find(({ Badge, LocalTime }) => Badge === badge && LocalTime === time);
		if (event === undefined) throw new RangeError(`${badge} has no event at ${time}`);
		return caseOf(event, 'refused', expect.stringMatching(why));
	});

const doubledLines = (): IDataObject[] =>
	[...doubled]
		.sort((a, b) => `${a.Badge} ${instantOf(a)}`.localeCompare(`${b.Badge} ${instantOf(b)}`, 'en'))
		.map((event) => caseOf(event, 'doubled', 'The file has this line twice: one of them was used'));

/** The whole report. @param before how many events stand in the books already: all, or none */
export function reportOf(before: 'all' | 'none'): IDataObject[] {
	const count = accepted.length;
	const [booked, bookedBefore] = before === 'all' ? [0, count] : [count, 0];
	const summary = {
		about: 'Summary',
		outcome: 'see below',
		person: '',
		event: '',
		what: `${booked} events booked, ${bookedBefore} booked before, 12 doubled lines left out, 15 events refused.`,
		whatToDo: '',
		booked,
		bookedBefore,
		doubled: 12,
		refused: 15,
	};
	return [summary, ...refusedLines(), ...doubledLines()];
}
