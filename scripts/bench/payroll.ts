import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handle, inFreshN8n, withBench, type Measured } from './n8n';
import type { BenchSandbox } from './sandbox';
import { median } from './statistics';
import { workflow, type MeasuredNode } from './workflows';

const EMPLOYEES = 20_000;
/** With those of the simulated company who have shifts anyway. */
const HIRED = 19_947;
const RUNS = 5;
const SYSTEM = 'timewellscheduled/demo';
const APP_ID = 'sandbox-tws-appid';
const COMPANY = 'DEMO';
const [FROM, UNTIL] = ['2026-06-01', '2026-06-30'];
const CREDENTIAL_ID = 'benchTwsApi';

interface Row extends Measured {
	what: string;
}

/** The path of the payroll, as the vendor's page has it. */
const payrollPath = `/response.asp?${new URLSearchParams({
	appid: APP_ID,
	c: COMPANY,
	module: 'payroll_list',
	StartDate: FROM,
	EndDate: UNTIL,
})}`;

const ourNode: MeasuredNode = {
	type: 'n8n-nodes-workforce.timeWellScheduled',
	typeVersion: 1,
	credentials: { timeWellScheduledApi: { id: CREDENTIAL_ID, name: 'Bench' } },
	parameters: {
		resource: 'payroll',
		operation: 'getAll',
		startDate: FROM,
		endDate: UNTIL,
		returnAll: true,
	},
};

/** n8n's own nodes for the same: the answer as text, the text as one item, an item an employee. */
const nodesOfN8n = (base: string): MeasuredNode[] => [
	{
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			url: `${base}${payrollPath}`,
			options: { response: { response: { responseFormat: 'text', outputPropertyName: 'data' } } },
		},
	},
	{ type: 'n8n-nodes-base.xml', typeVersion: 1, parameters: { options: {} } },
	{
		type: 'n8n-nodes-base.splitOut',
		typeVersion: 1,
		parameters: { fieldToSplitOut: 'response.payroll.employeeData', options: {} },
	},
];

/** What the simulated company answers once it has so many employees. */
async function payrollOf(sandbox: BenchSandbox): Promise<string> {
	await sandbox.prepare([]);
	await sandbox.control('POST', `${SYSTEM}/employees`, { count: HIRED });
	return await (await fetch(`${sandbox.url}/${SYSTEM}${payrollPath}`)).text();
}

/** A vendor that has its answer ready, so that no figure is about the simulator. */
async function withAnswer(
	work: (vendor: { url: string; answer: string }) => Promise<void>,
): Promise<void> {
	const vendor = { url: '', answer: '' };
	const server = createServer((_request, response) => {
		response.setHeader('content-type', 'text/xml').end(vendor.answer);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	vendor.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	try {
		await work(vendor);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

/** The median of each figure of several runs. */
function medians(runs: Measured[]): Measured {
	const of = (figure: keyof Measured) => median(runs.map((run) => run[figure]));
	return {
		seconds: of('seconds'),
		cpuSeconds: of('cpuSeconds'),
		items: of('items'),
		peakMb: of('peakMb'),
	};
}

function table(rows: Row[], characters: number): string {
	const reference = rows.at(-1);
	const times = (one: number, other = Number.NaN) => (one / other).toFixed(2);
	const line = ({ what, seconds, cpuSeconds, items, peakMb }: Row) =>
		`| ${what} | ${seconds.toFixed(2)} | ${times(seconds, reference?.seconds)} | ` +
		`${cpuSeconds.toFixed(2)} | ${times(cpuSeconds, reference?.cpuSeconds)} | ${items} | ${peakMb} |`;
	return [
		`### A payroll of ${EMPLOYEES} employees, ${(characters / 1e6).toFixed(1)} MB of XML`,
		'',
		'| | Seconds | Times (b) | CPU seconds | Times (b) | Items | Peak MB |',
		'| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
		...rows.map(line),
		'',
	].join('\n');
}

/** Measures reading a long payroll beside n8n's HTTP Request, XML and Split Out nodes. */
export async function benchPayroll(): Promise<string> {
	const rows: Row[] = [];
	let characters = 0;
	await withAnswer(async (vendor) => {
		const measured = [
			{
				what: '(a) TimeWellScheduled, Payroll: Get Many',
				flow: workflow('benchPayroll', 'Payroll', ourNode),
			},
			{
				what: '(b) HTTP Request, XML, Split Out',
				flow: workflow('benchXml', 'XML', ...nodesOfN8n(vendor.url)),
			},
		];
		const credential = {
			id: CREDENTIAL_ID,
			name: 'Bench',
			type: 'timeWellScheduledApi',
			data: {
				apiKey: APP_ID,
				companyId: COMPANY,
				region: 'own',
				host: vendor.url,
				timeZone: 'America/Toronto',
			},
		};
		const contents = () => ({
			credentials: [credential],
			workflows: measured.map(({ flow }) => flow),
		});
		await withBench(contents, async (n8n, sandbox) => {
			vendor.answer = await payrollOf(sandbox);
			characters = vendor.answer.length;
			for (const { what, flow } of measured) {
				await inFreshN8n(n8n, flow.id, async (running) => {
					// So that no figure is about code that is compiled and loaded for the first time.
					await handle(running, flow.id, [{}]);
					const runs: Measured[] = [];
					for (let run = 0; run < RUNS; run += 1) {
						runs.push(await handle(running, flow.id, [{}]));
					}
					const figures = medians(runs);
					if (figures.items !== EMPLOYEES) throw new Error(`${what} gave ${figures.items} items`);
					rows.push({ what, ...figures });
				});
			}
		});
	});
	return table(rows, characters);
}
