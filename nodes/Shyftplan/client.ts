import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { Answer } from '../../lib/answer';
import type { RequestSpec, Http } from '../../lib/http';
import { Problem } from '../../lib/problem';
import { ianaZone } from '../../lib/time';
import { baseUrl } from '../../lib/url';
import type { Service } from '../../lib/vendor';
import { wireNames } from '../../lib/wireNames';
import { assumed, type Names } from './assumed';
import { namingTheMissing } from './missing';
import { readPages } from './pages';

/** What a shyftplan credential says, checked. */
export interface ShyftplanSettings extends Service {
	companyId: number;
	names: Names;
}

const misconfigured = { failure: { cause: 'configuration-invalid' } } as const;

function companyIdOf(value: unknown): number {
	const text = String(value ?? '').trim();
	if (text === '') throw new Problem('Company ID is empty', misconfigured);
	const id = Number(text);
	if (/^\d+$/.test(text) && Number.isSafeInteger(id)) return id;
	// What was entered is not shown: it could be the token, in the wrong field.
	throw new Problem('Company ID is not a whole number', {
		...misconfigured,
		description: 'It is the number in the address of your shyftplan dashboard.',
	});
}

/**
 * Reads a credential. The e-mail is no secret: it stands in many answers.
 * @throws Problem that names the field of the credential
 */
export function shyftplanSettings(credential: ICredentialDataDecryptedObject): ShyftplanSettings {
	const token = String(credential.token ?? '');
	const invalid = { failure: { cause: 'credential-invalid' } } as const;
	if (String(credential.email ?? '').trim() === '') throw new Problem('E-Mail is empty', invalid);
	if (token.trim() === '') throw new Problem('Authentication Token is empty', invalid);
	return {
		baseUrl: baseUrl(credential.host, 'Host'),
		secrets: [token],
		companyId: companyIdOf(credential.companyId),
		names: wireNames(assumed, credential.wireNames),
	};
}

/** What shyftplan gives on one page at the most (vendors/shyftplan.md 1.5). */
export const MOST_PER_PAGE = 1000;

/** How a list is read. */
interface ListOptions {
	/** Rows asked for at once; 1000 unless said otherwise. */
	perPage?: number;
	/** What identifies a row, where that is not its id. */
	rowId?(row: IDataObject): unknown;
}

/** Asks for no more rows at once than are wanted. */
export const pageFor = (limit: number, most = MOST_PER_PAGE): ListOptions => ({
	perPage: Math.min(limit, most),
});

type Write = 'POST' | 'PUT' | 'PATCH';

/** Speaks to one company in shyftplan. Adds its `company_id` to whatever is sent. */
export class ShyftplanClient {
	constructor(
		private readonly http: Http,
		readonly names: Names,
		private readonly companyId: number,
	) {}

	/** Reads one record. */
	async get(path: string, query: IDataObject = {}): Promise<IDataObject> {
		return (await this.read({ path, query, expects: 'object' })) as IDataObject;
	}

	/** Writes one record and gives what is answered. */
	async write(method: Write, path: string, members: IDataObject): Promise<IDataObject> {
		const body = { company_id: this.companyId, ...members };
		return (await this.request({ method, path, body, expects: 'object' })).body as IDataObject;
	}

	/** Deletes one record; the answer has no body. */
	async delete(path: string): Promise<true> {
		const query = { company_id: this.companyId };
		await this.request({ method: 'DELETE', path, query, expects: 'any' });
		return true;
	}

	/** Walks a list to its end. */
	list(
		path: string,
		query: IDataObject = {},
		{ perPage = MOST_PER_PAGE, rowId }: ListOptions = {},
	): AsyncGenerator<IDataObject> {
		const readPage = async (page: IDataObject) =>
			await this.read({ path, query: { ...query, ...page }, expects: 'object' });
		return readPages(readPage, perPage, rowId);
	}

	/**
	 * The IANA zone of the company, read once an execution (vendors/shyftplan.md 2.7).
	 * @throws Problem when shyftplan does not tell it
	 */
	async companyZone(): Promise<string> {
		return await this.http.once('zone of the company', async () => {
			for await (const { id, time_zone: zone } of this.list('/api/v1/companies')) {
				if (id === this.companyId) return ianaZone(String(zone), 'Time Zone of the company');
			}
			throw new Problem(`shyftplan does not show the company ${this.companyId} to this user`, {
				description: 'Enter its time zone in the field Time Zone, or check the Company ID.',
				...misconfigured,
			});
		});
	}

	private async read({ query, ...spec }: RequestSpec): Promise<unknown> {
		const ofCompany = { company_id: this.companyId, ...query };
		return (await this.request({ ...spec, query: ofCompany, effect: 'read' })).body;
	}

	private async request(spec: RequestSpec): Promise<Answer> {
		return await this.http.request(spec).catch((thrown: unknown) => {
			throw namingTheMissing(thrown, spec.path);
		});
	}
}
