import type { FaultRule } from '../../sandbox/server';
import { handle, inFreshN8n, withBench, type Measured } from './n8n';
import type { BenchSandbox } from './sandbox';
import {
	accountsPath,
	COMPANY_ID,
	credential,
	credentials,
	employ,
	REASON_ID,
	SYSTEM,
} from './shyftplan';
import { workflow, type MeasuredNode } from './workflows';

const ACCOUNTS = 10_000;
const CHANGED = 300;
const WARM_UP = 100;
const LATENCY: FaultRule = { kind: 'latency', ms: 25 };
/** Requests that our node may have under way together. */
const AT_ONCE = 32;

interface Account {
	employment_id: number;
	absence_reason_id: number;
	balance_minutes: number;
}

interface Row extends Measured {
	what: string;
	requests: number;
	writes: number;
	sockets: number;
}

/** What both ways of naming the balances share. */
const syncParameters = {
	resource: 'timeAccount',
	operation: 'sync',
	employeeBy: 'id',
	absenceReason: { __rl: true, mode: 'id', value: String(REASON_ID) },
	balanceFormat: 'minutes',
	requestOptions: { requestsAtOnce: AT_ONCE },
};

const syncNode = (parameters: Record<string, unknown>): MeasuredNode => ({
	type: 'n8n-nodes-workforce.shyftplan',
	typeVersion: 1,
	credentials,
	parameters: { ...syncParameters, ...parameters },
});

const syncItems = syncNode({
	balancesFrom: 'items',
	employee: '={{ $json.employment_id }}',
	balance: '={{ $json.balance_minutes }}',
});

const ALL_ROWS =
	"={{ $('Rows').all().map(({ json }) => ({ employee: json.employment_id, balance: json.balance_minutes })) }}";

const syncList: MeasuredNode = {
	...syncNode({ balancesFrom: 'list', balances: ALL_ROWS }),
	executeOnce: true,
};

const patchNode = (base: string): MeasuredNode => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	credentials,
	onError: 'continueRegularOutput',
	parameters: {
		method: 'PATCH',
		url: `${base}/api/v1/employment_time_accounts`,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'shyftplanApi',
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ $json.prepared }}',
		options: {},
	},
});

/** The balances of all accounts of one kind. */
async function balances(sandbox: BenchSandbox): Promise<Account[]> {
	const accounts: Account[] = [];
	for (let page = 1; accounts.length < ACCOUNTS; page += 1) {
		const address = `${sandbox.url}/${SYSTEM}${accountsPath(page)}`;
		const { items } = (await (await fetch(address)).json()) as { items: Account[] };
		if (items.length === 0) throw new Error(`There are ${accounts.length} accounts only`);
		accounts.push(...items);
	}
	return accounts.slice(0, ACCOUNTS);
}

/** What an external system says: every so many-th balance is another one. */
function wanted(accounts: Account[]) {
	const every = Math.floor(accounts.length / CHANGED);
	return accounts.map(({ employment_id, balance_minutes }, index) => {
		const changes = index % every === 0 && index / every < CHANGED;
		const balance = balance_minutes + (changes ? 30 : 0);
		const body = { company_id: COMPANY_ID, employment_id, absence_reason_id: REASON_ID };
		return {
			employment_id,
			balance_minutes: balance,
			prepared: JSON.stringify({ ...body, balance_minutes: balance }),
		};
	});
}

/** A company with as many people as accounts of one kind are wanted. */
async function prepare(sandbox: BenchSandbox): Promise<Account[]> {
	await sandbox.prepare([]);
	await employ(sandbox, ACCOUNTS);
	return await balances(sandbox);
}

function table(rows: Row[]): string {
	const line = ({ what, seconds, requests, writes, sockets, peakMb }: Row) =>
		`| ${what} | ${seconds.toFixed(2)} | ${requests} | ${writes} | ${sockets} | ${peakMb} |`;
	return [
		`### ${ACCOUNTS} time accounts of which ${CHANGED} changed, at 25 ms`,
		'',
		'| | Seconds | Requests | Writes | Sockets at most | Peak MB |',
		'| --- | ---: | ---: | ---: | ---: | ---: |',
		...rows.map(line),
		'',
	].join('\n');
}

/** Measures the sync of time accounts beside one write an account with n8n's HTTP Request node. */
export async function benchTimeAccounts(): Promise<string> {
	const measured = (base: string) => [
		{
			what: `(a) shyftplan, Time Account: Sync, an item a balance, ${AT_ONCE} at once`,
			flow: workflow('benchSyncItems', 'Sync, items', syncItems),
		},
		{
			what: `(b) The same, all balances as one list`,
			flow: workflow('benchSyncList', 'Sync, list', syncList),
		},
		{
			what: '(c) HTTP Request, one PATCH an account',
			flow: workflow('benchPatch', 'PATCH', patchNode(base)),
		},
	];
	const contents = (url: string) => ({
		credentials: [credential(url)],
		workflows: measured(`${url}/${SYSTEM}`).map(({ flow }) => flow),
	});
	const rows: Row[] = [];
	await withBench(contents, async (n8n, sandbox) => {
		for (const { what, flow } of measured(`${sandbox.url}/${SYSTEM}`)) {
			await inFreshN8n(n8n, flow.id, async (running) => {
				// So that no row is about code that is compiled and loaded for the first time.
				await handle(running, flow.id, wanted(await prepare(sandbox)).slice(0, WARM_UP));
				const all = wanted(await prepare(sandbox));
				await sandbox.control('POST', 'faults', [LATENCY]);
				const before = (await sandbox.traffic()).requests;
				const figures = await handle(running, flow.id, all);
				const { requests, peakSockets } = await sandbox.traffic();
				const writes = (await sandbox.journal()).length;
				const sent = requests - before;
				rows.push({ what, ...figures, requests: sent, writes, sockets: peakSockets });
			});
		}
	});
	return table(rows);
}
