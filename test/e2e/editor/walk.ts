import { NodeHelpers, type INodeProperties } from 'n8n-workflow';
import type { Locator, Page } from 'playwright-core';
import type { OperationLabel } from '../../../lib/operation';
import type { ExportedWorkflow } from '../../../sandbox/n8n/commandLine';
import { prepare } from '../../faults/run';
import {
	testedOperations,
	type Secrets,
	type Tested,
	type VendorCase,
} from '../../faults/vendorCase';
import type { Pack } from '../../nodes/packs';
import { until } from '../../../sandbox/n8n/until';
import { chain, node } from '../../../sandbox/n8n/workflow';

/** An operation of a node with how it is exercised. */
export interface Step extends Tested {
	label: OperationLabel;
}

const START = 'Start';

/** The node behind all others of a row. */
export const LAST = 'Last';

/** The nodes of the workflow with items behind which a credential is made, and a refusal read. */
export const FOR_CREDENTIAL = 'For the Credential';
export const FOR_REFUSAL = 'For a Refusal';

const COLUMNS = 4;

/** The operations of a vendor, in the order of its table. */
export function stepsOf({ resources }: Pack, vendor: VendorCase): Step[] {
	return testedOperations(vendor).map((tested) => {
		const resource = resources.find(({ value }) => value === tested.resource);
		const label = resource?.operations.find(({ value }) => value === tested.operation);
		if (!label) throw new RangeError(`The node has no ${tested.name}`);
		return { ...tested, label };
	});
}

/** The names of the fields that n8n asks for while nothing is entered. */
export function missing({ label: { fields } }: Step): string[] {
	const values = Object.fromEntries(fields.map((field) => [field.name, field.default]));
	const empty = ({ default: value, type }: INodeProperties) =>
		type === 'resourceLocator' ? true : value === '';
	return fields
		.filter((field) => NodeHelpers.displayParameter(values, field, null, null))
		.filter((field) => field.required && empty(field))
		.map(({ displayName }) => displayName);
}

/** The first of the steps whose collections have lists that the vendor fills. */
export const firstWithChoices = (steps: Step[]): string | undefined =>
	steps.find(({ label: { fields } }) =>
		fields
			.filter(({ type }) => type === 'collection')
			.some((field) => JSON.stringify(field).includes('loadOptionsMethod')),
	)?.name;

const searched = ({ modes = [] }: INodeProperties): string[] =>
	modes.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []);

/**
 * The steps, each with the fields whose list no step before has: what is there to be picked once.
 */
export function withNewPickers(steps: Step[]): Array<Step & { pickers: string[] }> {
	const seen = new Set<string>();
	return steps.map((step) => {
		const pickers = step.label.fields.filter((field) => {
			const isNew = searched(field).some((method) => !seen.has(method));
			for (const method of searched(field)) seen.add(method);
			return isNew;
		});
		return { ...step, pickers: pickers.map(({ name }) => name) };
	});
}

/**
 * A workflow with an item for each operation to work on, each in a node of the operation's name. What
 * has to be there before is brought about at the sandbox.
 */
export async function itemsWorkflow(
	vendor: VendorCase,
	secrets: Secrets,
	steps: Step[],
	url: string,
): Promise<ExportedWorkflow> {
	const nodes = [];
	let next = 0;
	for (const [index, step] of steps.entries()) {
		const [item] = await prepare(vendor, secrets, step, url, [step.row.item(next)]);
		// What is only read is not used up.
		if (step.effect !== 'read' || step.row.after !== undefined) next += 1;
		const position = [300 + 450 * (index % COLUMNS), 200 * Math.floor(index / COLUMNS)];
		const parameters = { mode: 'raw', jsonOutput: JSON.stringify(item), options: {} };
		nodes.push(node(step.name, 'n8n-nodes-base.set', parameters, { typeVersion: 3.4, position }));
	}
	for (const [index, name] of [FOR_CREDENTIAL, FOR_REFUSAL].entries()) {
		const position = [300 + 450 * index, -200];
		nodes.push(node(name, 'n8n-nodes-base.noOp', {}, { position }));
	}
	const targets = nodes.map(({ name }) => ({ node: name, type: 'main', index: 0 }));
	return {
		...chain(`walk-${vendor.name}`, [node(START, 'n8n-nodes-base.manualTrigger'), ...nodes]),
		connections: { [START]: { main: [targets] } },
	};
}

/** A workflow with all operations in a row, and a last node that sees what each of them puts out. */
export function allInARow(vendor: VendorCase, steps: Step[]): ExportedWorkflow {
	const nodes = steps.map(({ name, resource, operation }, index) =>
		node(
			name,
			`n8n-nodes-workforce.${vendor.nodeType}`,
			{ resource, operation },
			{ position: [200 * (index + 1), 0] },
		),
	);
	return chain(`schemas-${vendor.name}`, [
		node(START, 'n8n-nodes-base.manualTrigger'),
		...nodes,
		node(LAST, 'n8n-nodes-base.set', {}, { position: [200 * (nodes.length + 1), 0] }),
	]);
}

/** Opens the panel with nodes behind a node of the open workflow, and searches it. */
export async function searchBehind(page: Page, before: string, text: string): Promise<Locator> {
	await page
		.locator(`[data-node-name="${before}"]`)
		.getByTestId('canvas-handle-plus')
		.locator('visible=true')
		.click();
	const panel = page.getByTestId('node-creator');
	await panel.getByTestId('node-creator-search-bar').fill(text);
	return panel;
}

/** Adds one of the actions of a node behind a node of the open workflow. Returns its view. */
export async function addBehind(
	page: Page,
	before: string,
	vendor: string,
	action: string,
): Promise<Locator> {
	const panel = await searchBehind(page, before, vendor);
	await panel.getByText(vendor, { exact: true }).click();
	await panel.getByText(action, { exact: true }).click();
	const view = page.getByTestId('ndv');
	await view.waitFor();
	return view;
}

/** Opens or closes what the view of a node shows of a node before it. */
async function turn(header: Locator, open: boolean): Promise<void> {
	const closed = header.locator('.collapsed');
	if (((await closed.count()) === 0) === open) return;
	await header.click();
	await closed.waitFor({ state: open ? 'detached' : 'attached' });
}

/** The texts of what is in sight: the list keeps rows that it needs no more far above it. */
async function inSight(rows: Locator): Promise<string[]> {
	const shown = await Promise.all(
		(await rows.all()).map(async (row) => ({
			top: (await row.boundingBox())?.y ?? -1,
			text: await row.innerText(),
		})),
	);
	return shown.filter(({ top }) => top >= 0).map(({ text }) => text);
}

/**
 * Waits until the view of a node shows what the nodes before it will put out, though they have not run.
 *
 * @param promised the fields of each, by the name of the node
 * @returns the names of the nodes whose fields were seen
 */
export async function seePreviews(page: Page, promised: Map<string, string[]>): Promise<string[]> {
	const input = page.getByTestId('ndv-input-panel');
	const preview = input.getByText('Preview', { exact: true });
	await preview.nth(promised.size - 1).waitFor();
	const headers = input.getByTestId('run-data-schema-header');
	await turn(headers.first(), false);
	const seen: string[] = [];
	for (const [name, fields] of promised) {
		const header = headers.filter({ has: page.getByText(name, { exact: true }) });
		await turn(header, true);
		await until(`${name} shows ${fields.join(', ')}`, async () => {
			const shown = await inSight(input.getByTestId('run-data-schema-item'));
			return fields.every((field) => shown.includes(field));
		});
		seen.push(name);
		await turn(header, false);
	}
	return seen;
}
