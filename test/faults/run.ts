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

/**
 * Brings about what has to be there before an operation can run on these items.
 * @returns the items, with what the operation before answered
 */
export async function prepare(
	vendor: VendorCase,
	secrets: Secrets,
	{ name, row }: Tested,
	url: string,
	items: Item[],
): Promise<Item[]> {
	if (row.after === undefined) return items;
	const before = testedOperation(vendor, row.after);
	const prepared = await prepare(vendor, secrets, before, url, items);
	const done = await runOperation(vendor, secrets, before, url, { items: prepared });
	if (done.failed.length > 0 || done.items.length !== items.length) {
		throw new Error(`${row.after} before ${name}: ${JSON.stringify(done.failed)}`);
	}
	return items.map((item, n) => ({ ...done.items[n]?.json, ...item }));
}

/** The writes of an operation after a place in the journal, as text, without the refused ones. */
export function writesOf(
	{ control }: Sandbox,
	{ name, row }: Pick<Tested, 'name' | 'row'>,
	since = 0,
): string[] {
	return control
		.journal({ operation: row.journal ?? name })
		.filter(({ outcome, seq }) => outcome !== 'refused' && seq > since)
		.map(({ path, body }) => `${path} ${JSON.stringify(body)}`);
}

/** How often a write of each item was booked, whether or not anybody got to know. */
export function bookingsOf(
	sandbox: Sandbox,
	tested: Pick<Tested, 'name' | 'row'>,
	items: Item[],
	since = 0,
): number[] {
	const writes = writesOf(sandbox, tested, since);
	return items.map(({ mark }) => writes.filter((write) => write.includes(mark)).length);
}

/** The last place in the journal. */
export const journalEnd = ({ control }: Sandbox): number => control.journal().at(-1)?.seq ?? 0;

/** Sets the faults and gives a function that tells what they saw and struck. */
export function setFaults(
	{ control, url }: Sandbox,
	...rules: FaultRule[]
): () => Promise<FaultReport[]> {
	control.faults(rules);
	return async () => (await (await fetch(`${url}/_sandbox/faults`)).json()) as FaultReport[];
}
