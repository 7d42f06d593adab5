import { employeeOf, overlap, periodOf, type Call, type Module } from '../call';
import type { Absence, AbsenceType, Employee, Wall } from '../records';
import { found, Refused } from '../refused';
import { fullName } from '../store';
import { DAY, HOUR, MINUTE, shortStamp, stamp, startOfDay, wallNow } from '../times';
import type { Members } from '../tree';

const MOST_DAYS = 21;
const WHOLE_DAY_HOURS = 7.5;
const DATE = ['startDate', 'StartDate'];
const INSERTED = 'The Absence request was inserted.';

type Period = Pick<Absence, 'from' | 'until'>;

const typeOf = ({ query, profile }: Call): AbsenceType => {
	const id = query.text('absenceRequestTypeID');
	const { absenceTypes } = profile.lists;
	return found(
		absenceTypes.find(({ absenceRequestTypeID }) => absenceRequestTypeID === id),
		'The absence type',
	);
};

/** Time of day in milliseconds, given by an hour and a minute. */
const timeOf = ({ query }: Call, hour: string, minute: string): number =>
	query.integer(0, 23, hour) * HOUR + query.integer(0, 59, minute) * MINUTE;

/** A day that ends at 23:59 ends with its last second. */
const endOf = (day: Wall, time: number): Wall =>
	time === DAY - MINUTE ? day + DAY - 1000 : day + time;

function checked(period: Period): Period {
	if (period.until <= period.from) throw new Refused('The absence ends before it starts.');
	return period;
}

const hoursOf = ({ from, until }: Period): number =>
	until - from > DAY - MINUTE ? WHOLE_DAY_HOURS : (until - from) / HOUR;

const told = (what: string, { from, until }: Period): string =>
	`There is ${what} overlapping the request. ` +
	`${what === 'a schedule' ? 'Schedule' : 'Absence'} for:[${stamp(from)}]\nto [${stamp(until)}] . ${INSERTED}`;

const yearOf = (wall: Wall): number => new Date(wall).getUTCFullYear();

/** What speaks against absences that are taken nevertheless. Simulated: all but shifts in the way. */
function warningsOf({ store }: Call, employee: Employee, type: AbsenceType, periods: Period[]) {
	const own = [...store.absences.values()].filter(
		({ employeeCode }) => employeeCode === employee.employeeCode,
	);
	const obstacles = periods.flatMap((period) => [
		...employee.shifts.filter((each) => overlap(each, period)).map((s) => told('a schedule', s)),
		...own.filter((each) => overlap(each, period)).map((a) => told('an absence', a)),
	]);
	const year = yearOf(periods[0]?.from ?? 0);
	const taken = own.filter(
		({ absenceRequestTypeID, from }) =>
			absenceRequestTypeID === type.absenceRequestTypeID && yearOf(from) === year,
	);
	const hours = [...taken, ...periods].reduce((sum, period) => sum + hoursOf(period), 0);
	return hours > type.entitlement
		? [...obstacles, `The entitlement of ${type.name} is exceeded. ${INSERTED}`]
		: obstacles;
}

const idAndPeriod = ({ absenceID, from, until }: Absence): Members => ({
	'@absenceID': absenceID,
	requestFrom: shortStamp(from),
	requestTo: stamp(until),
});

