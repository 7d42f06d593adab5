import type { IDataObject } from 'n8n-workflow';
import { Problem } from '../../lib/problem';
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
