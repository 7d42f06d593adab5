import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { type Expected, isObject, quote } from '../../lib/answer';
import type { Http } from '../../lib/http';
import { queryOfLink, walkPages } from '../../lib/paging';
import { Problem } from '../../lib/problem';
import { baseUrl, segment } from '../../lib/url';
import type { Service } from '../../lib/vendor';
import { wireNames } from '../../lib/wireNames';
import { assumed, type Names, type WireId } from './assumed';
import { warningsIn } from './warnings';

/** What a Dyflexis credential says, checked. */
export interface DyflexisSettings extends Service {
	names: Names;
}

/**
 * The base URL is the host followed by the customer's system name (vendors/dyflexis.md 1.1).
 * @throws Problem that names the field of the credential
 */
export function dyflexisSettings(credential: ICredentialDataDecryptedObject): DyflexisSettings {
	const systemName = String(credential.systemName ?? '')
		.trim()
		.replace(/^\/+|\/+$/g, '');
	const apiKey = String(credential.apiKey ?? '');
	if (apiKey.trim() === '') {
		throw new Problem('API Key is empty', { failure: { cause: 'credential-invalid' } });
	}
	return {
		baseUrl: `${baseUrl(credential.host, 'Host')}/${segment(systemName, 'System Name', { failure: { cause: 'configuration-invalid' } })}`,
		secrets: [apiKey, String(credential.webhookSecret ?? '')],
		names: wireNames(assumed, credential.wireNames),
	};
}

/** Where a list stands in an answer: a member that a source states, or an assumed one. */
export type ListMember = { known: string } | { assumed: WireId };

/** Speaks to one Dyflexis system. */
export class DyflexisClient {
	constructor(
		private readonly http: Http,
		readonly names: Names,
	) {}

	/** Reads a document that is not paged. */
	async get(path: string, expects: Expected = 'json'): Promise<IDataObject | IDataObject[]> {
		const { body } = await this.http.request({ path, expects });
		return body as IDataObject | IDataObject[];
	}

	async post(
		path: string,
		body: IDataObject | IDataObject[],
		expects: Expected = 'any',
	): Promise<unknown> {
		return (await this.http.request({ method: 'POST', path, body, expects })).body;
	}

	/**
	 * Walks a list. Which way a list is paged is known for some reads only, so both known ways
	 * are followed wherever an answer offers them: a next link, of which only the query is used,
	 * or `page` from 1 up to `pageCount` (vendors/dyflexis.md 1.6).
	 * @param rowId member that identifies a row
	 */
	list(
		path: string,
		member: ListMember,
		query: IDataObject = {},
		rowId = 'id',
	): AsyncGenerator<IDataObject> {
		const fetch = async (pageQuery: IDataObject) => {
			const { body } = await this.http.request({ path, query: { ...query, ...pageQuery } });
			return { rows: this.rowsIn(body, member), next: nextPage(body, pageQuery) };
		};
		return walkPages(fetch, {}, (row) => row[rowId]);
	}

	/** @throws Problem that names the members there are, when the expected one is not among them */
	rowsIn(body: unknown, member: ListMember): IDataObject[] {
		if (Array.isArray(body)) return recordsOf(body);
		const wanted = 'known' in member ? member.known : this.names[member.assumed];
		const answer = body as IDataObject;
		const name = Object.keys(answer).find((key) => key.toLowerCase() === wanted.toLowerCase());
		const rows = name === undefined ? undefined : answer[name];
		if (Array.isArray(rows)) return recordsOf(rows);
		const advice =
			'assumed' in member
				? `Set "${member.assumed}" in the credential's Wire Names to the member that holds the list.`
				: 'The answer is not what the vendor documents.';
		throw new Problem(`Dyflexis answered without a list "${wanted}"`, {
			description: `The answer has: ${Object.keys(answer).join(', ') || 'nothing'}. ${advice}`,
			failure: { cause: 'configuration-invalid' },
		});
	}
}

function recordsOf(rows: unknown[]): IDataObject[] {
	if (rows.every(isObject)) return rows;
	throw new Problem('Dyflexis answered a list that holds something other than records', {
		description: `The list starts with: ${quote(JSON.stringify(rows))}`,
	});
}

/** An answer as members of a row, where no source states its shape; with `warnings` if it has any. */
export function membersOf(answer: unknown): IDataObject {
	const warnings = warningsIn(answer);
	if (isObject(answer)) return { ...answer, ...(warnings.length > 0 && { warnings }) };
	const isEmpty = answer === null || (Array.isArray(answer) && answer.length === 0);
	return isEmpty ? {} : { answer: answer as IDataObject[string] };
}

function nextPage(body: unknown, query: IDataObject): IDataObject | undefined {
	const { _links: links, pageCount } = body as {
		_links?: { next?: { href?: unknown } };
		pageCount?: unknown;
	};
	const linked = queryOfLink(links?.next?.href);
	if (linked) return linked;
	const pages = Number(pageCount ?? 1);
	if (!Number.isInteger(pages)) {
		throw new Problem(
			`Dyflexis answered a page count that is no number: ${JSON.stringify(pageCount)}`,
		);
	}
	const page = Number(query.page ?? 1);
	return page < pages ? { page: page + 1 } : undefined;
}

/**
 * The text in a refusal. No source states the body of one (vendors/dyflexis.md 1.8), so the usual
 * members are read.
 */
export function readDyflexisMessage(body: unknown): string | undefined {
	const { message, error, detail, title } = (body ?? {}) as IDataObject;
	const nested = (error as IDataObject | undefined)?.message;
	return [message, nested, error, detail, title].find(
		(text): text is string => typeof text === 'string' && text !== '',
	);
}
