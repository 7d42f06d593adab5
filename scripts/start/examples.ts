import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExportedCredential, ExportedWorkflow } from '../../sandbox/n8n/commandLine';

type Node = ExportedWorkflow['nodes'][number];

const root = path.resolve(__dirname, '../..');
const workflows = path.join(root, 'workflows');

/** Files that the example workflows read. */
export const dataFolder = path.join(workflows, 'data');

/** Where the example workflows look for files: a folder for each vendor, in n8n's usual place. */
const USUAL_FOLDER = /^\/home\/node\/\.n8n-files\/[\w-]+$/;

/** Where the example workflows hand payroll rows over to, until somebody writes an address there. */
export const YOUR_ERP = 'https://erp.example/payroll-rows';

/** The stand-in for the ERP among the example workflows, at the address of the n8n that it is in. */
const STAND_IN =
	"={{ $execution.resumeUrl.split('/webhook-waiting')[0] }}/webhook/erp-payroll-receiver";

const MANUAL = 'n8n-nodes-base.manualTrigger';
const WEBHOOK = 'n8n-nodes-base.webhook';
const LISTENING = /(trigger|\.webhook)$/i;
/** These only name a place to begin; publishing starts nothing. */
const PASSIVE = [MANUAL, 'n8n-nodes-base.executeWorkflowTrigger', 'n8n-nodes-base.errorTrigger'];

/** The demo credentials, pointed at a running sandbox. */
export async function demoCredentials(sandboxUrl: string): Promise<ExportedCredential[]> {
	const file = path.join(root, 'sandbox/n8n/demo/credentials.json');
	const text = await readFile(file, 'utf8');
	return JSON.parse(text.replaceAll('<sandbox>', sandboxUrl)) as ExportedCredential[];
}

/**
 * The example workflows as they are imported into the demo: with its credentials, with its folder for
 * files, and without a memory of an earlier, now forgotten sandbox.
 *
 * @param yourErp address that payroll rows are handed over to; that of the stand-in where it is missing
 */
export async function exampleWorkflows(
	credentials: ExportedCredential[],
	filesFolder: string,
	yourErp = STAND_IN,
): Promise<ExportedWorkflow[]> {
	const ours = (_key: string, value: unknown) => {
		if (value === YOUR_ERP) return yourErp;
		return typeof value === 'string' ? value.replace(USUAL_FOLDER, filesFolder) : value;
	};
	const files = (await readdir(workflows)).filter((file) => file.endsWith('.json'));
	return Promise.all(
		files.map(async (file) => {
			const text = await readFile(path.join(workflows, file), 'utf8');
			const workflow = JSON.parse(text, ours) as ExportedWorkflow;
			const nodes = workflow.nodes.map((node) => withOurCredentials(node, credentials));
			return { ...workflow, staticData: null, nodes };
		}),
	);
}

/** The trigger that a person starts the workflow with, if there is one. */
export function manualTrigger(workflow: ExportedWorkflow): string | undefined {
	return workflow.nodes.find(({ type }) => type === MANUAL)?.name;
}

/** Whether publishing the workflow makes it wait for something. */
export function listens(workflow: ExportedWorkflow): boolean {
	return workflow.nodes.some(({ type }) => LISTENING.test(type) && !PASSIVE.includes(type));
}

/** Whether other workflows may call it, at an address that it states itself. */
export function isCalled(workflow: ExportedWorkflow): boolean {
	return workflow.nodes.some(({ type }) => type === WEBHOOK);
}

/** The types of credentials that a workflow needs and the demo has none of, such as a mail server's. */
export function missingCredentials(
	{ nodes }: ExportedWorkflow,
	credentials: ExportedCredential[],
): string[] {
	const needed = new Set(nodes.flatMap((node) => Object.keys(node.credentials ?? {})));
	const ours = new Set(credentials.map(({ type }) => type));
	return [...needed].filter((type) => !ours.has(type));
}

function withOurCredentials(node: Node, credentials: ExportedCredential[]): Node {
	const ours = Object.keys(node.credentials ?? {}).flatMap((wanted) =>
		credentials
			.filter(({ type }) => type === wanted)
			.map(({ type, id, name }) => [type, { id, name }] as const),
	);
	return { ...node, credentials: { ...node.credentials, ...Object.fromEntries(ours) } };
}
