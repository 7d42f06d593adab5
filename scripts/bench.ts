/**
 * Measures 2,000 employee upserts: our node in n8n beside n8n's HTTP Request node, and beside two
 * clients outside n8n, in one run. Prints a table for docs/benchmarks.md.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { execa } from 'execa';
import { N8n, type RunningN8n } from '../sandbox/n8n/instance';
import { freePort } from '../sandbox/n8n/ports';
import { employee } from './bench/employees';
import { peakMegabytes, resetPeak } from './bench/memory';
import { sendOutside } from './bench/outside';
import { AT_ONCE, benchWorkflows, CREDENTIAL_ID, MEASURED } from './bench/workflows';
import { pack } from './pack';

const COUNT = 2000;
const WARM_UP = 200;
const LATENCY_MS = 25;
const PER_SECOND = 200;
/** What the others are compared with: the cheapest way to use n8n's own node. */
const REFERENCE = '(c) HTTP Request, body prepared as text';
const API_KEY = 'sandbox-dyflexis-key';

interface Row {
	what: string;
	seconds: number;
	booked: number;
	sockets?: number;
	peakMb?: number;
}

interface Fault {
	kind: string;
	ms?: number;
	perSecond?: number;
}

const latency: Fault = { kind: 'latency', ms: LATENCY_MS };
const rateLimit: Fault = { kind: 'rate', perSecond: PER_SECOND };

class Sandbox {
	constructor(readonly url: string) {
		this.base = `${url}/dyflexis/demo`;
	}

	readonly base: string;

	private async control<T>(method: string, name: string, body?: unknown): Promise<T> {
		const response = await fetch(`${this.url}/_sandbox/${name}`, {
			method,
			...(body !== undefined && {
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			}),
		});
		return (await response.json()) as T;
	}

	async prepare(faults: Fault[]): Promise<void> {
		await this.control('POST', 'reset', {});
		await this.control('POST', 'faults', faults);
	}

	/** How many different employees were booked, and the most sockets that were open. */
	async outcome(): Promise<{ booked: number; sockets: number }> {
		const journal = await this.control<Array<{ path: string; outcome: string }>>('GET', 'journal');
		const booked = new Set(journal.filter((e) => e.outcome === 'booked').map((e) => e.path)).size;
		const { peakSockets } = await this.control<{ peakSockets: number }>('GET', 'traffic');
		return { booked, sockets: peakSockets };
	}
}

/** Has a published workflow send this many employees, and waits until it is done. */
async function send(n8n: RunningN8n, id: string, count: number) {
	const rows = Array.from({ length: count }, (_, index) => {
		const record = employee(index + 1);
		// The reference needs the body as text; the others get the same item.
		return { ...record, prepared: JSON.stringify(record) };
	});
	const response = await fetch(n8n.webhookUrl(id), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ rows }),
	});
	if (!response.ok) throw new Error(`The webhook of ${id} answered ${response.status}`);
	await response.arrayBuffer();
	return await newest(n8n, id);
}

async function inN8n(
	n8n: RunningN8n,
	sandbox: Sandbox,
	faults: Fault[],
	id: string,
	what: string,
): Promise<Row> {
	// So that no row is about code that is compiled and loaded for the first time.
	await sandbox.prepare([]);
	await send(n8n, id, WARM_UP);
	await sandbox.prepare(faults);
	await resetPeak(n8n.pid);
	const execution = await send(n8n, id, COUNT);
	const { runData } = execution.data.resultData;
	const seconds = (runData[MEASURED]?.[0]?.executionTime ?? Number.NaN) / 1000;
	return { what, seconds, ...(await sandbox.outcome()), peakMb: await peakMegabytes(n8n.pid) };
}

/**
 * The execution that was started last, once it is over. Only the list is asked meanwhile: n8n reads
 * all data of an execution to tell of one, which would slow down what is measured.
 */
async function newest(n8n: RunningN8n, workflowId: string) {
	await sleep(500);
	for (let tries = 0; tries < 1200; tries += 1) {
		await sleep(250);
		const [last] = await n8n.rest.executions({ workflowId });
		if (last?.stoppedAt) return await n8n.rest.execution(last.id);
	}
	throw new Error(`No execution of ${workflowId} ended within five minutes`);
}

