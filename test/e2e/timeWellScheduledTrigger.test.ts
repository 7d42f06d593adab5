import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { credentialFor, demo } from '../support/timeWellScheduled';
import { usePollings, type Trigger } from './support/polling';

/** Employees of the demo with shifts in June 2026; the third one has an absence, too. */
const [FIRST, SECOND, LEAVER] = [demo.code(0), demo.code(1), demo.code(2)];

/** What happened to which record, with a member of it before and now. */
const told =
	(key: string, member: string) =>
	({ change, before, ...row }: IDataObject): string => {
		const name = String(row[key]);
		if (before === null) return `${name} ${String(change)}`;
		const was = String((before as IDataObject)[member]);
		return change === 'updated'
			? `${name}: ${was} to ${String(row[member])}`
			: `${name} ${String(change)}, was ${was}`;
	};

const trigger = (
	parameters: IDataObject & { watch: string },
	idOf: (event: IDataObject) => string,
): Trigger => ({
	type: 'timeWellScheduledTrigger',
	parameters,
	path: '/response.asp',
	requests: 5,
	idOf,
});

/** The demo lives in June 2026, which these days around today hold as long as any can. */
const days = { daysBack: 1000, daysAhead: 1000 };
const june = DateTime.fromISO('2026-06-01', { zone: demo.zone });
const periodsBack = Math.floor(DateTime.now().setZone(demo.zone).diff(june, 'months').months);

const { n8n, triggers, switchOn, switchOff, startAgain } = usePollings(
	{
		absences: trigger({ watch: 'absences', ...days }, told('absenceID', 'comment')),
		employees: trigger({ watch: 'employees' }, told('employeeCode', 'phone2')),
		payroll: trigger(
			{ watch: 'payroll', payPeriod: 'month', periodsBack },
			told('employeeCode', 'totalRT'),
		),
		schedules: trigger(
			{ watch: 'schedules', employees: `${FIRST}, ${SECOND}`, ...days },
			told('dateIso', 'comment'),
		),
	},
	{
		credentialType: 'timeWellScheduledApi',
		credential: (url) => credentialFor({ url }, demo),
		every: 5,
	},
);

type Name = keyof typeof triggers;
const names = Object.keys(triggers) as Name[];

/** What the triggers have to bring. */
const expected: Record<Name, string[]> = {
	absences: [],
	employees: [],
	payroll: [],
	schedules: [],
};
/** Hours of the first employee, as they were brought last and as they are. */
const hours = { told: 70, now: 70 };
let happened = 0;

const act = (action: string, body: object) =>
	n8n.sandbox.control.act('timewellscheduled', 'demo', action, body);
const touch = (resource: string, id: string) => act('touch', { resource, ids: [id] });
const remove = (resource: string, id: string) => act('remove', { resource, ids: [id] });

/** The last shift of the first employee. */
function lastShift(): { scheduleID: string; day: string } {
	const { demo: company } = n8n.sandbox.control.state('timewellscheduled') as {
		demo: { schedules: Array<{ employeeCode: string; scheduleID: string; from: string }> };
	};
	const shift = company.schedules.findLast(({ employeeCode }) => employeeCode === FIRST);
	if (shift === undefined) throw new RangeError(`${FIRST} has no shift left`);
	return { scheduleID: shift.scheduleID, day: shift.from.slice(0, 'YYYY-MM-DD'.length) };
}

/** Something is entered, somebody is hired, and the first employee loses the last of their shifts. */
function happen(): void {
	const hired = demo.code(demo.employees + happened);
	const { scheduleID, day } = lastShift();
	act('absences', { count: 1 });
	act('employees', { count: 1 });
	touch('payroll', FIRST);
	remove('schedules', scheduleID);
	hours.now += 0.5 - 7;
	expected.absences.push(`${demo.nextAbsence + happened} created`);
	expected.employees.push(`${hired} created`);
	expected.payroll.push(`${hired} created`);
	expected.schedules.push(`${day} removed, was `);
	happened += 1;
}

/** All that has happened has started the workflows, each once. */
async function expectEachOnce(): Promise<void> {
	if (hours.now !== hours.told) expected.payroll.push(`${FIRST}: ${hours.told} to ${hours.now}`);
	hours.told = hours.now;
	for (const name of names) {
		const given = await triggers[name].givenUntil(expected[name].at(-1) ?? '');
		expect({ [name]: given.toSorted() }).toEqual({ [name]: expected[name].toSorted() });
	}
}

test('brings what is created, updated and removed, with what was before', async () => {
	await switchOn();
	happen();
	touch('absences', '750097');
	touch('employees', SECOND);
	touch('schedules', '4');
	remove('employees', LEAVER);
	expected.absences.push('750097: Request & note 3 to Changed.');
	expected.absences.push('750096 removed, was Request & note 2');
	expected.employees.push(`${SECOND}: 000-000-0000 to 000-000-0001`);
	expected.employees.push(`${LEAVER} removed, was 000-000-0000`);
	expected.payroll.push(`${LEAVER} removed, was 40`);
	expected.schedules.push('2026-06-02:  to Changed.');
	await expectEachOnce();
});

test('goes on where it was after it was switched off and on again', async () => {
	await switchOff();
	happen();
	await switchOn();
	await expectEachOnce();
});

test('goes on where it was after n8n was stopped and started again', async () => {
	await n8n.server.stop();
	happen();
	await startAgain();
	await expectEachOnce();
});

test('loses and repeats none when n8n is killed in the middle of a poll', async () => {
	happen();
	await expectEachOnce();
	triggers.employees.holdPolls(true);
	await triggers.employees.morePolls(1);
	happen();
	await n8n.server.kill();
	happen();
	triggers.employees.holdPolls(false);
	await startAgain();
	await expectEachOnce();
});
