import { handle, inFreshN8n, withBench, type Measured } from './n8n';
import { accountsPath, credential, credentials, employ, REASON_ID, SYSTEM } from './shyftplan';
import { workflow, type MeasuredNode } from './workflows';

const ROWS = 100_000;

interface Row extends Measured {
	what: string;
}

const ourNode: MeasuredNode = {
	type: 'n8n-nodes-workforce.shyftplan',
	typeVersion: 1,
	credentials,
	parameters: {
		resource: 'timeAccount',
		operation: 'getAll',
		absenceReason: { __rl: true, mode: 'id', value: String(REASON_ID) },
		returnAll: true,
	},
};

/** n8n's own nodes for the same: an item a page, and then an item a row. */
const nodesOfN8n = (base: string): MeasuredNode[] => [
	{
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			url: `${base}${accountsPath()}`,
			options: {
				pagination: {
					pagination: {
						paginationMode: 'updateAParameterInEachRequest',
						parameters: {
							parameters: [{ type: 'qs', name: 'page', value: '={{ $pageCount + 1 }}' }],
						},
						paginationCompleteWhen: 'other',
						completeExpression: '={{ $response.body.items.length < 1000 }}',
					},
				},
			},
		},
	},
	{
		type: 'n8n-nodes-base.splitOut',
		typeVersion: 1,
		parameters: { fieldToSplitOut: 'items', options: {} },
	},
];

function table(rows: Row[]): string {
	return [
		`### ${ROWS} rows in pages of 1000`,
		'',
		'| | Seconds | CPU seconds | Items | Peak MB |',
		'| --- | ---: | ---: | ---: | ---: |',
		...rows.map(
			({ what, seconds, cpuSeconds, items, peakMb }) =>
				`| ${what} | ${seconds.toFixed(2)} | ${cpuSeconds.toFixed(2)} | ${items} | ${peakMb} |`,
		),
		'',
	].join('\n');
}

/** Measures the memory that a long list takes which comes in pages, beside n8n's own nodes. */
export async function benchPages(): Promise<string> {
	const measured = (url: string) => [
		{
			what: '(a) shyftplan, Time Account: Get Many',
			flow: workflow('benchPages', 'Pages', ourNode),
		},
		{
			what: '(b) HTTP Request with Pagination, Split Out',
			flow: workflow('benchPagesHttp', 'Pages, HTTP', ...nodesOfN8n(`${url}/${SYSTEM}`)),
		},
	];
	const contents = (url: string) => ({
		credentials: [credential(url)],
		workflows: measured(url).map(({ flow }) => flow),
	});
	const rows: Row[] = [];
	await withBench(contents, async (n8n, sandbox) => {
		await sandbox.prepare([]);
		await employ(sandbox, ROWS);
		for (const { what, flow } of measured(sandbox.url)) {
			await inFreshN8n(n8n, flow.id, async (running) => {
				const figures = await handle(running, flow.id, [{}]);
				if (figures.items !== ROWS) throw new Error(`${what} gave ${figures.items} items`);
				rows.push({ what, ...figures });
			});
		}
	});
	return table(rows);
}
