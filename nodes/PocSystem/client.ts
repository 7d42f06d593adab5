import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import { isObject } from '../../lib/answer';
import type { Http, RequestSpec } from '../../lib/http';
import { Problem } from '../../lib/problem';
import { signatureOf } from '../../lib/signature';
import { expectedIn, writeDocument, type Written } from './documents';
import { readPocMessage } from './messages';
import { at, placed } from './places';
import type { PocSettings } from './settings';
import { desksIn } from './deskFiles';
import type { Desk } from './desks';

export const SERVICE = 'P.O.C. System';

/** Whose desks are asked for; everybody's where nothing is said. */
export interface Question {
	siteNumber?: string;
	employeeNumber?: string;
}

/** Speaks to one P.O.C. System, as it was agreed. */
export class PocClient {
	constructor(
		private readonly http: Http,
		readonly settings: PocSettings,
	) {}

	/** Function 1: updates one employee (vendors/poc-system.md 2). */
	async update(employee: IDataObject): Promise<IDataObject> {
		const { names, format, methods } = this.settings;
		const content = format === 'xml' ? { [names['roster.employee']]: employee } : employee;
		const document = placed(names['employee.place'], content);
		return await this.write(names['paths.employee'], methods.employee, document);
	}

	/** Function 2: updates all employees from a file (vendors/poc-system.md 2). */
	async replaceAll(document: unknown): Promise<IDataObject> {
		const { names, methods } = this.settings;
		return await this.write(names['paths.roster'], methods.roster, document);
	}

	/** Function 3: workstation numbers (vendors/poc-system.md 4). */
	async desks(question: Question): Promise<Desk[]> {
		const { names, methods } = this.settings;
		const asked = {
			...(question.siteNumber && { [names['lookup.siteNumber']]: question.siteNumber }),
			...(question.employeeNumber && { [names['lookup.employeeNumber']]: question.employeeNumber }),
		};
		const path = names['paths.workstation'];
		const sent: Partial<RequestSpec> =
			methods.workstation === 'GET'
				? { query: asked }
				: this.text(placed(names['lookup.place'], asked));
		const { body } = await this.http.request({
			...sent,
			method: methods.workstation,
			path,
			headers: this.accepted(),
			expects: expectedIn(this.settings, SERVICE),
		});
		return desksIn(body, names, `The answer of ${SERVICE}`);
	}

	private async write(
		path: string,
		method: IHttpRequestMethods,
		document: unknown,
	): Promise<IDataObject> {
		const { anyAnswer } = this.settings;
		const { body } = await this.http.request({
			...this.text(document),
			method,
			path,
			headers: this.accepted(),
			expects: anyAnswer ? 'text' : expectedIn(this.settings, SERVICE, 'any'),
			mayBeEmpty: true,
		});
		const answer = isObject(body) ? body : {};
		this.checkSuccess(answer);
		return answer;
	}

	/** Some systems refuse with a word in an answer whose status says that all is well. */
	private checkSuccess(answer: IDataObject): void {
		const { success } = this.settings;
		if (success === undefined) return;
		const word = at(answer, success.place);
		if (String(word ?? '') === success.value) return;
		const said = readPocMessage(answer);
		throw new Problem(said ? `${SERVICE}: ${said}` : `${SERVICE} did not take it`, {
			description: `Its answer has "${String(word ?? '')}" at "${success.place}" instead of "${success.value}".`,
			httpCode: 200,
			answered: answer,
		});
	}

	/** The signature of a body is kept as secret as the key. */
	private text(document: unknown): { text: Written } {
		const { format, signing } = this.settings;
		const text = writeDocument(document, format);
		if (signing) this.http.hide(signatureOf(text.content, signing.key, signing));
		return { text };
	}

	private accepted(): Record<string, string> {
		return { accept: `application/${this.settings.format}` };
	}
}
