/**
 * Measures our nodes in n8n beside n8n's HTTP Request node, and beside clients outside n8n. Prints
 * the tables of docs/benchmarks.md, docs/queue-mode.md and docs/durability.md.
 */
import { Command, Option } from 'commander';
import { benchCrash } from './bench/crash';
import { benchLongRun } from './bench/longRun';
import { benchPages } from './bench/pages';
import { benchPayroll } from './bench/payroll';
import { benchQueueMode } from './bench/queueMode';
import { benchTimeAccounts } from './bench/timeAccounts';
import { benchUpserts } from './bench/upserts';
import { benchWeight } from './bench/weight';

/** Each makes one table. */
const TABLES = {
	latency: async () => await benchUpserts('latency'),
	rate: async () => await benchUpserts('rate'),
	timeAccounts: benchTimeAccounts,
	payroll: benchPayroll,
	pages: benchPages,
	weight: benchWeight,
};

/** These take long, so each is made only when it is asked for. */
const LONG = { queueMode: benchQueueMode, crash: benchCrash, longRun: benchLongRun };

const PARTS = { ...TABLES, ...LONG };

async function main({ part }: { part?: keyof typeof PARTS }): Promise<void> {
	const parts = part === undefined ? Object.values(TABLES) : [PARTS[part]];
	for (const measure of parts) console.log(await measure());
}

void new Command('bench')
	.addOption(new Option('--part <name>', 'one of the tables').choices(Object.keys(PARTS)))
	.action(main)
	.parseAsync();
