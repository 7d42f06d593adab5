import type { IDataObject } from 'n8n-workflow';
import { quote } from '../../lib/answer';
import type { Http, RequestSpec } from '../../lib/http';
import type { Effect } from '../../lib/operation';
import { Problem } from '../../lib/problem';
import { bcrypt, checkedSalt } from './bcrypt';
import { type Answered, readAnswer } from './envelope';
import type { AnswerFormat, PasswordMode, TimeWellScheduledSettings } from './settings';
import { member, textAt } from './tree';

/** Paths of the two forms of answers (vendors/timewellscheduled.md 1.1). */
const PATHS: Record<AnswerFormat, string> = { xml: '/response.asp', json: '/response_json.asp' };

/** What a user may want to be different in one call. */
export interface How {
	/** The form of the answer, where it is not that of the credential. */
	format?: AnswerFormat;
	/** Parameters that replace those of the same name, in whichever capitals. */
	more?: Record<string, string>;
}

/** What is peculiar to a module. */
interface Peculiar {
	effect?: Effect;
	/** Whether it may answer without an envelope. */
	isBare?: boolean;
	/** Whether the parameters travel in the body of a POST. */
	inBody?: boolean;
	/** What to do about a refusal in these words. */
	advice?(said?: string): string;
}

/** Parameters with further ones, which win over those of the same name. */
function merged(parameters: IDataObject, more: Record<string, string>): IDataObject {
	const replaced = new Set(Object.keys(more).map((name) => name.toLowerCase()));
	const kept = Object.entries(parameters).filter(
		([name, value]) => value !== undefined && !replaced.has(name.toLowerCase()),
	);
	return { ...Object.fromEntries(kept), ...more };
}

const inForm = (parameters: IDataObject): RequestSpec['text'] => ({
	content: new URLSearchParams(parameters as Record<string, string>).toString(),
	type: 'application/x-www-form-urlencoded',
});

/** The parameters that hold passwords (vendors/timewellscheduled.md 1.3). */
const PASSWORDS = ['p', 'pws'];

/** Speaks to one company. Every module is called by GET, also one that records something. */
export class TimeWellScheduledClient {
	constructor(
		private readonly http: Http,
		readonly settings: TimeWellScheduledSettings,
	) {}

	/**
	 * Calls a module. What the watchdog asks is an answer (vendors/timewellscheduled.md 1.5).
	 * @throws Problem in the vendor's words when it refuses
	 */
	async ask(
		module: string,
		parameters: IDataObject,
		{ format = this.settings.format, more = {} }: How = {},
		peculiar: Peculiar = {},
	): Promise<Answered> {
		const { effect, isBare, inBody = false, advice } = peculiar;
		const sent = merged(parameters, more);
		this.hidePasswords(sent);
		const read = readAnswer({ isBare });
		let asked: Answered['watchdog'];
		const before = this.http.repeats;
		const { body } = await this.http.request({
			method: inBody ? 'POST' : 'GET',
			path: PATHS[format],
			query: { module, ...(!inBody && sent) },
			...(inBody && { text: inForm(sent) }),
			headers: { accept: '*/*' },
			effect,
			expects: (text, received) => {
				const answered = read(text, received) as Answered;
				asked = answered.watchdog;
				return answered;
			},
		});
		const answered = body as Answered;
		// A reason is sent by its ID, which could contain the digits of a short password.
		if (answered.success !== false || asked) return { ...answered, watchdog: asked };
		throw refusal(answered, advice, this.http.repeats > before);
	}

	/**
	 * Calls a module that has nothing to ask.
	 * @throws Problem in the vendor's words when it refuses
	 */
	async call(
		module: string,
		parameters: IDataObject = {},
		how?: How,
		peculiar?: Peculiar,
	): Promise<Answered> {
		const answered = await this.ask(module, parameters, how, peculiar);
		if (answered.success === false) throw refusal(answered);
		return answered;
	}

	/** The employee's password as it is sent. It is kept out of answers and messages. */
	async employeePassword(typed: string): Promise<string> {
		return await this.inForm(typed, this.settings.passwordMode);
	}

	/** The administrator's password as it is sent. */
	async administratorPassword(typed: string): Promise<string> {
		return await this.inForm(typed, this.settings.administratorMode);
	}

	/** bcrypt, computed once an execution for a password and a salt. */
	async hashed(password: string, salt: string): Promise<string> {
		this.http.hide(password);
		const hash = await this.http.once(
			`bcrypt ${salt} ${password}`,
			async () => await bcrypt(password, salt),
		);
		this.http.hide(hash);
		return hash;
	}

	/** The answer of verify, and the salt kept out of whatever is shown. */
	async verify(how?: How): Promise<Answered> {
		const answered = await this.call('verify', {}, how, { effect: 'read' });
		const salt = textAt(member(answered.body, 'message'), 'bcryptSalt');
		if (salt !== undefined) this.http.hide(salt);
		return answered;
	}

	private async inForm(typed: string, mode: PasswordMode): Promise<string> {
		this.http.hide(typed);
		if (mode === 'typed') return typed;
		const salt = mode === 'ownSalt' ? this.settings.salt : await this.companySalt();
		this.http.hide(salt);
		return await this.hashed(typed, salt);
	}

	/** The salt of the company, read once an execution. */
	private async companySalt(): Promise<string> {
		return await this.http.once('salt of the company', async () => {
			const { body } = await this.verify();
			const salt = textAt(member(body, 'message'), 'bcryptSalt') ?? '';
			return checkedSalt(salt, 'The salt of the company, as verify answers it,');
		});
	}

	private hidePasswords(parameters: IDataObject): void {
		for (const [name, value] of Object.entries(parameters)) {
			if (PASSWORDS.includes(name.toLowerCase())) this.http.hide(String(value));
		}
	}
}

const CHECK = 'Check the fields of this item, and the Company ID of the credential.';
const REPEATED = 'It was sent more than once: look whether an earlier attempt was recorded.';

function refusal(
	{ message }: Answered,
	advice: Peculiar['advice'] = () => CHECK,
	wasRepeated = false,
): Problem {
	const said = message === undefined ? ' refused this without a word' : `: ${quote(message)}`;
	const description = [advice(message), wasRepeated && REPEATED].filter(Boolean).join(' ');
	return new Problem(`TimeWellScheduled${said}`, { description });
}
