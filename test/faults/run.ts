import type { IDataObject, OnError } from 'n8n-workflow';
import type { FaultReport, FaultRule, Sandbox } from '../../sandbox/server';
import { executeNode, type NodeRequest, type NodeResult } from '../harness';
import {
	testedOperation,
	type Item,
	type Secrets,
	type Tested,
	type VendorCase,
} from './vendorCase';

/** What a run is asked to do beyond the row of its operation. */
export interface RunRequest {
	items: Item[];
	/** The collection *Request Options* of the node. */
	requestOptions?: IDataObject;
	/** Default `continueErrorOutput`. */
	onError?: OnError;
	more?: Partial<NodeRequest>;
}

/** Runs one operation in n8n's engine against the vendor at `url`. */
export async function runOperation(
	vendor: VendorCase,
	secrets: Secrets,
	{ resource, operation, row }: Pick<Tested, 'resource' | 'operation' | 'row'>,
	url: string,
	{ items, requestOptions = {}, onError = 'continueErrorOutput', more }: RunRequest,
): Promise<NodeResult> {
	return await executeNode({
		type: vendor.nodeType,
		parameters: { resource, operation, requestOptions, ...row.parameters },
		items: items.map((json) => ({ json })),
		credentials: { [vendor.credentialType]: vendor.credential(url, secrets) },
		onError,
		...more,
	});
}

/** Brings about what has to be there before an operation can run on these items. */
export async function prepare(
	vendor: VendorCase,
	secrets: Secrets,
	{ name, row }: Tested,
	url: string,
	items: Item[],
): Promise<void> {
	if (row.after === undefined) return;
	const before = testedOperation(vendor, row.after);
	const { failed } = await runOperation(vendor, secrets, before, url, { items });
	if (failed.length > 0) throw new Error(`${row.after} before ${name}: ${JSON.stringify(failed)}`);
}

/** How often a write of each item was booked, whether or not anybody got to know. */
export function bookingsOf(
	{ control }: Sandbox,
	{ name }: Pick<Tested, 'name'>,
	items: Item[],
): number[] {
	const writes = control
		.journal({ operation: name })
		.filter(({ outcome }) => outcome !== 'refused')
		.map(({ path, body }) => `${path} ${JSON.stringify(body)}`);
	return items.map(({ mark }) => writes.filter((write) => write.includes(mark)).length);
}

/** Sets the faults and gives a function that tells what they saw and struck. */
export function setFaults(
	{ control, url }: Sandbox,
	...rules: FaultRule[]
): () => Promise<FaultReport[]> {
	control.faults(rules);
	return async () => (await (await fetch(`${url}/_sandbox/faults`)).json()) as FaultReport[];
}
