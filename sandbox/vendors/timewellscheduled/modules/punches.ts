import { employeeOf, type Call, type Module } from '../call';
import type { Question } from '../lists';
import { isAdministrator, isPassword } from '../passwords';
import type { Action, Employee, Shift, Wall } from '../records';
import { Refused } from '../refused';
import { statusOf, unreadOf } from '../store';
import { HOUR, isoTime, MINUTE, moment, oddClock } from '../times';

/** Minutes that somebody may come later or leave earlier without being asked. */
const GRACE = 5;
/** How long before a shift its start may be punched. */
const EARLIEST = 4 * HOUR;
/** Shifts below this have no meal. */
const MEAL_FROM = 5 * HOUR;
const ALLOWED: Readonly<Record<'break' | 'meal', number>> = { break: 15, meal: 30 };
const OPTIONAL = ['reason', 'file', 'lat', 'lng'] as const;

/** A question, unless the answer to it has been given. */
function ask({ query, profile }: Call, question: Question, message: string): void {
	const reasons = profile.lists.reasons[question];
	const given = query.optional('reason');
	if (reasons.some(({ ID }) => ID === given)) return;
	throw new Refused(message, {
		watchdog: {
			message: 'Select a reason.',
			reasons: { reason: reasons.map(({ ID, text }) => ({ '@ID': ID, '#text': text })) },
		},
	});
}

/** Refuses who may not punch: vendors/timewellscheduled.md 1.7. */
function admit({ query, store, profile, ip }: Call, employee: Employee): void {
	const p = query.text('p');
	if (store.restricted && !isAdministrator(profile, query.optional('pws'))) {
		const causes = 'Password to access the application is incorrect Or IP is not Valid';
		throw new Refused(`\nFailure to authenticate. ${causes} - ${ip}\n`);
	}
	if (!isPassword(profile, p)) throw new Refused('Failure to authenticate.');
	if (!statusOf(profile, employee).canLogin) throw new Refused('Your status does not allow this.');
}

function momentOf({ query }: Call): Wall {
	const at = moment({
		year: query.integer(2000, 2100, 'Year'),
		month: query.integer(1, 12, 'Month'),
		day: query.integer(1, 31, 'Day'),
		hour: query.integer(0, 23, 'Hour'),
		minute: query.integer(0, 59, 'Minute'),
		second: query.integer(0, 59, 'Second'),
	});
	if (at === undefined) throw new Refused('There is no such day.');
	return at;
}

const minutesBetween = (from: Wall, until: Wall): number => Math.floor((until - from) / MINUTE);

/** The shift that somebody is about to start, or at work in. */
const shiftAt = ({ shifts }: Employee, at: Wall): Shift | undefined =>
	shifts.find(({ from, until }) => from - EARLIEST <= at && at < until);

type Step = (call: Call, employee: Employee, at: Wall) => string;

const begin: Step = (call, employee, at) => {
	if (employee.presence !== 'out') throw new Refused('Your ENTRY is recorded already.');
	const shift = shiftAt(employee, at);
	const late = shift === undefined ? 0 : minutesBetween(shift.from, at);
	if (late > GRACE) ask(call, 'late', `You are ${late} minutes late`);
	employee.presence = 'in';
	const unread = unreadOf(call.store, employee).length;
	const inbox = unread === 0 ? '' : ` You have ${unread} unread message(s) in your Inbox.`;
	return `${call.profile.recorded}.${inbox}`;
};

const end: Step = (call, employee, at) => {
	if (employee.presence === 'out') throw new Refused('There is no ENTRY.');
	if (employee.presence !== 'in') throw new Refused(`Your ${employee.presence} has not ended.`);
	const shift = shiftAt(employee, at);
	if (shift !== undefined && minutesBetween(at, shift.until) > GRACE) {
		ask(call, 'early', 'It is too early for you to EXIT');
	}
	employee.presence = 'out';
	return `${call.profile.recorded}.`;
};

const pause =
	(kind: 'break' | 'meal'): Step =>
	(call, employee, at) => {
		if (employee.presence === kind) {
			const late = minutesBetween(employee.backBy, at);
			if (late > 0) ask(call, 'back', `You are ${late} minutes late`);
			employee.presence = 'in';
			return `${call.profile.recorded}.`;
		}
		const shift = shiftAt(employee, at);
		if (kind === 'meal' && shift !== undefined && shift.until - shift.from < MEAL_FROM) {
			throw new Refused('This action cannot be done. Your schedule does not allow any MEALS');
		}
		if (employee.presence !== 'in') throw new Refused('You are not at work.');
		const minutes = ALLOWED[kind];
		employee.presence = kind;
		employee.backBy = at + minutes * MINUTE;
		return `Have a great ${kind}. You need to be back in ${minutes} minutes. That means punch back by ${oddClock(employee.backBy)}`;
	};

const punch = (action: Action, step: Step): Module => ({
	operation: `punch.${action}`,
	answer(call) {
		const employee = employeeOf(call);
		admit(call, employee);
		const at = momentOf(call);
		const message = step(call, employee, at);
		const given = OPTIONAL.flatMap((name) => {
			const value = call.query.optional(name);
			return value === undefined ? [] : [[name, value]];
		});
		call.store.punches.push({
			employeeCode: employee.employeeCode,
			action,
			at: isoTime(at),
			presence: employee.presence,
			...(Object.fromEntries(given) as Partial<Record<(typeof OPTIONAL)[number], string>>),
		});
		return { message };
	},
});

/**
 * Punches (vendors/timewellscheduled.md 1.6, 1.7, 4.3). Simulated, not established: the grace of five
 * minutes, the least length of a shift with a meal, and that a punch out of turn is refused.
 */
export const punches: Record<string, Module> = {
	begin: punch('begin', begin),
	end: punch('end', end),
	break: punch('break', pause('break')),
	meal: punch('meal', pause('meal')),
};
