import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'flatted';
import type { ExecutionStatus, IRunExecutionData, IWorkflowBase } from 'n8n-workflow';
import { Agent, fetch } from 'undici';
import { until } from './until';

export interface Account {
	email: string;
	/** At least eight characters, with a digit and a capital letter. */
	password: string;
	firstName: string;
	lastName: string;
}

export interface ExecutionSummary {
	id: string;
	workflowId: string;
	status: ExecutionStatus;
	mode: string;
	startedAt: string;
	stoppedAt: string | null;
}

export interface Execution extends ExecutionSummary {
	data: IRunExecutionData;
}

export type Workflow = IWorkflowBase & { versionId: string };

export interface ExecutionFilter {
	workflowId?: string;
	status?: ExecutionStatus[];
}

/** How far n8n has come with starting the triggers of a published workflow. */
interface Publication {
	status: 'not_published' | 'in_progress' | 'published' | 'partial' | 'failed';
	triggers: Array<{ nodeId: string; status: string; errorMessage: string | null }>;
}

const SETTLED: ExecutionStatus[] = ['success', 'error', 'canceled', 'crashed'];

/**
 * Named even when all are wanted: without any, n8n asks its database twice, for those that run and for
 * those that are over, and one that ends in between is listed twice or not at all.
 */
const EVERY_STATUS: ExecutionStatus[] = [...SETTLED, 'new', 'running', 'waiting', 'unknown'];

/** n8n 1 writes how an execution ended a moment before what its nodes put out. */
const isWritten = ({ status, data }: { status: ExecutionStatus; data?: IRunExecutionData }) =>
	!['success', 'error'].includes(status) ||
	data?.resultData.lastNodeExecuted !== undefined ||
	data?.resultData.error !== undefined;

/** A new connection for each call: a busy n8n may drop a kept one just when it is used again. */
const dispatcher = new Agent({ pipelining: 0 });

/** As long as a busy n8n may need. */
const PATIENCE = { minutes: 5, every: 250 };

/** A call that n8n refused. */
class Refusal extends Error {
	constructor(
		message: string,
		readonly status: number,
	) {
		super(message);
	}
}

/** n8n's own REST interface, the one that its editor uses, for one signed-in account. */
export class RestClient {
	private cookie = '';

	/** @param url address of the n8n, without a trailing slash */
	constructor(private readonly url: string) {}

	/** Creates the owner on an n8n that has none yet; otherwise signs in. */
	async signIn(account: Account): Promise<void> {
		const { userManagement } = await this.request<{
			userManagement: { showSetupOnFirstLoad: boolean };
		}>('GET', '/settings');
		if (userManagement.showSetupOnFirstLoad) {
			await this.request('POST', '/owner/setup', account);
		} else {
			const { email, password } = account;
			await this.request('POST', '/login', { emailOrLdapLoginId: email, password });
		}
	}

	async workflow(id: string): Promise<Workflow> {
		return this.request('GET', `/workflows/${id}`);
	}

	/** Publishes the current version and waits until its triggers are running. */
	async activate(id: string): Promise<void> {
		const { versionId } = await this.workflow(id);
		await this.request('POST', `/workflows/${id}/activate`, { versionId });
		await this.triggersUp(id);
	}

	async deactivate(id: string): Promise<void> {
		await this.request('POST', `/workflows/${id}/deactivate`, {});
		const isDown = async () => {
			const publication = await this.publication(id);
			return !publication || publication.status === 'not_published';
		};
		await until(`workflow ${id} is unpublished`, isDown, PATIENCE);
	}

	/** Waits until the triggers of a published workflow are running. Throws when one could not start. */
	async triggersUp(id: string): Promise<void> {
		const areUp = async () => {
			const publication = await this.publication(id);
			if (!publication) return true;
			const { status, triggers } = publication;
			if (status === 'failed' || status === 'partial') {
				const reasons = triggers.flatMap(({ errorMessage }) => errorMessage ?? []);
				throw new Error(`Triggers of workflow ${id} did not start: ${reasons.join('; ')}`);
			}
			return status === 'published';
		};
		await until(`the triggers of workflow ${id} are running`, areUp, PATIENCE);
	}

	/** Starts a workflow at one of its triggers as the editor's button does, and waits for its end. */
	async run(id: string, trigger: string): Promise<Execution> {
		const workflowData = await this.workflow(id);
		const { executionId } = await this.request<{ executionId?: string }>(
			'POST',
			`/workflows/${id}/run`,
			{ workflowData, triggerToStartFrom: { name: trigger } },
		);
		if (!executionId) throw new Error(`"${trigger}" waits for a call and was not started`);
		return this.ended(executionId);
	}

	/** Waits until an execution is over and returns it with everything that its nodes put out. */
	async ended(executionId: string): Promise<Execution> {
		const settled = async () => {
			const execution = await this.execution(executionId);
			return SETTLED.includes(execution.status) && isWritten(execution) && execution;
		};
		return await until(`execution ${executionId} is over`, settled, PATIENCE);
	}

	/** The newest executions first, at most a hundred. */
	async executions({ workflowId, status = EVERY_STATUS }: ExecutionFilter = {}): Promise<
		ExecutionSummary[]
	> {
		const filter = JSON.stringify({ workflowId, status });
		const query = new URLSearchParams({ filter, limit: '100' });
		const { results } = await this.request<{ results: ExecutionSummary[] }>(
			'GET',
			`/executions?${query}`,
		);
		return results;
	}

	async execution(id: string): Promise<Execution> {
		const found = await this.request<ExecutionSummary & { data: string }>(
			'GET',
			`/executions/${id}`,
		);
		return { ...found, data: parse(found.data) as IRunExecutionData };
	}

	/**
	 * One call to a path below /rest. Throws with n8n's own message when it is refused. An n8n that is
	 * busy answers 503 for a while; a question is then asked again, for a minute at most.
	 */
	async request<T>(
		method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
		path: string,
		body?: unknown,
	): Promise<T> {
		let response = await this.send(method, path, body);
		for (let tries = 0; method === 'GET' && response.status === 503 && tries < 60; tries += 1) {
			await sleep(1000);
			response = await this.send(method, path, body);
		}
		// What n8n does not know is answered with the page of the editor.
		const isKnown = /json/.test(response.headers.get('content-type') ?? '');
		const answer = (isKnown ? await response.json() : {}) as { data: T; message?: string };
		if (!response.ok || !isKnown) {
			const status = isKnown ? response.status : 404;
			throw new Refusal(`${method} ${path} answered ${status}: ${answer.message ?? ''}`, status);
		}
		const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
		if (cookies.length > 0) this.cookie = cookies.join('; ');
		return answer.data;
	}

	private async send(method: string, path: string, body: unknown) {
		return await fetch(`${this.url}/rest${path}`, {
			method,
			dispatcher,
			headers: { 'content-type': 'application/json', cookie: this.cookie },
			...(body !== undefined && { body: JSON.stringify(body) }),
		}).catch((cause: Error) => {
			throw new Error(`${method} ${path} got no answer: ${String(cause.cause ?? cause)}`, {
				cause,
			});
		});
	}

	/** Nothing where n8n has no such thing: older ones have started the triggers when they answer. */
	private async publication(id: string): Promise<Publication | undefined> {
		const path = `/workflows/${id}/publication-status`;
		return this.request<Publication>('GET', path).catch((thrown: unknown) => {
			if (thrown instanceof Refusal && thrown.status === 404) return undefined;
			throw thrown;
		});
	}
}
