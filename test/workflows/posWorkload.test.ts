/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import type { FaultRule } from '../../sandbox/server';
import { lateReceipts, receipts, type Receipt } from '../../scripts/sampleData/receipts';
import {
	differences,
	inOrder,
	month,
	pointsOf,
	usePosWorkload,
	type Difference,
} from './posWorkload';

jest.setTimeout(300_000);

const workload = usePosWorkload();

/** The night over the change of clock in the bar, and the morning after; without the handheld till. */
const night = receipts().filter(
	({ Shop, ClosedAt }) => Shop === 'AMS' && /^2025-10-2(5T2|6)/.test(ClosedAt),
);
const nightPoints = pointsOf(night);
const lateAtNight = lateReceipts().filter(({ ClosedAt }) => /^2025-10-2(5T2|6)/.test(ClosedAt));

const summary = (outcome: string, what: string): IDataObject => ({
	about: 'Summary',
	outcome,
	stream: '',
	moment: '',
	what,
	whatToDo: '',
});

const counts = (pushed: number, before: number, later: number, differing: number, others: number) =>
	`${pushed} datapoints pushed, ${before} pushed before, ${later} not final yet, ${differing} changed since, ${others} to look at.`;

const fault = (rule: FaultRule) => workload.dyflexis.control.faults([rule]);

const receiptAt = (ClosedAt: string, Amount = '1.00', Shop = 'AMS'): Receipt => ({
	Shop,
	Receipt: `${Shop} ${ClosedAt}`,
	ClosedAt,
	Amount,
});

/** A receipt each 15 minutes from a moment on, for so many hours. */
const everyQuarter = (from: string, hours: number, Shop: string): Receipt[] =>
	Array.from({ length: 4 * hours }, (_, index) => {
		const at = new Date(Date.parse(from) + index * 15 * 60_000);
		return receiptAt(at.toISOString().replace('.000', ''), '1.00', Shop);
	});

test('a month becomes a datapoint an hour, in the zone of each shop; a second run pushes none', async () => {
	const report = [
		summary('see below', counts(month.length, 0, 0, 0, 1)),
		{
			about: 'Datapoint',
			outcome: 'unknown shop',
			stream: 'TRN',
			moment: '',
			what: '60 receipts are of a shop that is not in Settings',
			whatToDo: expect.stringContaining('Settings') as string,
		},
	];
	expect(await workload.report()).toEqual(report);
	expect(workload.streams()).toEqual([
		{
			name: 'Revenue per hour, Amsterdam',
			granularity: 'hour',
			key: 'ams-revenue-hour',
		},
		{ name: 'Revenue per hour, Lisbon', granularity: 'hour', key: 'lis-revenue-hour' },
	]);
	expect(inOrder(workload.pushed())).toEqual(month);
	const longDay = month.filter(([stream, moment]) => /^lis/.test(stream) && /-26T/.test(moment));
	expect(longDay.map(([, moment]) => moment.slice(11)).slice(0, 3)).toEqual([
		'00:00:00+01:00',
		'01:00:00+01:00',
		'01:00:00+00:00',
	]);

	const booked = workload.pushed().length;
	const [, ...cases] = report;
	expect(await workload.report()).toEqual([
		summary('see below', counts(0, month.length, 0, 0, 1)),
		...cases,
	]);
	expect(workload.pushed()).toHaveLength(booked);
	expect(workload.streams()).toHaveLength(2);
});

describe('receipts that come late', () => {
	const differing = differences(nightPoints, pointsOf([...night, ...lateAtNight]));
	const corrected = differing.filter(({ before }) => before !== undefined);

	beforeEach(async () => {
		workload.export(night);
		await workload.report();
		expect(inOrder(workload.pushed())).toEqual(nightPoints);
		workload.export([...night, ...lateAtNight]);
	});

	test('are reported, and not pushed, while nobody knows what Dyflexis does with them', async () => {
		const [first, ...cases] = await workload.report();
		expect(corrected.length).toBeGreaterThan(3);
		expect(first?.['what']).toBe(
			counts(
				differing.length - corrected.length,
				nightPoints.length - corrected.length,
				0,
				corrected.length,
				0,
			),
		);
		expect(cases.map(({ stream, moment, what }) => [stream, moment, what])).toEqual(
			corrected.map(({ stream, moment, before, after }) => [
				stream,
				moment,
				`${before} was pushed; with the receipts that came since it is ${after}`,
			]),
		);
		expect(workload.pushed()).toHaveLength(
			nightPoints.length + differing.length - corrected.length,
		);
	});

	test.each([
		['replace', ({ after }: Difference) => after],
		['add', ({ before = 0, after }: Difference) => Math.round(100 * (after - before)) / 100],
	])('correct the hours once, as Settings say: %s', async (corrections, value) => {
		await workload.report({ corrections });
		const second = workload.pushed().slice(nightPoints.length);
		expect(inOrder(second)).toEqual(
			differing.map((point) => [point.stream, point.moment, value(point)]),
		);
		await workload.report({ corrections });
		expect(workload.pushed()).toHaveLength(nightPoints.length + differing.length);
	});
});

