import type { IDataObject } from 'n8n-workflow';
import { walkPages } from '../../lib/paging';
import { Problem } from '../../lib/problem';
import { furthest } from '../../lib/queue';
import { segment } from '../../lib/url';
import type { DyflexisClient } from './client';

/**
 * Reads the payroll queue once (vendors/dyflexis.md 2.14).
 * @param after the last queue ID that was handled; undefined to read from the start
 */
export async function readQueue(client: DyflexisClient, after?: string): Promise<IDataObject[]> {
	const last = segment(after ?? client.names['queue.first'], 'Last Queue ID');
	const answer = await client.get(`/api2/payroll/queue/from/${last}`);
	return client.rowsIn(answer, { assumed: 'queue.list' });
}

/**
 * Reads the payroll queue from an entry on to its end, answer by answer. Where entries have no id
 * of the known name, one answer is all there is.
 */
export function listQueue(client: DyflexisClient, after?: string): AsyncGenerator<IDataObject> {
	const idOf = (entry: IDataObject) => entry[client.names['queue.id']];
	const fetch = async ({ last }: IDataObject) => {
		const rows = await readQueue(client, last as string | undefined);
		const ids = rows.map(idOf).filter((id) => id !== undefined);
		const next = furthest(ids.map(String), last as string | undefined);
		return { rows, next: next !== undefined && next !== last ? { last: next } : undefined };
	};
	return walkPages(fetch, { last: after }, idOf);
}

/**
 * The id of a queue entry.
 * @throws Problem that says which wire name to set when an entry has none
 */
export function queueIdOf(entry: IDataObject, { names }: DyflexisClient): string {
	const id = entry[names['queue.id']];
	if (typeof id === 'string' || typeof id === 'number') return String(id);
	throw new Problem(`An entry of the payroll queue has no "${names['queue.id']}"`, {
		description:
			`The entry has: ${Object.keys(entry).join(', ')}. ` +
			'Set "queue.id" in the credential\'s Wire Names to the member that holds the ID.',
		failure: { cause: 'configuration-invalid' },
	});
}

/**
 * An entry with its id as the text `queueId`, whatever its name on the wire: that is what
 * *Acknowledge* takes. An entry without an id passes untouched.
 */
export function withQueueId(entry: IDataObject, { names }: DyflexisClient): IDataObject {
	const id = entry[names['queue.id']];
	return id === undefined ? entry : { ...entry, queueId: String(id) };
}
