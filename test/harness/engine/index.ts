import './boot';
import { testCredential } from './credential-test';
import { executeNode } from './execute-node';
import { recordLogs } from './logs';
import { listSearch, loadOptions, resourceMapping } from './methods';
import { poll } from './poll';
import { withoutTimeLimit } from './regular-expressions';
import { callWebhook } from './webhook';
import { runWorkflow } from './workflow';

recordLogs();
withoutTimeLimit();

export { forgetPack } from './node-types';

/** Everything that tests ask of n8n's engine. */
export const engine = {
	runWorkflow,
	executeNode,
	poll,
	callWebhook,
	loadOptions,
	listSearch,
	resourceMapping,
	testCredential,
};

export type Engine = typeof engine;
