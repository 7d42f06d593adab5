import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { Problem } from '../../lib/problem';
import type { PeopleFirstClient } from './client';
import { writeUtc } from './inputs';

/** Events on a page, as the guide recommends to begin with (vendors/people-first.md 2.5). */
const PAGE = 100;

/** The types that could be read on the vendor's pages (vendors/people-first.md 2.5). */
const TYPES = [
	'AbsenceLeaveCreated',
	'AbsenceOtherCreated',
	'AbsenceSicknessCreated',
	'EmploymentPeriodCreated',
	'EmploymentPeriodEnded',
	'EmploymentPeriodReinstated',
	'EmploymentPeriodStartDateChanged',
	'OccupancyCreated',
	'OccupancyDeleted',
	'OccupancyEnded',
	'OccupancyReinstated',
	'OccupancySalaryTimelineChanged',
	'PersonAddressChanged',
	'PersonAddressCreated',
	'PersonCreated',
	'PersonDeleted',
	'PersonNameChanged',
	'WorkingPatternChanged',
	'WorkingPatternCreated',
];

/** A type as it is read in the editor: Person Name Changed. */
const spaced = (type: string) => type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

/** Which events are meant. */
export const eventTypeFields: INodeProperties[] = [
	{
		displayName: 'Event Types',
		name: 'eventTypes',
		type: 'multiOptions',
		options: TYPES.map((value) => ({ name: spaced(value), value })),
		default: ['PersonCreated'],
		description: 'Which events are wanted',
	},
	{
		displayName: 'Further Event Types',
		name: 'furtherTypes',
		type: 'string',
		default: '',
		placeholder: 'e.g. PersonContactDetailChanged',
		description: 'Types that are not in the list, separated by commas',
	},
];

const isName = (text: string) => /^\w+$/.test(text);

/**
 * The types that are asked for, each once; their names are case-insensitive.
 * @param chosen from the list, as names
 * @param further names separated by commas
 * @throws Problem when there is none, or one that is no name
 */
export function eventTypesOf(chosen: unknown, further: unknown): string[] {
	const names = [chosen ?? [], String(further ?? '').split(',')]
		.flat()
		.map((name) => String(name).trim())
		.filter((name) => name !== '');
	const wrong = names.find((name) => !isName(name));
	if (wrong !== undefined) {
		throw new Problem(`Event type "${wrong.slice(0, 80)}" is not a name of letters and digits`, {
			description: 'Expected a name such as PersonCreated.',
			failure: { cause: 'configuration-invalid' },
		});
	}
	const types = new Map(names.map((name) => [name.toLowerCase(), name]));
	if (types.size > 0) return [...types.values()];
	throw new Problem('Event Types is empty', { failure: { cause: 'configuration-invalid' } });
}

/** A week, in minutes: far beyond any delay of a stream. */
const LONGEST_OVERLAP = 10_080;

/**
 * How far back a poll looks, in milliseconds.
 * @throws Problem unless it is a number of minutes up to a week
 */
export function overlapMs(minutes: unknown): number {
	const number = Number(minutes);
	if (minutes !== '' && number >= 0 && number <= LONGEST_OVERLAP) return number * 60_000;
	throw new Problem(
		`Overlap (Minutes) "${String(minutes)}" is not a number from 0 to ${LONGEST_OVERLAP}`,
		{ failure: { cause: 'configuration-invalid' } },
	);
}

/**
 * The events of these types that happened in a window, both ends inclusive, each once. The form in
 * which several types are asked for at once is not established, so it is one call a type.
 * @param atMost how many are wanted, so that a page is not larger than that
 */
export async function* readEvents(
	client: PeopleFirstClient,
	types: string[],
	{ from, to }: { from: Date; to: Date },
	atMost = Infinity,
): AsyncGenerator<IDataObject> {
	const given = new Set<unknown>();
	for (const eventTypes of types) {
		const rows = client.list('/api/v1/rtpi/eventstream', 'eventStream', {
			eventTypes,
			timeOfCreationFrom: writeUtc(from),
			timeOfCreationTo: writeUtc(to),
			'page[Limit]': Math.min(PAGE, atMost),
			'page[Offset]': 0,
		});
		for await (const row of rows) {
			if (row.id !== undefined && given.has(row.id)) continue;
			given.add(row.id);
			yield row;
		}
	}
}
