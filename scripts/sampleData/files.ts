import { gzipSync } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import { contracts } from './contracts';
import { employments } from './employees';
import { gateEvents } from './gateEvents';
import { kioskPunches, kioskReasons } from './kioskPunches';
import { lateReceipts, receipts } from './receipts';
import { roster } from './roster';
import { operators, terminalEvents } from './terminalEvents';
import { timeAccountBalances } from './timeAccounts';
import { workforceMaster } from './workforceMaster';

/** As systems on the continent export: semicolons, quotes where needed, UTF-8. */
const csv = (rows: object[]): string => stringify(rows, { header: true, delimiter: ';' });

/** What is written into a file: that of a `.gz` is packed. */
export const packed = (name: string, content: string): string | Buffer =>
	name.endsWith('.gz') ? gzipSync(content, { level: 9 }) : content;

/** The invented exports of other systems as text, by name of the file; the same on every call. */
export function sampleFiles(): Record<string, string> {
	const all = employments();
	return {
		'erp-employees.csv': csv(all.map(({ employee }) => employee)),
		'erp-contracts.csv': csv(contracts(all)),
		'poc-roster.csv': csv(roster()),
		'shyftplan-balances.csv': csv(timeAccountBalances()),
		'people-first-gate-events.csv': csv(gateEvents()),
		'timewellscheduled-punches.csv': csv(kioskPunches()),
		'timewellscheduled-reasons.csv': csv(kioskReasons()),
		'pos-receipts.csv.gz': csv(receipts()),
		'pos-late-receipts.csv.gz': csv(lateReceipts()),
		'pos-clock-events.csv': csv(terminalEvents()),
		'pos-operators.csv': csv(operators()),
		'workforce-master.csv': csv(workforceMaster()),
	};
}