function insert(call: Call): Members {
	const { query, store, profile } = call;
	const employee = employeeOf(call);
	const type = typeOf(call);
	const first = query.date(...DATE);
	const [start, end] = [timeOf(call, 'sHour', 'sMinute'), timeOf(call, 'eHour', 'eMinute')];
	const days = query.integer(1, MOST_DAYS, 'Days', 'days');
	const periods = Array.from({ length: days }, (_, nth) => first + nth * DAY).map((day) =>
		checked({ from: day + start, until: endOf(day, end) }),
	);
	const warnings = warningsOf(call, employee, type, periods);
	const { approved, pending } = profile.absenceStatus;
	const added = periods.map((period): Absence => {
		const isFree = !employee.shifts.some((shift) => overlap(shift, period));
		return {
			absenceID: String(store.next.absence++),
			employeeCode: employee.employeeCode,
			absenceRequestTypeID: type.absenceRequestTypeID,
			requested: wallNow(profile.zone),
			...period,
			hours: hoursOf(period),
			comment: query.optional('comment') ?? '',
			status: type.autoApproved && isFree ? approved : pending,
		};
	});
	for (const absence of added) store.absences.set(absence.absenceID, absence);
	const isAlert = warnings.length > 0;
	const says = isAlert || profile.saysNoAlert;
	return {
		...(says ? { alert: isAlert ? 1 : 0 } : {}),
		message: profile.recorded,
		...(says ? { alertMessage: isAlert ? `\n${warnings.join(' ')}\n` : '' } : {}),
		absences: { absence: added.map(idAndPeriod) },
	};
}

/** The period that an absence has after an update. */
function updated(call: Call, { from, until }: Absence): Period {
	const { query, profile } = call;
	const given = (...names: string[]) => names.some((name) => query.optional(name) !== undefined);
	const day = given(...DATE) ? query.date(...DATE) : startOfDay(from);
	const kept = profile.omittedStart === 'kept' ? from - startOfDay(from) : 0;
	return checked({
		from: day + (given('sHour', 'sMinute') ? timeOf(call, 'sHour', 'sMinute') : kept),
		until: given('eHour', 'eMinute')
			? endOf(day, timeOf(call, 'eHour', 'eMinute'))
			: day + (until - startOfDay(until)),
	});
}

const absenceOf = ({ query, store }: Call): Absence =>
	found(store.absences.get(query.text('absenceID')), 'The absence');

/**
 * Absences (vendors/timewellscheduled.md 4.10, 4.12, 4.13). Simulated, not established: a whole day has
 * seven and a half hours; a request is pending unless its type is approved by itself and no shift is
 * in the way; absence_update takes the dates and times of absence_insert, and absence_insert a comment.
 */
export const absences: Record<string, Module> = {
	absence_list: {
		answer(call) {
			const { query, store, profile } = call;
			const period = periodOf(call, 'startDate', 'endDate');
			const code = profile.absencesByEmployee ? query.optional('u') : undefined;
			const wanted = [...store.absences.values()].filter(
				(absence) =>
					overlap(absence, period) && (code === undefined || absence.employeeCode === code),
			);
			return { absences: { absence: wanted.map((absence) => row(call, absence)) } };
		},
	},
	absence_insert: { operation: 'absence.create', answer: insert },
	absence_update: {
		operation: 'absence.update',
		answer(call) {
			const absence = absenceOf(call);
			const { absenceRequestTypeID } = typeOf(call);
			const period = updated(call, absence);
			Object.assign(absence, { absenceRequestTypeID, ...period, hours: hoursOf(period) });
			return { message: call.profile.recorded, absences: { absence: [idAndPeriod(absence)] } };
		},
	},
	absence_delete: {
		operation: 'absence.delete',
		answer(call) {
			call.store.absences.delete(absenceOf(call).absenceID);
			return { message: `${call.profile.recorded}.` };
		},
	},
};

function row({ store, profile }: Call, absence: Absence): Members {
	const employee = store.employees.get(absence.employeeCode);
	const type = profile.lists.absenceTypes.find(
		({ absenceRequestTypeID }) => absenceRequestTypeID === absence.absenceRequestTypeID,
	);
	return {
		'@absenceID': absence.absenceID,
		employeeName: employee === undefined ? '' : fullName(employee),
		employeeCode: absence.employeeCode,
		requestDateTime: stamp(absence.requested),
		requestFrom: shortStamp(absence.from),
		requestTo: stamp(absence.until),
		requestType: type?.name ?? '',
		hours: absence.hours,
		comment: absence.comment,
		status: absence.status,
	};
}
