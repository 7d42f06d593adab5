import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { openSession } from './connection';
import { toNodeError } from './errors';
import { Http } from './http';
import type { Service, Vendor } from './vendor';

/**
 * Serves a searchable picker: all entries whose name or value contains the filter, by name.
 * @throws NodeApiError in the vendor's words
 */
export async function searchList<Settings extends Service, Client>(
	context: ILoadOptionsFunctions,
	vendor: Vendor<Settings, Client>,
	filter: string | undefined,
	read: (client: Client) => Promise<INodeListSearchItems[]>,
): Promise<INodeListSearchResult> {
	try {
		const credential = await context.getCredentials(vendor.credentialType);
		const { connection, settings } = openSession(vendor, credential);
		const entries = await read(vendor.connect(new Http(context, connection, 'read'), settings));
		const wanted = (filter ?? '').trim().toLowerCase();
		const results = entries
			.filter(({ name, value }) => `${name} ${String(value)}`.toLowerCase().includes(wanted))
			.sort((a, b) => a.name.localeCompare(b.name));
		return { results };
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}
