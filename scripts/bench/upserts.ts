import { employeeFields } from '../../nodes/Dyflexis/resources/employee/fields';
import type { FaultRule } from '../../sandbox/server';
import { employee } from './employees';
import { handle, inFreshN8n, withBench } from './n8n';
import { sendOutside } from './outside';
import type { BenchSandbox } from './sandbox';
import { workflow, type MeasuredNode } from './workflows';

const COUNT = 2000;
const WARM_UP = 200;
const LATENCY_MS = 25;
const PER_SECOND = 200;
/** Requests that our node may have under way together. */
const AT_ONCE = 32;
/** What the others are compared with: the cheapest way to use n8n's own node. */
const REFERENCE = '(c) HTTP Request, body prepared as text';
const API_KEY = 'sandbox-dyflexis-key';
const CREDENTIAL_ID = 'benchDyflexisApi';

interface Row {
	what: string;
	seconds: number;
	booked: number;
	sockets?: number;
	peakMb?: number;
}

const latency: FaultRule = { kind: 'latency', ms: LATENCY_MS };
const rateLimit: FaultRule = { kind: 'rate', perSecond: PER_SECOND };

const credentials = { dyflexisApi: { id: CREDENTIAL_ID, name: 'Bench' } };

function dyflexisNode(record: Record<string, unknown>): MeasuredNode {
	return {
		type: 'n8n-nodes-workforce.dyflexis',
		typeVersion: 1,
		credentials,
		parameters: {
			resource: 'employee',
			operation: 'upsert',
			record,
			requestOptions: { requestsAtOnce: AT_ONCE },
		},
	};
}

const mappedFields = Object.fromEntries(employeeFields.map(({ id }) => [id, `={{ $json.${id} }}`]));

function httpRequestNode(base: string, jsonBody: string): MeasuredNode {
	return {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		credentials,
		onError: 'continueRegularOutput',
		parameters: {
			method: 'POST',
			url: `=${base}/api2/external-employees/{{ $json.employeeReference }}`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'dyflexisApi',
			sendBody: true,
			specifyBody: 'json',
			jsonBody,
			options: {},
		},
	};
}

/**
 * The workflows that are measured in n8n.
 * @param base address of the simulated Dyflexis system
 */
function benchWorkflows(base: string) {
	return {
		automatic: workflow(
			'benchAutomatic',
			'Map Automatically',
			dyflexisNode({ mappingMode: 'autoMapInputData', value: null }),
		),
		mapped: workflow(
			'benchMapped',
			'Mapped fields',
			dyflexisNode({ mappingMode: 'defineBelow', value: mappedFields }),
		),
		httpRequest: workflow(
			'benchHttpRequest',
			'HTTP Request, prepared',
			httpRequestNode(base, '={{ $json.prepared }}'),
		),
		httpRequestMapped: workflow(
			'benchHttpItem',
			'HTTP Request, item',
			httpRequestNode(base, '={{ $json }}'),
		),
	};
}

const measured: Array<[keyof ReturnType<typeof benchWorkflows>, string]> = [
	['automatic', `(a) Dyflexis, Map Automatically, ${AT_ONCE} at once`],
	['mapped', `(b) Dyflexis, 29 mapped fields, ${AT_ONCE} at once`],
	['httpRequest', REFERENCE],
	['httpRequestMapped', '(c) HTTP Request, the item as JSON body'],
];

const outside: Array<[string, number]> = [
	['(d) A bare loop outside n8n', 1],
	[`(e) A pool of ${AT_ONCE} kept-alive connections outside n8n`, AT_ONCE],
];

/** The tables, by the name of their part. */
export const UPSERT_PARTS = {
	latency: { title: `${COUNT} upserts at ${LATENCY_MS} ms`, faults: [latency], outside },
	rate: {
		title: `The same against ${PER_SECOND} requests a second`,
		faults: [latency, rateLimit],
		outside: [],
	},
};

/** The reference needs the body as text; the others get the same item. */
const rowsUpTo = (count: number) =>
	Array.from({ length: count }, (_, index) => {
		const record = employee(index + 1);
		return { ...record, prepared: JSON.stringify(record) };
	});

/** How many different employees were booked, and the most sockets that were open. */
async function outcome(sandbox: BenchSandbox): Promise<Pick<Row, 'booked' | 'sockets'>> {
	const booked = (await sandbox.journal()).filter((entry) => entry.outcome === 'booked');
	const { peakSockets } = await sandbox.traffic();
	return { booked: new Set(booked.map((entry) => entry.path)).size, sockets: peakSockets };
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

/** Measures employee upserts: our node and n8n's HTTP Request node in n8n, and clients outside. */
export async function benchUpserts(part: keyof typeof UPSERT_PARTS): Promise<string> {
	const { title, faults, outside: clients } = UPSERT_PARTS[part];
	const rows: Row[] = [];
	const contents = (url: string) => ({
		credentials: [
			{
				id: CREDENTIAL_ID,
				name: 'Bench',
				type: 'dyflexisApi',
				data: { host: `${url}/dyflexis`, systemName: 'demo', apiKey: API_KEY, wireNames: '{}' },
			},
		],
		workflows: Object.values(benchWorkflows(`${url}/dyflexis/demo`)),
	});
	await withBench(contents, async (n8n, sandbox) => {
		const base = `${sandbox.url}/dyflexis/demo`;
		const workflows = benchWorkflows(base);
		for (const [key, what] of measured) {
			const { id } = workflows[key];
			await inFreshN8n(n8n, id, async (running) => {
				// So that no row is about code that is compiled and loaded for the first time.
				await sandbox.prepare([]);
				await handle(running, id, rowsUpTo(WARM_UP));
				await sandbox.prepare(faults);
				const figures = await handle(running, id, rowsUpTo(COUNT));
				rows.push({ what, ...figures, ...(await outcome(sandbox)) });
			});
		}
		for (const [what, connections] of clients) {
			await sandbox.prepare(faults);
			const seconds = await sendOutside({ base, apiKey: API_KEY }, COUNT, connections);
			rows.push({ what, seconds, ...(await outcome(sandbox)) });
		}
	});
	return table(title, rows);
}
