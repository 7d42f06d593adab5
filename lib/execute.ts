import {
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	NodeOperationError,
} from 'n8n-workflow';
import { openSession } from './connection';
import { labelsOf } from './description';
import { errorItem, toNodeError } from './errors';
import { Http } from './http';
import { runInLanes } from './lanes';
import type { Job, Operation, PlannedItem, Rows } from './operation';
import { readOptions } from './options';
import { Params } from './params';
import { Problem } from './problem';
import type { Redact } from './redact';
import { runHint } from './runHint';
import type { Service, Vendor } from './vendor';

/** What became of one item. */
type Result = { rows: Rows } | { thrown: unknown };

function chosenOperation<Client>(
	context: IExecuteFunctions,
	vendor: { resources: Array<{ value: string; operations: Array<Operation<Client>> }> },
): Operation<Client> {
	const wanted = context.getNodeParameter('resource', 0);
	const name = context.getNodeParameter('operation', 0);
	const resource = vendor.resources.find(({ value }) => value === wanted);
	const operation = resource?.operations.find(({ value }) => value === name);
	if (operation) return operation;
	throw new NodeOperationError(
		context.getNode(),
		`This version of the node does not know the operation "${String(name)}" of "${String(wanted)}"`,
		{ description: 'Choose resource and operation again, or update the node package.' },
	);
}

function planItems<Client>(
	context: IExecuteFunctions,
	operation: Operation<Client>,
	items: INodeExecutionData[],
) {
	const zone = context.getTimezone();
	const labels = labelsOf(operation.fields);
	const planned: PlannedItem[] = items.map(({ json }, index) => {
		const read = (name: string) => context.getNodeParameter(name, index, null);
		return { index, params: new Params(json, zone, read, labels) };
	});
	return operation.plan(planned);
}

/** All results so far, and the first item that stopped the run, if any did. */
class Results {
	readonly byItem = new Map<number, Result>();

	stoppedAt?: number;

	reject(index: number, thrown: unknown): void {
		this.byItem.set(index, { thrown });
		if (this.stoppedAt === undefined || index < this.stoppedAt) this.stoppedAt = index;
	}

	settle<Client>(job: Job<Client>, results: Array<Rows | Problem>): void {
		job.indexes.forEach((index, at) => {
			const result = results[at] ?? [];
			if (result instanceof Problem) this.reject(index, result);
			else this.byItem.set(index, { rows: result });
		});
	}

	done(): number {
		return [...this.byItem.values()].filter((result) => 'rows' in result).length;
	}
}

/** The error that ends a run, telling how far it got. */
function endOfRun(
	context: IExecuteFunctions,
	results: Results,
	total: number,
	redact: Redact,
): Error {
	const index = results.stoppedAt ?? 0;
	const result = results.byItem.get(index);
	const thrown = result && 'thrown' in result ? result.thrown : undefined;
	const nodeError = toNodeError(context.getNode(), thrown, index, redact);
	if (total > 1) {
		const progress = `${results.done()} of ${total} items were done before the run stopped.`;
		nodeError.description = [nodeError.description, progress].filter(Boolean).join(' ');
	}
	return nodeError;
}

function collect(
	context: IExecuteFunctions,
	results: Results,
	total: number,
	redact: Redact,
): INodeExecutionData[] {
	const output: INodeExecutionData[] = [];
	for (let index = 0; index < total; index += 1) {
		const result = results.byItem.get(index);
		if (!result) continue;
		if ('thrown' in result) {
			output.push(errorItem(toNodeError(context.getNode(), result.thrown, index, redact), index));
			continue;
		}
		for (const json of result.rows) output.push({ json, pairedItem: { item: index } });
	}
	return output;
}

/**
 * Runs a node: plans all items, sends them a bounded number at once, and answers in input order.
 *
 * All parameters are read and checked before the first request, so a batch with a bad item
 * changes nothing, unless the node is set to continue: then the bad item is reported and the
 * rest is done.
 * @throws NodeApiError or NodeOperationError that names the item
 */
export async function execute<Settings extends Service, Client>(
	context: IExecuteFunctions,
	vendor: Vendor<Settings, Client>,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const keepGoing = context.continueOnFail();
	const operation = chosenOperation(context, vendor);
	const signal = context.getExecutionCancelSignal();
	const credential = await context.getCredentials(vendor.credentialType);
	const session = openWith(() => {
		const options = readOptions(context.getNodeParameter('requestOptions', 0, {}) as IDataObject);
		return { options, ...openSession(vendor, credential, options, { signal }) };
	}, context);
	const { connection, options, settings } = session;

	const { jobs, rejected } = planItems(context, operation, items);
	const results = new Results();
	for (const [index, thrown] of rejected) results.reject(index, thrown);
	if (rejected.size > 0 && !keepGoing)
		throw endOfRun(context, results, items.length, connection.redact);

	let repeats = 0;
	await runInLanes(jobs, options.requestsAtOnce, async (job) => {
		const http = new Http(context, connection, operation.effect, operation.permission);
		try {
			results.settle(job, await job.send(vendor.connect(http, settings)));
			return keepGoing || results.stoppedAt === undefined;
		} catch (error) {
			for (const index of job.indexes) results.reject(index, error);
			return keepGoing && !signal?.aborted;
		} finally {
			repeats += http.repeats;
		}
	});
	if (results.stoppedAt !== undefined && !keepGoing) {
		throw endOfRun(context, results, items.length, connection.redact);
	}

	const output = collect(context, results, items.length, connection.redact);
	const hint = runHint({ output, repeats, pace: connection.pace.summary(), items: items.length });
	if (hint && 'addExecutionHints' in context) context.addExecutionHints(hint);
	return [output];
}

function openWith<T>(open: () => T, context: IExecuteFunctions): T {
	try {
		return open();
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}
