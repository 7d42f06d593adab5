import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { receipts, type Receipt } from '../../scripts/sampleData/receipts';
import { runWorkflow } from '../harness';
import { demo, rows, useDyflexis } from '../support/dyflexis';
import { useDataFolder } from './dataFolder';
import { useDataTables } from './dataTables';
import { readExample, withSettings } from './examples';

const ZONES: Record<string, string> = { AMS: 'Europe/Amsterdam', LIS: 'Europe/Lisbon' };

/** A datapoint that receipts lead to: the stream, the moment as it is sent, and the sum. */
export type Point = [stream: string, moment: string, value: number];

const euros = (cents: number): number => cents / 100;

/** What receipts of the known shops add up to, by stream and moment; each receipt once. */
export function pointsOf(all: Receipt[], granularity: 'hour' | 'day' = 'hour'): Point[] {
	const once = new Map(all.map((receipt) => [`${receipt.Shop} ${receipt.Receipt}`, receipt]));
	const sums = new Map<string, number>();
	for (const { Shop, ClosedAt, Amount } of once.values()) {
		const zone = ZONES[Shop];
		if (zone === undefined) continue;
		const begins = DateTime.fromISO(ClosedAt, { zone }).startOf(granularity);
		const key = `${Shop.toLowerCase()}-revenue-${granularity} ${begins.toISO({ suppressMilliseconds: true })}`;
		sums.set(key, (sums.get(key) ?? 0) + Math.round(100 * Number(Amount)));
	}
	return [...sums]
		.map(([key, cents]): Point => {
			const [stream = '', moment = ''] = key.split(' ');
			return [stream, moment, euros(cents)];
		})
		.sort(byMoment);
}

const byMoment = ([stream, moment]: Point, [other, then]: Point): number =>
	stream === other ? Date.parse(moment) - Date.parse(then) : stream < other ? -1 : 1;

/** Points as they were booked, in the order of {@link pointsOf}. */
export const inOrder = (points: Point[]): Point[] => [...points].sort(byMoment);

/** The datapoints of the shipped month. */
export const month = pointsOf(receipts());

/** A datapoint whose sum is another one than before; a new one has no before. */
export interface Difference {
	stream: string;
	moment: string;
	before: number | undefined;
	after: number;
}

/** What is different in the datapoints of a longer export. */
export const differences = (short: Point[], long: Point[]): Difference[] =>
	long.flatMap(([stream, moment, after]) => {
		const before = short.find(([one, other]) => one === stream && other === moment)?.[2];
		return before === after ? [] : [{ stream, moment, before, after }];
	});

/** The shipped workflow beside a sandbox, with files and data tables of its own in every test. */
export function usePosWorkload() {
	const dyflexis = useDyflexis();
	const data = useDataFolder();
	const tables = useDataTables();
	afterEach(() => dyflexis.control.faults([]));

	const booked = (operation: string) =>
		dyflexis
			.booked(demo)
			.filter((entry) => entry.operation === operation && entry.outcome === 'booked');

	return {
		dyflexis,
		tables,

		/** Puts other receipts in the place of the shipped month. */
		export(all: Receipt[]): void {
			const text = stringify(all, { header: true, delimiter: ';' });
			writeFileSync(data.path('pos-receipts.csv.gz'), gzipSync(text));
		},

		/** Runs the workflow with some other settings than the shipped ones; gives its report. */
		async report(settings: Record<string, string> = {}): Promise<IDataObject[]> {
			const { error, outputs } = await runWorkflow(
				withSettings(readExample('pos-workload.json', data.folder), settings),
				{ credentials: dyflexis.credentials(demo), dataTables: tables.all, startNode: 'Run Now' },
			);
			expect(error).toBeUndefined();
			return rows(outputs['Report']?.[0] ?? []);
		},

		/** The datapoints that were booked, in the order of booking. */
		pushed: (): Point[] =>
			booked('datapoint.push').map(({ path, body }) => {
				const { dateTime, value } = body as { dateTime: string; value: number };
				return [path.split('/').at(-1) ?? '', dateTime, value];
			}),

		/** The streams that were registered, in that order. */
		streams: () => booked('stream.create').map(({ body }) => body),
	};
}
