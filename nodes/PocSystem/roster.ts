import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { ReadState, Rejected } from '../../lib/operation';
import type { Params } from '../../lib/params';
import { Problem } from '../../lib/problem';
import type { Member } from '../../lib/wholeOperation';
import { type Employee, employeeOf, onWire, type WireSettings } from './employees';
import { placed, stepsOf } from './places';

/** Somebody in the file of all employees, and what the item says of the file. */
export interface RosterEntry {
	employee: Employee;
	/** By which share, of 1, the file may be smaller than the last one; Infinity for any. */
	mayShrink: number;
}

const USUAL_SHARE = 20;

/** What is done about a file that has fewer people than the last one. */
export const shrinkOptions: INodeProperties[] = [
	{
		displayName: 'Accept Any Size',
		name: 'anySize',
		type: 'boolean',
		default: true,
		description:
			'Whether to send the file however many people are missing in it. Its number of people then counts as the last one.',
	},
	{
		displayName: 'Most Missing (%)',
		name: 'mostMissing',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: USUAL_SHARE,
		description:
			'By how much the file may be smaller than the last one that this node made, as a share of that. Runs by hand remember nothing.',
	},
];

/** Reads `record` and the options. */
export function rosterEntryOf(params: Params): RosterEntry {
	const anySize = params.has('options.anySize') && params.flag('options.anySize');
	const share = params.optionalNumber('options.mostMissing', 0, 100) ?? USUAL_SHARE;
	return { employee: employeeOf(params), mayShrink: anySize ? Infinity : share / 100 };
}

/** Everybody who is in the file a second time. */
function doubled(members: Array<Member<RosterEntry>>): Rejected {
	const met = new Map<string, number>();
	const rejected: Rejected = new Map();
	for (const { index, input } of members) {
		const { employeeNumber } = input.employee;
		const first = met.get(employeeNumber);
		if (first === undefined) met.set(employeeNumber, index);
		else {
			const message = `Employee Unique Number "${employeeNumber}" is in the file twice, first in item ${first}`;
			rejected.set(index, new Problem(message));
		}
	}
	return rejected;
}

const lastSize = (state: ReadState): number => {
	const { roster } = state() as { roster?: IDataObject };
	return Number(roster?.people ?? 0);
};

/**
 * Looks at the file as a whole: nobody twice, and not many fewer people than the last time.
 * @throws Problem when it shrank
 */
export function checkRoster(members: Array<Member<RosterEntry>>, state: ReadState): Rejected {
	const people = members.length;
	const before = lastSize(state);
	const mayShrink = members[0]?.input.mayShrink ?? 0;
	const missing = before - people;
	if (missing > 0 && missing / before > mayShrink) {
		throw new Problem(`The file shrank from ${before} to ${people} people: nothing was sent`, {
			description:
				`At most ${mayShrink * 100} % may be missing. Leavers stay in the file, with their ` +
				'termination date. If it is right, add the option "Accept Any Size" for one run.',
		});
	}
	return doubled(members);
}

/** Remembers how many people the file had that was taken. */
export function rememberSize(members: unknown[], state: ReadState): void {
	state().roster = { people: members.length, at: new Date().toISOString() };
}

/**
 * The file of all employees as a document.
 * @throws Problem where XML would have several roots
 */
export function rosterDocument(
	members: Array<Member<RosterEntry>>,
	settings: WireSettings,
): unknown {
	const { names, format } = settings;
	const employees = members.map(({ input }) => onWire(input.employee, settings));
	const place = names['roster.place'];
	if (format === 'json') return placed(place, employees);
	if (stepsOf(place).length === 0) {
		throw new Problem(`Wire Names: "${place}" cannot stand for "roster.place" in XML`, {
			description: 'An XML document has one root, so the employees need an element around them.',
			failure: { cause: 'configuration-invalid' },
		});
	}
	return placed(place, { [names['roster.employee']]: employees });
}
