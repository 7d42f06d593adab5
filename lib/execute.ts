import {
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	NodeOperationError,
} from 'n8n-workflow';
import { openSession } from './connection';
import { labelsOf } from './description';
import { errorItem, toNodeError } from './errors';
import { fileOf, keepFiles } from './files';
import { Http } from './http';
import { runInLanes } from './lanes';
import type { Operation, PlannedItem } from './operation';
import { readOptions } from './options';
import { Params } from './params';
import { Results } from './results';
import { runHint } from './runHint';
import type { Service, Vendor } from './vendor';

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
		const file = (field: string) => fileOf(context, index, field);
		return { index, params: new Params(json, zone, read, labels, file) };
	});
	return operation.plan(planned, () => context.getWorkflowStaticData('node'));
}

/**
 * Runs a node. Where it is set to continue, what stops all items, such as a credential that cannot
 * be used, is reported at each of them: n8n would hand the items of a node that throws to its
 * first output, as if they were done.
 * @throws NodeApiError or NodeOperationError when the node is not set to continue
 */
export async function execute<Settings extends Service, Client>(
	context: IExecuteFunctions,
	vendor: Vendor<Settings, Client>,
): Promise<INodeExecutionData[][]> {
	try {
		return await run(context, vendor);
	} catch (error) {
		if (!context.continueOnFail()) throw error;
		const node = context.getNode();
		const output = context
			.getInputData()
			.map((_item, index) => errorItem(toNodeError(node, error, index), index));
		return [output];
	}
}

/**
 * Runs a node: plans all items, sends them a bounded number at once, and answers in input order.
 *
 * All parameters are read and checked before the first request, so a batch with a bad item
 * changes nothing, unless the node is set to continue: then the bad item is reported and the
 * rest is done.
 * @throws NodeApiError or NodeOperationError that names the item
 */
async function run<Settings extends Service, Client>(
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
	const parts = jobs.reduce((count, { indexes }) => count + indexes.length, rejected.size);
	const { outputs } = operation;
	const { redact } = connection;
	const node = context.getNode();
	const results = new Results({ node, items: items.length, parts, outputs, redact });
	for (const [index, thrown] of rejected) results.reject(index, thrown);
	if (rejected.size > 0 && !keepGoing) throw results.asError();

	let repeats = 0;
	await runInLanes(jobs, options.requestsAtOnce, async (job) => {
		const http = new Http(context, connection, operation.effect, operation.permission);
		try {
			const outcomes = await job.send(vendor.connect(http, settings));
			results.settle(job, await keepFiles(context, outcomes), http.redact);
		} catch (error) {
			for (const index of job.indexes) results.reject(index, error, job.part, http.redact);
		}
		repeats += http.repeats;
		return !signal?.aborted && (keepGoing || results.refusals === 0);
	});
	if (results.refusals > 0 && !keepGoing) throw results.asError();

	const output = results.toOutputs();
	const { refusals } = results;
	const pace = connection.pace.summary();
	const hint = runHint({ output: output.flat(), refusals, repeats, pace, items: parts });
	if (hint && 'addExecutionHints' in context) context.addExecutionHints(hint);
	return output;
}

function openWith<T>(open: () => T, context: IExecuteFunctions): T {
	try {
		return open();
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}
