/**
 * Runs nodes and workflows in n8n's own engine, over real HTTP, without a mocked context.
 *
 * A test that uses it starts with the line
 * `@jest-environment ./test/harness/environment.ts` in a docblock. The pack is taken from `dist`, as
 * users get it: build it first.
 */
import { adopt } from './adopt';
import type { Engine } from './engine';

export { findSecret } from './secrets';
export type { DataTables, KeptTable } from './engine/data-tables';
export type { NodeRequest, NodeResult } from './engine/execute-node';
export type { MethodRequest, SearchRequest } from './engine/methods';
export type { PollRequest, PollResult } from './engine/poll';
export type { WebhookCall, WebhookResult } from './engine/webhook';
export type { RunOptions, RunResult, WorkflowJson } from './engine/workflow';

function engine(): Engine {
	const loaded = (globalThis as { n8nEngine?: Engine }).n8nEngine;
	if (loaded !== undefined) return loaded;
	throw new Error('Start the test file with "@jest-environment ./test/harness/environment.ts"');
}

const call =
	<Args extends unknown[], Result>(choose: (of: Engine) => (...args: Args) => Promise<Result>) =>
	async (...args: Args): Promise<Result> =>
		adopt(await choose(engine())(...args));

/** Runs a workflow from its start node to its end. What goes wrong in it is in the result. */
export const runWorkflow = call((of) => of.runWorkflow);

/** Runs one node on the given items. What goes wrong in it is in the result. */
export const executeNode = call((of) => of.executeNode);

/** Lets a polling trigger poll once. What goes wrong in it is in the result. */
export const poll = call((of) => of.poll);

/** Calls a webhook trigger over HTTP. What the node threw is in the result. */
export const callWebhook = call((of) => of.callWebhook);

/** Loads the options of a list for the editor. */
export const loadOptions = call((of) => of.loadOptions);

/** Searches in a resource locator for the editor. */
export const listSearch = call((of) => of.listSearch);

/** Loads the fields of a resource mapper for the editor. */
export const resourceMapping = call((of) => of.resourceMapping);

/** Tests a credential as n8n does when it is saved. */
export const testCredential = call((of) => of.testCredential);
