import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataObject } from 'n8n-workflow';
import type { Worker } from '../../../sandbox/n8n/queueMode/cluster';
import type { ExecutionSummary } from '../../../sandbox/n8n/rest';
import { employees, MESSAGES, points, POINTS, UPSERTS } from './contents';
import { employeesBooked, pointsBooked, type Kind } from './outcome';
import type { Trial } from './trial';

/** Something that is sent to a cluster while one of its workers is killed. */
export interface Load {
	what: string;
	workflowId: string;
	kind: Kind;
	/** What is sent, by what the vendor tells one from another. */
	sent: string[];
	/**
	 * Sends all of it, and has a worker killed when a part is booked.
	 *
	 * @param downFor seconds until the worker is started again
	 * @returns those of `sent` that n8n took in
	 */
	send(trial: Trial, downFor: number): Promise<string[]>;
	/**
	 * Has the rest of an execution done that did not come to its end, as a careful user would.
	 *
	 * @param kept the items that a retry would begin with
	 * @param missing what the vendor has not got
	 */
	doRest(
		trial: Trial,
		execution: Pick<ExecutionSummary, 'id' | 'status'>,
		kept: IDataObject[],
		missing: string[],
	): Promise<void>;
}

async function restart(worker: Worker, downFor: number): Promise<void> {
	await worker.kill();
	await sleep(downFor * 1000);
	await worker.startAgain();
}

/** Has a batch handled, whose worker is killed when a part of it is booked. */
async function cutBatch(
	trial: Trial,
	{ workflowId, kind, sent }: Pick<Load, 'workflowId' | 'kind' | 'sent'>,
	rows: unknown[],
	downFor: number,
): Promise<string[]> {
	const worker = await trial.workerOf(await trial.batch(workflowId, rows));
	await trial.booked(kind, sent.length / 4);
	await restart(worker, downFor);
	return sent;
}

/**
 * Messages to a trigger, each of which books a datapoint: what was not booked is retried, after a stop
 * where n8n takes the execution for one that still waits or is under way.
 */
export function messages(count: number): Load {
	const sent = points(count);
	return {
		what: `${count} webhooks that push a datapoint each (\`once\`)`,
		workflowId: MESSAGES,
		kind: pointsBooked,
		sent: sent.map(({ moment }) => moment),
		async send(trial, downFor) {
			const [taken] = await Promise.all([
				trial.messages(sent),
				trial
					.booked(pointsBooked, count / 4)
					.then(async () => await restart(trial.cluster.workers[0], downFor)),
			]);
			return taken.map(({ moment }) => moment);
		},
		async doRest(trial, { id, status }, kept, missing) {
			const [message] = kept.map(({ payload }) => payload as IDataObject);
			if (!message || !missing.includes(String(message['moment']))) return;
			if (status === 'new' || status === 'running') await trial.stopExecution(id);
			await trial.retry(id);
		},
	};
}

/** Employees in one execution: the retry sends all of them again. */
export function upserts(count: number): Load {
	const rows = employees(count);
	const batch = {
		workflowId: UPSERTS,
		kind: employeesBooked,
		sent: rows.map(({ employeeReference }) => String(employeeReference)),
	};
	return {
		...batch,
		what: `${count} upserts in one execution`,
		send: async (trial, downFor) => await cutBatch(trial, batch, rows, downFor),
		doRest: async (trial, { id }) => {
			await trial.retry(id);
		},
	};
}

/** Datapoints in one execution: only what the vendor has not got is sent again. */
export function pushes(count: number): Load {
	const rows = points(count);
	const batch = {
		workflowId: POINTS,
		kind: pointsBooked,
		sent: rows.map(({ moment }) => moment),
	};
	return {
		...batch,
		what: `${count} datapoints in one execution (\`once\`)`,
		send: async (trial, downFor) => await cutBatch(trial, batch, rows, downFor),
		async doRest(trial, _execution, kept, missing) {
			const rest = kept.filter(({ moment }) => missing.includes(String(moment)));
			await trial.batch(POINTS, rest);
			await trial.settled(POINTS);
		},
	};
}