describe('days that are longer or shorter', () => {
	const kolkata = { shop: 'CCU', name: 'Kolkata', timeZone: 'Asia/Kolkata' };
	const lisbon = { shop: 'LIS', name: 'Lisbon', timeZone: 'Europe/Lisbon' };

	test.each([
		['23 hours', '2025-03-30T00:00:00Z', 23, '2025-03-30T00:00:00+00:00', lisbon],
		['25 hours', '2025-10-25T23:00:00Z', 25, '2025-10-26T00:00:00+01:00', lisbon],
		['half an hour off', '2025-03-29T18:30:00Z', 24, '2025-03-30T00:00:00+05:30', kolkata],
	])('%s', async (_name, from, hours, midnight, shop) => {
		workload.export(everyQuarter(from, hours, shop.shop));
		await workload.report({ shops: JSON.stringify([shop]) });
		expect(workload.pushed()).toHaveLength(hours);
		expect(new Set(workload.pushed().map(([, , value]) => value))).toEqual(new Set([4]));
		await workload.report({
			shops: JSON.stringify([shop]),
			granularity: 'day',
			measure: 'receipts',
		});
		expect(workload.pushed().slice(hours)).toEqual([
			[`${shop.shop.toLowerCase()}-receipts-day`, midnight, 4 * hours],
		]);
	});
});

describe('nothing is pushed twice', () => {
	test('an hour whose answer was lost is reported, and not sent again', async () => {
		workload.export(night);
		fault({ kind: 'reset-after', match: { path: '/datapoint/' }, skip: 2, times: 1 });
		const [first, lost] = await workload.report();
		expect(first?.['what']).toBe(counts(nightPoints.length - 1, 0, 0, 0, 1));
		expect(lost).toMatchObject({
			outcome: 'in doubt',
			stream: 'ams-revenue-hour',
			what: expect.stringMatching(/^Dyflexis closed the connection before answering: /) as string,
			whatToDo: expect.stringContaining('pos_datapoints') as string,
		});
		const [again, still] = await workload.report();
		expect(again?.['what']).toBe(counts(0, nightPoints.length - 1, 0, 0, 1));
		expect(still).toEqual(lost);
		expect(inOrder(workload.pushed())).toEqual(nightPoints);
	});

	test('an hour that was under way when n8n stopped is not sent again', async () => {
		workload.export(night);
		await workload.report();
		const { rows } = workload.tables.table('pos_datapoints');
		for (const row of rows.slice(0, 1)) row['state'] = 'sending';
		const [, left] = await workload.report();
		expect(left).toMatchObject({
			outcome: 'in doubt',
			what: expect.stringMatching(/^n8n stopped before the answer came/) as string,
		});
		expect(inOrder(workload.pushed())).toEqual(nightPoints);
	});

	test('a stream whose answer was lost is not registered again, and its hours wait', async () => {
		workload.export(night);
		fault({ kind: 'reset-after', match: { path: '/streams' }, times: 1 });
		for (let runs = 0; runs < 2; runs += 1) {
			const [first, lost] = await workload.report();
			expect(first?.['outcome']).toBe('see below');
			expect(lost).toMatchObject({
				about: 'Stream',
				outcome: 'in doubt',
				stream: 'ams-revenue-hour',
			});
		}
		expect(workload.streams()).toHaveLength(2);
		expect(workload.pushed()).toEqual([]);
		const { rows } = workload.tables.table('pos_streams');
		for (const row of rows.slice(0, 1)) row['state'] = 'registered';
		await workload.report();
		expect(inOrder(workload.pushed())).toEqual(nightPoints);
	});

	test('what was refused is reported, and sent again by the next run', async () => {
		workload.export(night);
		fault({ kind: 'status', status: 422, match: { path: '/datapoint/' }, times: 1 });
		const [first, refused] = await workload.report();
		expect(first?.['what']).toBe(counts(nightPoints.length - 1, 0, 0, 0, 1));
		expect(refused).toMatchObject({ outcome: 'refused', whatToDo: 'The next run sends it again.' });
		expect(await workload.report()).toEqual([
			summary('all well', counts(1, nightPoints.length - 1, 0, 0, 0)),
		]);
		expect(inOrder(workload.pushed())).toEqual(nightPoints);
	});
});

test('an hour waits until it is final; what cannot be read holds back nothing else', async () => {
	const now = new Date().toISOString().replace(/\.\d+/, '');
	workload.export([
		receiptAt('2025-10-01T10:00:00Z', '4.20'),
		receiptAt('2025-10-01T11:00:00Z', 'free'),
		receiptAt('yesterday'),
		receiptAt(now),
	]);
	const [first, ...cases] = await workload.report();
	expect(first?.['what']).toBe(counts(1, 0, 1, 0, 2));
	expect(cases.map(({ outcome, what }) => [outcome, what])).toEqual([
		['unreadable', '1 of 1 receipts have an Amount that cannot be read'],
		['unreadable', '1 of 1 receipts have a ClosedAt that cannot be read'],
	]);
	expect(workload.pushed()).toEqual([['ams-revenue-hour', '2025-10-01T12:00:00+02:00', 4.2]]);
});
