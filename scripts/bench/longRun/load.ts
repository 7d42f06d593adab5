import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningN8n } from '../../../sandbox/n8n/instance';
import { employee } from '../employees';
import { numbers } from '../numbers';
import type { BenchSandbox } from '../sandbox';
import { MESSAGES, UPSERTS } from './workflows';

/** Milliseconds from one of these to the next. */
const PACE = { changes: 5000, message: 500, batch: 60_000 };
/** A busy n8n refuses for a while. */
const MOST_TRIES = 180;
/** Employees that are handed in together. */
const BATCH = 300;
/** Absences that were entered so many changes ago are deleted, so that their list stays as long. */
const CHANGES_AN_ABSENCE_STAYS = 24;

/** Of the simulated companies, before anything happens. */
const STAFF = 500;

const batch = numbers(1, BATCH).map(employee);

/** Gives the simulated companies more people and absences than they are seeded with. */
export async function settle(sandbox: BenchSandbox): Promise<string[]> {
	await sandbox.control('POST', 'timewellscheduled/demo/employees', { count: STAFF });
	const entered = await sandbox.control<Array<{ absenceID: string }>>(
		'POST',
		'timewellscheduled/demo/absences',
		{ count: STAFF },
	);
	return entered.map(({ absenceID }) => absenceID);
}

/** Sends something once. Tells what kept n8n from taking it, and nothing when it did. */
async function sendOnce(url: string, body: unknown): Promise<string | undefined> {
	try {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json', connection: 'close' },
			body: JSON.stringify(body),
		});
		const text = await response.text();
		return response.ok ? undefined : `${response.status} ${text}`;
	} catch (thrown) {
		return String(thrown);
	}
}

/** Sends something, and again for as long as n8n does not take it, as senders of webhooks do. */
async function post(url: string, body: unknown): Promise<void> {
	let answer = await sendOnce(url, body);
	for (let tries = 1; answer !== undefined && tries < MOST_TRIES; tries += 1) {
		await sleep(1000);
		answer = await sendOnce(url, body);
	}
	if (answer !== undefined) throw new Error(`A webhook was not taken: ${answer}`);
}

/** The working day of the companies, for as long as it is told to go on. */
export class Load {
	/** What has happened so far and has to come through n8n: changes, messages, employees. */
	events = 0;
	private rounds = 0;
	private readonly own: number[][] = [];

	constructor(
		private readonly n8n: RunningN8n,
		private readonly sandbox: BenchSandbox,
		/** IDs of the absences at TimeWellScheduled that change. */
		private readonly absences: string[],
	) {}

	/** Lets things happen, each at its pace, until a moment (ms). */
	async until(end: number): Promise<void> {
		const repeat = async (pace: number, happen: () => Promise<void>) => {
			for (let next = Date.now(); next < end; next += pace) {
				await sleep(Math.max(0, next - Date.now()));
				await happen();
			}
		};
		await Promise.all([
			repeat(PACE.changes, async () => await this.change()),
			repeat(PACE.message, async () => await this.message()),
			repeat(PACE.batch, async () => await this.handIn()),
		]);
	}

	private async act<T>(vendor: string, action: string, body: object): Promise<T> {
		return await this.sandbox.control<T>('POST', `${vendor}/demo/${action}`, body);
	}

	/** Ten of a list of so many, others in each round. */
	private ten(first: number, count: number): number[] {
		return numbers(0, 10).map((index) => first + ((this.rounds * 10 + index) % count));
	}

	private async change(): Promise<void> {
		const entered = await this.act<Array<{ id: number }>>('shyftplan', 'absences', { count: 10 });
		this.own.push(entered.map(({ id }) => id));
		const gone = this.own.length > CHANGES_AN_ABSENCE_STAYS ? (this.own.shift() ?? []) : [];
		await this.act('shyftplan', 'deleteAbsences', { ids: gone });
		const touch = async (resource: string, ids: number[]) =>
			await this.act('shyftplan', 'touch', { resource, ids });
		await touch('employments', this.ten(3001, 900));
		await touch('evaluations', this.ten(60_001, 240));
		await this.act('shyftplan', 'accounts', { ids: this.ten(7001, 1000), minutes: 15 });
		await this.act('dyflexis', 'periods', { count: 5 });
		await this.act('people-first', 'events', {
			type: 'PersonNameChanged',
			count: 10,
			late: this.rounds % 4 === 3,
		});
		const change = async (resource: string, ids: unknown[]) =>
			await this.act('timewellscheduled', 'touch', { resource, ids });
		await change(
			'absences',
			this.ten(0, this.absences.length).map((at) => this.absences[at]),
		);
		await change('employees', ['12345', 'abc123']);
		await change('payroll', ['12345', 'abc123']);
		await change('schedules', ['1', '4']);
		// Five periods; two each of employees, payroll and schedules; ten each of six others.
		this.events += 71 + gone.length;
		this.rounds += 1;
	}

	private async message(): Promise<void> {
		const message = { type: 'sick_leave_created', data: { id: this.events } };
		await post(this.n8n.webhookUrl(MESSAGES.path), message);
		this.events += 1;
	}

	private async handIn(): Promise<void> {
		await post(this.n8n.webhookUrl(UPSERTS), { rows: batch });
		this.events += BATCH;
	}
}
