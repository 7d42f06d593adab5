import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { operation, UPSERT } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import { Problem } from '../../../../lib/problem';
import type { Person, PeopleFirstClient } from '../../client';
import { changeClockRecord, type ClockRecord, listClockRecords, NO_END } from '../../clockRecords';
import { checkLength, membersOf, requiredMoment, requiredSide } from '../../clockTimes';
import { clockRecordIdField, personField } from '../../fields';
import { guidOf, keyOf, personOf, writeUtc } from '../../inputs';
import { same } from '../../same';
import { clockVersionField, versionOf } from './target';

interface Input {
	person: Person;
	/** The record to close, when it was given. */
	recordId?: string;
	/** How far back (hours) the open record of the person may have started. */
	lookBack: number;
	/** When work ended, UTC. */
	at: string;
	/** The six members of the end, by their names on the wire. */
	end: IDataObject;
	version?: number;
}

const HOUR_MS = 3_600_000;

const shownFor = (which: string, field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: { show: { which: [which] } },
});

const whichFields: INodeProperties[] = [
	{
		displayName: 'Clock Record',
		name: 'which',
		type: 'options',
		options: [
			{ name: 'Given Clock Record', value: 'given', description: 'By its ID' },
			{
				name: 'Open Clock Record of the Person',
				value: 'open',
				description: 'The only one that has no end yet',
			},
		],
		default: 'open',
		description: 'Which clock record is closed',
	},
	shownFor('given', clockRecordIdField),
	shownFor('given', clockVersionField),
	shownFor('open', {
		displayName: 'Look Back (Hours)',
		name: 'lookBack',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 24,
		description: 'How long before the end the open clock record may have started',
	}),
];

/** What is left to change to close a record. @throws Problem when it was closed otherwise */
function closing(record: ClockRecord, { at, end }: Input): IDataObject {
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
async function findOpen(client: PeopleFirstClient, personId: string, input: Input) {
	const to = new Date(input.at);
	const from = new Date(to.getTime() - input.lookBack * HOUR_MS);
	const started = (record: ClockRecord) => {
		const start = Date.parse(record.startTimestamp);
		return start >= from.getTime() && start <= to.getTime();
	};
	const records = (await listClockRecords(client, personId, { from, to })).filter(started);
	const open = records.filter(({ endTimestamp }) => endTimestamp === null);
	const [record = records.find(({ endTimestamp }) => same(endTimestamp, input.at)), another] = open;
	const period = `from ${writeUtc(from)} to ${input.at}`;
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

function readInput(params: Params): Input {
	const end = requiredMoment(params, 'end');
	const isGiven = params.choice('which', ['open', 'given']) === 'given';
	return {
		person: personOf(params),
		recordId: isGiven ? guidOf(params, 'clockRecordId') : undefined,
		lookBack: isGiven ? 0 : params.integer('lookBack', 1),
		at: end.at,
		end: { ...NO_END, ...membersOf('end', end, 'Timestamp') },
		version: isGiven ? versionOf(params) : undefined,
	};
}

/**
 * PUT …/clockRecords/{clockRecordId} with the six members of the end filled in (vendors/
 * people-first.md 2.3 and 3.2). A record that ends with this clock-out already is done.
 */
export const clockOut = operation<PeopleFirstClient, Input>({
	value: 'clockOut',
	name: 'Clock Out',
	action: 'Clock out',
	description: 'Record that a person stopped working',
	endpoint: 'PUT /api/person/{personId}/clockRecords/{clockRecordId}',
	permission: 'role WfmIntegration',
	effect: UPSERT,
	fields: [personField, ...whichFields, ...requiredSide('end')],
	input: readInput,
	key: keyOf,
	async run(client, input) {
		const personId = await client.personId(input.person);
		const known =
			input.recordId === undefined ? await findOpen(client, personId, input) : undefined;
		const id = input.recordId ?? String(known?.id);
		const target = { personId, id, known, version: input.version };
		return await changeClockRecord(client, target, (record) => closing(record, input));
	},
});
