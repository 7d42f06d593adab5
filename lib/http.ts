import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import { type Answer, type Expected, quote, readBody, UnreadableAnswer } from './answer';
import type { Memo } from './memo';
import type { Effect } from './operation';
import type { Pace } from './pace';
import type { Problem } from './problem';
import { lostAnswer, networkProblem, refusal, throttled } from './problems';
import { type Redact, redactor, redactValues } from './redact';
import {
	mayRepeat,
	type Outcome,
	outcomeOfFault,
	outcomeOfStatus,
	pauseMs,
	retryAfterMs,
} from './retry';
import { throwIfStopped, wait } from './wait';

/** One request, relative to the base URL of the vendor. */
export interface RequestSpec {
	method?: IHttpRequestMethods;
	/** Starts with a slash; its segments are encoded already. */
	path: string;
	/** A list repeats its name, which is sent as it stands (`ids[]`). */
	query?: IDataObject;
	headers?: Record<string, string>;
	/** Sent as JSON. */
	body?: IDataObject | IDataObject[];
	/** Sent as it is, with its media type, where the body is no JSON. */
	text?: { content: string; type: string };
	/** Default `json`: an object or an array. A function reads what is no JSON. */
	expects?: Expected;
	/** Whether an accepted request may have an empty answer, which is read as `{}`. */
	mayBeEmpty?: boolean;
	/** Where it is not that of the operation, such as a read before a write. */
	effect?: Effect;
}

/** What all requests of one execution share. */
export interface Connection {
	service: string;
	credentialType: string;
	credential: ICredentialDataDecryptedObject;
	baseUrl: string;
	timeoutMs: number;
	/** How often one request is repeated at the most. */
	retries: number;
	pace: Pace;
	redact: Redact;
	/** What is read once an execution. */
	memo: Memo;
	/** Reads the vendor's own message out of an answer. */
	readMessage(body: unknown): string | undefined;
	/** Reads the body of a refusal that is no JSON. */
	readRefusal?(text: string): unknown;
	signal?: AbortSignal;
	/** Until when (ms) waiting for a throttled service is worth it. */
	deadline?: number;
}

/** The contexts of n8n that can send requests for a vendor. */
export type RequestContext = IExecuteFunctions | IPollFunctions | ILoadOptionsFunctions;

interface RawAnswer {
	body: unknown;
	headers: Record<string, unknown>;
	statusCode: number;
}

type Attempt = { answer: Answer } | { problem: Problem; outcome: Outcome };

/** The longest wait that is served inside an execution; beyond it the item says so. */
const LONGEST_WAIT_MS = 5 * 60_000;

function faultCode(error: unknown): string | undefined {
	for (let cause = error, depth = 0; cause && depth < 5; depth += 1) {
		const { code, cause: next } = cause as { code?: unknown; cause?: unknown };
		if (typeof code === 'string') return code;
		cause = next;
	}
	return undefined;
}

/** Sends requests of one effect, repeats what may be repeated and reads the answers. */
export class Http {
	/** How often a request of this kind was sent again. */
	repeats = 0;

	private readonly hidden: string[] = [];

	private redactHidden: Redact = (text) => text;

	constructor(
		private readonly context: RequestContext,
		private readonly connection: Connection,
		private readonly effect: Effect,
		/** Named when the service says that the key may not do this. */
		private readonly permission?: string,
	) {}

	/** Masks the secrets of the credential, and those of this job. */
	readonly redact: Redact = (text) => this.redactHidden(this.connection.redact(text));

	/** Keeps a secret of this job, such as a person's password, out of answers and messages. */
	hide(secret: string): void {
		this.hidden.push(secret);
		this.redactHidden = redactor(this.hidden);
	}

	/** Reads something once an execution, whichever item asks first. */
	async once<T>(key: string, read: () => Promise<T>): Promise<T> {
		return await this.connection.memo.once(key, read);
	}

	/**
	 * Sends a request.
	 * @throws Problem in the vendor's words when it is refused, when the answer is lost or
	 * unreadable, or when the service asks for a wait that is too long. It is `inDoubt` when an
	 * attempt may have been taken, also when a later one was refused.
	 */
	async request(spec: RequestSpec): Promise<Answer> {
		const { retries, signal } = this.connection;
		const effect = spec.effect ?? this.effect;
		let inDoubt = false;
		for (let failed = 0; ;) {
			const progress = this.connection.pace.progress();
			const attempt = await this.attempt(spec, effect);
			if ('answer' in attempt) return attempt.answer;
			throwIfStopped(signal);
			const { outcome, problem } = attempt;
			const tooLong = outcome.kind === 'throttled' && !this.worthWaiting(outcome.retryAfterMs);
			inDoubt ||= outcome.kind === 'lost';
			// A refusal for pace counts only when nothing else got through in the meantime: a
			// batch beyond the limit is slow, but it arrives.
			const idle = outcome.kind !== 'throttled' || this.connection.pace.progress() === progress;
			if (idle) failed += 1;
			if (!mayRepeat(effect, outcome) || failed > retries || tooLong) {
				throw inDoubt ? problem.with({ inDoubt }) : problem;
			}
			this.repeats += 1;
			if (outcome.kind !== 'throttled') await wait(pauseMs(failed), signal);
		}
	}