function table(title: string, rows: Row[]): string {
	const base = rows.find(({ what }) => what === REFERENCE)?.seconds ?? Number.NaN;
	const line = ({ what, seconds, booked, sockets, peakMb }: Row) =>
		`| ${what} | ${seconds.toFixed(2)} | ${(seconds / base).toFixed(2)} | ${booked} | ` +
		`${sockets ?? ''} | ${peakMb ?? ''} |`;
	return [
		`### ${title}`,
		'',
		`| | Seconds | Times prepared (c) | Booked of ${COUNT} | Sockets at most | Peak MB |`,
		'| --- | ---: | ---: | ---: | ---: | ---: |',
		...rows.map(line),
		'',
	].join('\n');
}

const PARTS = {
	latency: [`${COUNT} upserts at ${LATENCY_MS} ms`, [latency]],
	rate: [`The same against ${PER_SECOND} requests a second`, [latency, rateLimit]],
} as const;

async function main({ part }: { part?: keyof typeof PARTS }): Promise<void> {
	const parts = part === undefined ? Object.values(PARTS) : [PARTS[part]];
	const folder = await mkdtemp(path.join(tmpdir(), 'workforce-bench-'));
	const port = await freePort();
	const sandboxProcess = execa('tsx', ['sandbox/main.ts', '--port', String(port)], {
		preferLocal: true,
		stdout: 'ignore',
		reject: false,
	});
	const sandbox = new Sandbox(`http://127.0.0.1:${port}`);
	try {
		const n8n = await N8n.prepare({ userFolder: path.join(folder, 'user') });
		await n8n.installPackage((await pack(folder)).tarball);
		const workflows = benchWorkflows(sandbox.base);
		const all = Object.values(workflows);
		await n8n.commands.importCredentials([
			{
				id: CREDENTIAL_ID,
				name: 'Bench',
				type: 'dyflexisApi',
				data: {
					host: `${sandbox.url}/dyflexis`,
					systemName: 'demo',
					apiKey: API_KEY,
					wireNames: '{}',
				},
			},
		]);
		await n8n.commands.importWorkflows(all);
		for (const { id } of all) await n8n.commands.publish(id);
		const measured: Array<[keyof typeof workflows, string]> = [
			['automatic', `(a) Dyflexis, Map Automatically, ${AT_ONCE} at once`],
			['mapped', `(b) Dyflexis, 29 mapped fields, ${AT_ONCE} at once`],
			['httpRequest', REFERENCE],
			['httpRequestMapped', '(c) HTTP Request, the item as JSON body'],
		];
		for (const [title, faults] of parts) {
			const rows: Row[] = [];
			for (const [key, what] of measured) {
				// Each run in a fresh n8n, so that no run inherits memory or executions.
				const running = await n8n.start();
				try {
					await running.rest.signIn({
						email: 'bench@example.invalid',
						password: 'Bench-1234',
						firstName: 'Bench',
						lastName: 'Mark',
					});
					for (const { id } of all) await running.rest.triggersUp(id);
					rows.push(await inN8n(running, sandbox, [...faults], workflows[key].id, what));
				} finally {
					await running.stop();
				}
			}
			const outside: Array<[string, number]> = [
				['(d) A bare loop outside n8n', 1],
				[`(e) A pool of ${AT_ONCE} kept-alive connections outside n8n`, AT_ONCE],
			];
			if (faults.length === 1) {
				for (const [what, connections] of outside) {
					await sandbox.prepare([...faults]);
					const target = { base: sandbox.base, apiKey: API_KEY };
					const seconds = await sendOutside(target, COUNT, connections);
					rows.push({ what, seconds, ...(await sandbox.outcome()) });
				}
			}
			console.log(table(title, rows));
		}
	} finally {
		sandboxProcess.kill();
		await sandboxProcess;
		await rm(folder, { recursive: true, force: true });
	}
}

void new Command('bench')
	.addOption(new Option('--part <name>', 'one of the two tables').choices(Object.keys(PARTS)))
	.action(main)
	.parseAsync();
