import type { IDataObject } from 'n8n-workflow';
import type { Params } from '../../lib/params';
import type { Poll } from '../../lib/polling';
import { Problem } from '../../lib/problem';
import { readSnapshot, type Change } from '../../lib/snapshot';
import type { TimeWellScheduledClient } from './client';
import { isoOf } from './dates';
import type { Period } from './inputs';
import { readAbsences, readEmployees, readPayroll, readSchedules } from './reads';
import { completed, KINDS } from './rows';
import { daysAround, payrollPeriod } from './windows';

/** What a poll of the trigger gives. */
type Polled = Promise<{ events: IDataObject[]; cursor: IDataObject }>;

type Watcher = (poll: Poll<TimeWellScheduledClient>, params: Params) => Polled;

/** Schedules are read employee by employee, so these many requests are made by each poll. */
const MOST_EMPLOYEES = 500;
const AT_ONCE = 8;

const CHANGES: readonly Change[] = ['created', 'updated', 'removed'];

const listed = (value: unknown): string[] =>
	(Array.isArray(value) ? value : String(value ?? '').split(','))
		.map((part) => String(part).trim())
		.filter((part) => part !== '');

function wantedOf(params: Params): Change[] {
	const chosen = listed(params.raw('changes'));
	return CHANGES.filter((change) => chosen.includes(change));
}

/** What a list is, and what is not a removal although it is gone. */
interface Watched {
	/** What is watched and how it is narrowed down; when it changes, the cursor is dropped. */
	subject: string;
	read(): AsyncIterable<IDataObject>;
	keyOf(row: IDataObject): string;
	watched: readonly string[];
	/** Adds to the watched members of a row that was removed what is read beside them. */
	complete(members: IDataObject): IDataObject;
	/** Whether a row is gone only because the period moved on. */
	isPast?(event: IDataObject): boolean;
}

async function readWatched(
	poll: Poll<TimeWellScheduledClient>,
	params: Params,
	{ isPast = () => false, complete, ...snapshot }: Watched,
): Polled {
	const wanted = wantedOf(params);
	const { events: all, cursor } = await readSnapshot(poll, { ...snapshot, wanted });
	const events = all.flatMap((event) => {
		if (event.change !== 'removed') return [event];
		return isPast(event) ? [] : [{ ...event, ...complete(event.before as IDataObject) }];
	});
	return { events, cursor };
}

async function* rowsIn(rows: Promise<IDataObject[]>): AsyncGenerator<IDataObject> {
	yield* await rows;
}

/** Whether the day of a text lies before a period. */
const isBefore = (text: unknown, { from }: Period): boolean => {
	const iso = isoOf(String(text ?? ''));
	return iso !== null && iso.slice(0, from.length) < from;
};

const absences: Watcher = async (poll, params) => {
	const { client } = poll;
	const period = daysAround(params, client.settings.zone);
	const employee = params.optionalText('employee');
	const filter = { employee, back: params.raw('daysBack'), ahead: params.raw('daysAhead') };
	async function* read() {
		for (const row of await readAbsences(client, period)) {
			if (employee === undefined || row.employeeCode === employee) yield row;
		}
	}
	return await readWatched(poll, params, {
		subject: `absences ${JSON.stringify(filter)}`,
		read,
		keyOf: ({ absenceID }) => String(absenceID),
		watched: KINDS.absence.names,
		complete: completed.absence,
		isPast: ({ requestTo }) => isBefore(requestTo, period),
	});
};

const employees: Watcher = async (poll, params) =>
	await readWatched(poll, params, {
		subject: 'employees',
		read: () => rowsIn(readEmployees(poll.client)),
		keyOf: ({ employeeCode }) => String(employeeCode),
		watched: KINDS.employee.names,
		complete: completed.employee,
	});

/** The codes of those whose schedules are read: the chosen ones, or all who have not left. */
async function scheduledCodes(client: TimeWellScheduledClient, params: Params) {
	const chosen = listed(params.raw('employees'));
	const codes =
		chosen.length > 0
			? [...new Set(chosen)]
			: (await readEmployees(client))
					.filter(({ terminationDate }) => (terminationDate ?? '') === '')
					.map(({ employeeCode }) => String(employeeCode));
	if (codes.length <= MOST_EMPLOYEES) return codes;
	throw new Problem(`Schedules of ${codes.length} employees are too many for a trigger`, {
		description:
			`Each poll asks for every employee; it does so for up to ${MOST_EMPLOYEES}. ` +
			`Choose some of them in ${params.label('employees')}.`,
		failure: { cause: 'configuration-invalid' },
	});
}

/** Rows with a key made of employee, day, and which of the schedules of that day it is. */
function* numbered(rows: IDataObject[]): Generator<IDataObject & { key: string }> {
	const met = new Map<string, number>();
	for (const row of rows) {
		const day = `${String(row.employeeCode)} ${String(row.dateIso ?? row.date)}`;
		const count = (met.get(day) ?? 0) + 1;
		met.set(day, count);
		yield { ...row, key: `${day} ${count}` };
	}
}

async function* schedulesIn(client: TimeWellScheduledClient, params: Params, period: Period) {
	const codes = await scheduledCodes(client, params);
	for (let start = 0; start < codes.length; start += AT_ONCE) {
		const some = codes.slice(start, start + AT_ONCE);
		const read = some.map(async (code) => await readSchedules(client, code, period));
		for (const rows of await Promise.all(read)) yield* numbered(rows);
	}
}

const schedules: Watcher = async (poll, params) => {
	const { client } = poll;
	const period = daysAround(params, client.settings.zone);
	const chosen = listed(params.raw('employees')).toSorted();
	const filter = { chosen, back: params.raw('daysBack'), ahead: params.raw('daysAhead') };
	return await readWatched(poll, params, {
		subject: `schedules ${JSON.stringify(filter)}`,
		read: () => schedulesIn(client, params, period),
		keyOf: ({ key }) => String(key),
		watched: ['employeeCode', ...KINDS.schedule.names],
		complete: completed.schedule,
		isPast: ({ date }) => isBefore(date, period),
	});
};

const payroll: Watcher = async (poll, params) => {
	const { client } = poll;
	const period = payrollPeriod(params, client.settings.zone);
	const department = params.optionalText('department');
	const filter = { department, pay: params.raw('payPeriod'), back: params.raw('periodsBack') };
	async function* read() {
		for (const row of await readPayroll(client, period)) {
			if (department === undefined || row.primaryDepartment === department) yield row;
		}
	}
	return await readWatched(poll, params, {
		subject: `payroll ${JSON.stringify(filter)}`,
		read,
		keyOf: ({ employeeCode }) => `${period.from} ${String(employeeCode)}`,
		watched: KINDS.payroll.names,
		complete: () => ({ periodStartIso: period.from, periodEndIso: period.until }),
		isPast: ({ key }) => !String(key).startsWith(`${period.from} `),
	});
};

/** What the trigger can watch, by the values of its field *Watch*. */
export const watchers = {
	absences,
	employees,
	payroll,
	schedules,
} satisfies Record<string, Watcher>;
