export {
	chain,
	node,
	outputOf,
	pollingEvery,
	pollingQuickly,
	type Node,
} from '../../../sandbox/n8n/workflow';
