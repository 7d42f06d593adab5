import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';
import { openSession } from './connection';
import { toNodeError } from './errors';
import { Http } from './http';
import type { Service, Vendor } from './vendor';

/**
 * Reads what the editor offers in a list of choices.
 * @throws NodeApiError in the vendor's words
 */
export async function loadChoices<Settings extends Service, Client>(
	context: ILoadOptionsFunctions,
	vendor: Vendor<Settings, Client>,
	read: (client: Client) => Promise<INodePropertyOptions[]>,
): Promise<INodePropertyOptions[]> {
	try {
		const credential = await context.getCredentials(vendor.credentialType);
		const { connection, settings } = openSession(vendor, credential);
		const choices = await read(vendor.connect(new Http(context, connection, 'read'), settings));
		return choices.sort((a, b) => a.name.localeCompare(b.name));
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

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
	const entries = await loadChoices(context, vendor, read);
	const wanted = (filter ?? '').trim().toLowerCase();
	const isWanted = ({ name, value }: INodePropertyOptions) =>
		`${name} ${String(value)}`.toLowerCase().includes(wanted);
	return { results: entries.filter(isWanted) };
}
