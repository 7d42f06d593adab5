import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import type { Answer, Expected } from '../../lib/answer';
import type { Http } from '../../lib/http';
import { UPSERT } from '../../lib/operation';
import { walkPages } from '../../lib/paging';
import { Problem } from '../../lib/problem';
import { segment } from '../../lib/url';
import type { Names } from './assumed';
import { nextPage, recordIn, rowsIn, withoutEntity } from './envelope';
import type { PeopleFirstSettings } from './settings';

/** Who is meant: by id, or by personal reference. */
export type Person = { id: string } | { reference: string };

interface Write {
	method: IHttpRequestMethods;
	path: string;
	body?: IDataObject;
	/** The version that may be changed, so that it can be taken once only and be sent again. */
	ifMatch?: string;
	expects: Expected;
}

/** Speaks to one People First environment. */
export class PeopleFirstClient {
	readonly names: Names;

	readonly clockPath: string;

	constructor(
		private readonly http: Http,
		{ names, clockPath }: PeopleFirstSettings,
	) {
		this.names = names;
		this.clockPath = clockPath;
	}

	/** Reads a document; also in an operation that writes, where reading is safe to repeat. */
	async get(path: string, query?: IDataObject): Promise<Answer> {
		return await this.http.request({ path, query, expects: 'object', effect: 'read' });
	}

	/** Walks a list to its announced end, by the query of its next links alone. */
	list(path: string, entity: string, query: IDataObject): AsyncGenerator<IDataObject> {
		return walkPages(async (page) => {
			const { body } = await this.get(path, { ...query, ...page });
			return { rows: rowsIn(body, entity), next: nextPage(body) };
		});
	}

	async write({ ifMatch, ...request }: Write): Promise<Answer> {
		if (ifMatch === undefined) return await this.http.request(request);
		const headers = { 'if-match': ifMatch };
		return await this.http.request({ ...request, headers, effect: UPSERT });
	}

	/** Waits before something is sent again whose answer was lost; false when that is enough. */
	async again(lost: number): Promise<boolean> {
		return await this.http.again(lost);
	}

	/** GET /api/v1/ta/people/personalreference/{personRefNum} (vendors/people-first.md 2.1). */
	async personByReference(reference: string): Promise<IDataObject> {
		return await this.http.once(`person ${reference}`, async () => {
			const ref = segment(reference, 'Personal Reference');
			const path = `/api/v1/ta/people/personalreference/${ref}`;
			const { body } = await this.get(path).catch((error: unknown) => {
				throw asUnknownPerson(error, reference);
			});
			const person = recordIn(body, 'peopleextended');
			if (person === undefined) throw withoutEntity('peopleextended', body);
			return person;
		});
	}

	/** The id of a person. A reference is resolved once an execution. */
	async personId(person: Person): Promise<string> {
		if ('id' in person) return person.id;
		const { personId } = await this.personByReference(person.reference);
		if (typeof personId === 'string' && personId !== '') return personId;
		throw new Problem(`People First gave no id for the person "${person.reference}"`);
	}
}

/** A 404 has no words of its own (vendors/people-first.md 1.8). */
function asUnknownPerson(error: unknown, reference: string): unknown {
	if (!(error instanceof Problem) || error.httpCode !== 404) return error;
	return new Problem(`People First knows no person with the reference "${reference}"`, {
		description: 'Check the personal reference, and whether the token may see this person.',
		httpCode: error.httpCode,
	});
}
