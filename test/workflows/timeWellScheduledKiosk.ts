import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { IDataObject } from 'n8n-workflow';
import type { KioskPunch } from '../../scripts/sampleData/kioskPunches';
import { dataFolder } from '../../scripts/start/examples';

const KINDS = { START: 'begin', FINISH: 'end', BREAK: 'break', MEAL: 'meal' } as const;

/** A punch of the file, as the workflow names and sends it. */
export interface Punch extends IDataObject {
	punch: string;
	employeeCode: string;
	action: string;
	at: string;
}

function punchOf({ Code, Button, LocalTime }: KioskPunch): Punch {
	const [action, at] = [KINDS[Button], LocalTime.replace(' ', 'T')];
	return { punch: `${Code} ${action} ${at}`, employeeCode: Code, action, at };
}

const rows: KioskPunch[] = parse(
	readFileSync(path.join(dataFolder, 'timewellscheduled-punches.csv')),
	{ bom: true, columns: true, delimiter: ';' },
);

/** The punches of the file, each once, in the order of time; three lines are there twice. */
export const punches: Punch[] = rows.slice(0, -3).map(punchOf);

/** Refused, with why; `later` when a later punch of the person is booked all the same. */
const refused: ReadonlyArray<readonly [start: string, why: RegExp, later: boolean]> = [
	['99999 begin 2026-06-01', /The employee is not known\.$/, false],
	['99999 end 2026-06-01', /The employee is not known\.$/, false],
	['tw9x begin 2026-06-02', /Your status does not allow this\.$/, false],
	['xyz444 begin 2026-06-03', /Your ENTRY is recorded already\.$/, true],
	['tw17x begin 2026-06-02', /Your ENTRY is recorded already\.$/, true],
	['20012 break 2026-06-02T17:31:20', /Failure to authenticate\.$/, true],
	['995e5 meal 2026-06-03T18:00:00', /does not allow any MEALS$/, true],
];

/** Asked about, without a reason that fits: the rest of these people is held back. */
const asked: ReadonlyArray<readonly [start: string, why: RegExp]> = [
	['abc123 begin 2026-06-02', /^You are \d+ minutes late\. $/],
	['20016 begin 2026-06-03', /^You are \d+ minutes late\. No reason has the text "Overslept"\.$/],
];

/** The last punch that begins so: of two presses, the second is the one in the way. */
const startingWith = (start: string): Punch | undefined =>
	punches.findLast(({ punch }) => punch.startsWith(start));

const isRefused = ({ punch }: Punch) =>
	refused.some(([start]) => startingWith(start)?.punch === punch);

const isAsked = ({ punch }: Punch) => asked.some(([start]) => punch.startsWith(start));

const isHeldBack = (each: Punch) =>
	!isAsked(each) &&
	asked.some(([start]) => {
		const question = startingWith(start);
		return question?.employeeCode === each.employeeCode && question.at < each.at;
	});

/** The punches that are booked before anybody answers a question, in the order of time. */
export const booked = punches.filter(
	(each) => !isRefused(each) && !isAsked(each) && !isHeldBack(each),
);

/** The punches that follow once the questions are answered. */
export const afterAnswers = punches.filter((each) => isAsked(each) || isHeldBack(each));

/** The lines that answer the questions, as somebody adds them to the file of reasons. */
export const answers = punches
	.filter(isAsked)
	.map(({ punch }) => `${punch};Personal emergency\n`)
	.join('');

/** What the books and the file both tell of a punch. */
export const kept = ({ employeeCode, action, at }: IDataObject): IDataObject => ({
	employeeCode,
	action,
	at,
});

/** The outcome of each punch that rows name, of a report or of the table. */
export const outcomesIn = (rows: IDataObject[]): IDataObject =>
	Object.fromEntries(rows.map(({ punch, outcome }) => [punch, outcome]));

/** The outcome of each punch that a report names; with every other one nothing is to be done. */
export function outcomesOf(times: 'first' | 'again' | 'answered'): Record<string, string> {
	const isOpen = times !== 'answered';
	return Object.fromEntries([
		...refused.map(([start, , later]) => [
			startingWith(start)?.punch,
			later && times !== 'first' ? 'too late' : 'refused',
		]),
		...(isOpen ? punches.filter(isAsked).map(({ punch }) => [punch, 'needs reason']) : []),
		...(isOpen ? punches.filter(isHeldBack).map(({ punch }) => [punch, 'held back']) : []),
	]) as Record<string, string>;
}

/** What the first report says of the punches that are refused or asked about. */
export const told: ReadonlyArray<readonly [punch: string, why: RegExp]> = [
	...refused.map(([start, why]) => [startingWith(start)?.punch ?? '', why] as const),
	...asked.map(([start, why]) => [startingWith(start)?.punch ?? '', why] as const),
];

/** The reasons that are booked with the first run, by ID and in the order of time. */
export const reasonsBooked = ['158', '155', '2232', '157', '154'];
