import type { IDataObject } from 'n8n-workflow';
import { recordField, recordNames } from '../../../../lib/fields';
import { UPSERT, type Outcome, type ReadState } from '../../../../lib/operation';
import { Problem, Withheld } from '../../../../lib/problem';
import { type Member, wholeOperation } from '../../../../lib/wholeOperation';
import { plainMembers } from '../../answers';
import type { Names } from '../../assumed';
import { type PocClient, SERVICE } from '../../client';
import { rowOf } from '../../employees';
import { employeeFields, optionsField } from '../../fields';
import { type RefusedRows, refusedRowsIn } from '../../refusedRows';
import {
	checkRoster,
	rememberSize,
	rosterDocument,
	type RosterEntry,
	rosterEntryOf,
	shrinkOptions,
} from '../../roster';

type Members = Array<Member<RosterEntry>>;

const numberOf = ({ input }: Member<RosterEntry>): string => input.employee.employeeNumber;

const notTaken = (number: string, reason: string): Problem =>
	new Problem(`${SERVICE} did not take employee ${number}: ${reason}`, {
		description: 'Correct this employee, and send the file again.',
	});

/** Of a file that was refused: those because of whom, and all others. */
function refusedFile(members: Members, refusal: Problem, rows: RefusedRows): Outcome[] {
	const description = `${refusal.message}. Nothing tells that any employee of the file was stored.`;
	return members.map((member) => {
		const reason = rows.get(numberOf(member));
		return reason === undefined
			? new Withheld('The file was refused because of other employees', { description })
			: notTaken(numberOf(member), reason);
	});
}

/** Of a file that was taken: a row for each employee, but for those that were not taken. */
function takenFile(members: Members, answer: IDataObject, rows: RefusedRows): Outcome[] {
	const known = new Set(members.map(numberOf));
	const strangers = [...rows].filter(([number]) => !known.has(number));
	const shared = {
		answer: plainMembers(answer),
		...(strangers.length > 0 && {
			otherRefusals: strangers.map(([number, reason]) => `${number || 'a row'}: ${reason}`),
		}),
	};
	return members.map((member) => {
		const reason = rows.get(numberOf(member));
		return reason === undefined
			? [rowOf(member.input.employee, shared)]
			: notTaken(numberOf(member), reason);
	});
}

/** What became of a file that the vendor refused. */
function refusedBy(members: Members, refusal: Problem, names: Names): Outcome[] {
	const rows = refusedRowsIn(refusal.answered, names);
	const concerned = members.some((member) => rows.has(numberOf(member)));
	return concerned ? refusedFile(members, refusal, rows) : members.map(() => refusal);
}

async function run(client: PocClient, members: Members, state: ReadState): Promise<Outcome[]> {
	const { settings } = client;
	const { names } = settings;
	const sending = client.replaceAll(rosterDocument(members, settings));
	return await sending.then(
		(answer) => {
			rememberSize(members, state);
			return takenFile(members, answer, refusedRowsIn(answer, names));
		},
		(refusal: unknown) =>
			refusal instanceof Problem
				? refusedBy(members, refusal, names)
				: Promise.reject(refusal as Error),
	);
}

/**
 * Function 2 (vendors/poc-system.md 2): all employees as one file in one request. Leavers travel
 * with their termination date.
 */
export const sync = wholeOperation<PocClient, RosterEntry>({
	value: 'sync',
	name: 'Sync',
	action: 'Sync employees',
	description: 'Send all employees as one file, those who left with their termination date',
	effect: UPSERT,
	fields: [
		recordField('employee', 'getEmployeeFields'),
		recordNames(employeeFields),
		optionsField(shrinkOptions),
	],
	input: rosterEntryOf,
	check: checkRoster,
	run,
});
