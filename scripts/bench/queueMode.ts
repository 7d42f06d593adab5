import { versions } from '../../sandbox/n8n/install';
import type { ExecutionSummary } from '../../sandbox/n8n/rest';
import { messages, pushes, upserts, type Load } from './queueMode/loads';
import { RECOMMENDED } from './queueMode/settings';
import { Trial } from './queueMode/trial';

const LATENCY_MS = 25;

const inOneExecution = pushes(1000);
const loads = [upserts(5000), inOneExecution, messages(1000)];

interface Setup {
	settings: string;
	version: string | undefined;
	env: Record<string, string>;
	/** Seconds from the end of the worker until it is started again. */
	downFor: number;
	loads: Load[];
}

/** Longer than n8n waits by default until it takes a worker for lost. */
const LONG = 150;

const DEFAULTS = { settings: "n8n's defaults", env: {}, downFor: LONG };
const ADVISED = { settings: 'recommended', env: RECOMMENDED, downFor: LONG };
const OLD = { version: versions[0], loads: [inOneExecution] };
const NEW = { version: versions.at(-1) };

/** Only n8n 1.x executes again what was cut, so the oldest version is there for what counts then. */
const SETUPS: Setup[] = [
	{ ...NEW, ...ADVISED, loads },
	{ ...NEW, ...DEFAULTS, loads: [inOneExecution] },
	{ ...OLD, ...ADVISED },
	{ ...OLD, ...DEFAULTS },
];

interface Counts {
	booked: number;
	twice: number;
	/** Of what was taken in. */
	missing: number;
}

interface Row extends Pick<Setup, 'settings' | 'version' | 'downFor'> {
	what: string;
	sent: number;
	/** What n8n took in; the sender knows of the rest. */
	taken: number;
	first: Counts;
	/** Executions that did not come to their end, by how n8n tells. */
	cut: string;
	/** Those that n8n still has the data of. */
	kept: number;
	/** After what is kept was done again; nothing where none is. */
	then: Counts | undefined;
}

function byStatus(executions: ExecutionSummary[]): string {
	const statuses = executions.map(({ status }) => (status === 'new' ? 'queued' : status));
	const counted = [...new Set(statuses)].map(
		(each) => `${statuses.filter((status) => status === each).length} ${each}`,
	);
	return counted.join(', ') || '0';
}

async function measure(
	trial: Trial,
	{ settings, version, downFor }: Setup,
	load: Load,
): Promise<Row> {
	const { what, workflowId, kind, sent } = load;
	await trial.sandbox.prepare([{ kind: 'latency', ms: LATENCY_MS }]);
	const taken = await load.send(trial, downFor);
	const outcome = async () => {
		const { booked, again, missing } = await trial.outcome(taken, kind);
		return {
			counts: { booked: booked.length, twice: again.length, missing: missing.length },
			missing,
		};
	};
	const cut = await trial.settled(workflowId);
	const first = await outcome();
	let kept = 0;
	for (const execution of cut) {
		const items = await trial.kept(execution.id);
		if (items.length === 0) continue;
		kept += 1;
		await load.doRest(trial, execution, items, first.missing);
	}
	return {
		...{ settings, version, downFor, what, kept },
		sent: sent.length,
		taken: taken.length,
		first: first.counts,
		cut: byStatus(cut),
		then: kept > 0 ? (await outcome()).counts : undefined,
	};
}

function line({
	what,
	version,
	settings,
	downFor,
	sent,
	taken,
	first,
	cut,
	kept,
	then,
}: Row): string {
	const before = `${first.booked} | ${first.twice} | ${first.missing}`;
	const after = then ? `${then.booked} | ${then.twice} | ${then.missing}` : ' | | ';
	return `| ${what} | ${version} | ${settings} | ${downFor} | ${sent} | ${taken} | ${before} | ${cut} | ${kept} | ${after} |`;
}

const table = (rows: Row[]): string =>
	[
		'### Queue mode: a worker is killed, and started again',
		'',
		'| | n8n | Settings | Down for (s) | Sent | Taken in | Booked | Twice | Missing | Executions cut | With their data | Booked after the rest was done | Twice | Missing |',
		'| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: |',
		...rows.map(line),
		'',
	].join('\n');

/** Counts what a killed worker costs: main, a process for webhooks and two workers. */
export async function benchQueueMode(): Promise<string> {
	const rows: Row[] = [];
	for (const setup of SETUPS) {
		const trial = await Trial.start(setup);
		try {
			for (const load of setup.loads) {
				await trial.cluster.main.rest.activate(load.workflowId);
				const row = await measure(trial, setup, load);
				rows.push(row);
				// All of them take most of an hour.
				console.error(line(row));
			}
		} finally {
			await trial.stop();
		}
	}
	return table(rows);
}