	/**
	 * Waits before something is sent again whose answer was lost.
	 * @param lost how many answers were lost so far, from 1
	 * @returns false when that was as often as *Retries* allows
	 */
	async again(lost: number): Promise<boolean> {
		const { retries, signal } = this.connection;
		if (lost > retries) return false;
		this.repeats += 1;
		await wait(pauseMs(lost), signal);
		return true;
	}

	private worthWaiting(milliseconds: number): boolean {
		const { deadline } = this.connection;
		if (milliseconds > LONGEST_WAIT_MS) return false;
		return deadline === undefined || Date.now() + milliseconds < deadline;
	}

	private async attempt(spec: RequestSpec, effect: Effect): Promise<Attempt> {
		const { pace, service } = this.connection;
		const hold = pace.holdMs();
		if (hold > 0 && !this.worthWaiting(hold)) {
			const outcome = { kind: 'throttled', retryAfterMs: hold } as const;
			return { outcome, problem: throttled(service, 429, hold) };
		}
		const leftAt = await pace.turn();
		let raw: RawAnswer;
		try {
			raw = await this.send(spec);
		} catch (error) {
			const code = faultCode(error);
			const outcome = outcomeOfFault(code);
			return { outcome, problem: networkProblem(service, code, outcome, effect) };
		}
		const outcome = outcomeOfStatus(
			raw.statusCode,
			retryAfterMs(raw.headers['retry-after'], Date.now()),
		);
		if (outcome.kind === 'throttled') {
			pace.refused(leftAt, outcome.retryAfterMs);
			return { outcome, problem: throttled(service, raw.statusCode, outcome.retryAfterMs) };
		}
		pace.taken();
		return this.read(raw, spec, outcome, effect);
	}

	private read(raw: RawAnswer, spec: RequestSpec, outcome: Outcome, effect: Effect): Attempt {
		const { redact } = this;
		const { service } = this.connection;
		const text = typeof raw.body === 'string' ? raw.body : JSON.stringify(raw.body ?? '');
		const shown = redact(text);
		if (raw.statusCode >= 300) {
			const { answered, said } = this.readRefusal(text);
			const told = said && quote(redact(said));
			if (outcome.kind === 'lost') {
				return { outcome, problem: lostAnswer(service, raw.statusCode, told, effect) };
			}
			const { permission } = this;
			const problem = refusal(service, raw.statusCode, told, shown, permission);
			return { outcome, problem: problem.with({ answered }) };
		}
		try {
			const contentType = String(raw.headers['content-type'] ?? '');
			const { expects = 'json', mayBeEmpty = false } = spec;
			const isEmpty = mayBeEmpty && text.trim() === '';
			const body = isEmpty ? {} : readBody(text, contentType, expects, service, shown);
			const headers = raw.headers as Record<string, string>;
			// An escape may hide a secret in the text that stands in the parsed answer.
			const escapes = typeof expects === 'function' ? /[&\\]/ : /\\/;
			const isClean = shown === text && !escapes.test(text);
			const clean = isClean ? body : redactValues(body, redact);
			return { answer: { status: raw.statusCode, headers, body: clean } };
		} catch (error) {
			if (!(error instanceof UnreadableAnswer)) throw toError(error);
			const { message, description } = error;
			const lost = lostAnswer(service, raw.statusCode, message, effect, description);
			return { outcome: { kind: 'lost' }, problem: lost };
		}
	}

	/** The body of a refusal, without secrets, and the message in it; nothing when it is unreadable. */
	private readRefusal(text: string): { answered?: unknown; said?: string } {
		const { readMessage, readRefusal } = this.connection;
		try {
			const body = parsedJson(text) ?? readRefusal?.(text);
			return { answered: redactValues(body, this.redact), said: readMessage(body) };
		} catch {
			return {};
		}
	}

	private async send(spec: RequestSpec): Promise<RawAnswer> {
		const { baseUrl, credential, credentialType, timeoutMs, signal } = this.connection;
		const options: IHttpRequestOptions = {
			method: spec.method ?? 'GET',
			url: `${baseUrl}${spec.path}`,
			headers: { accept: 'application/json', ...spec.headers },
			qs: spec.query,
			arrayFormat: 'repeat',
			timeout: timeoutMs,
			encoding: 'text',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			abortSignal: signal,
		};
		const text = textOf(spec);
		if (text) {
			options.body = text.content;
			options.headers = { ...options.headers, 'content-type': text.type };
		}
		const decrypted = { data: credential } as ICredentialsDecrypted;
		return (await this.context.helpers.httpRequestWithAuthentication.call(
			this.context,
			credentialType,
			options,
			{ credentialsDecrypted: decrypted },
		)) as RawAnswer;
	}
}

/** The body as text: n8n drops empty objects and arrays from one that is not. */
function textOf({ body, text }: RequestSpec): RequestSpec['text'] {
	if (body === undefined) return text;
	return { content: JSON.stringify(body), type: 'application/json' };
}

function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function toError(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}
