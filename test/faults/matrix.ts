import type { NodeResult } from '../harness';
import { faultsOf } from './faultTable';
import { openElsewhere, type Elsewhere } from './sandboxes';
import {
	expectNoSecret,
	runScenarios,
	scenariosOf,
	STRUCK,
	type Report,
	type Scenario,
} from './scenario';
import {
	operationNames,
	sendingOperations,
	type Secrets,
	type Tested,
	type VendorCase,
} from './vendorCase';

const MOST_QUOTED = 200;
const MINUTES = 60_000;

/** The items that a fault strikes, where it ends them. */
const struckItems = ({ row }: Tested): number[] => (row.together ? [0, 1, 2] : [STRUCK]);

function expectItems({ tested, expectation }: Scenario, { items, failed }: NodeResult): void {
	const { done, warned, says } = expectation;
	const sources = new Set(items.map(({ pairedItem }) => JSON.stringify(pairedItem)));
	const struck = done ? [] : struckItems(tested);
	const doneItems = [0, 1, 2].filter((item) => !struck.includes(item));
	expect([...sources]).toEqual(doneItems.map((item) => JSON.stringify({ item })));
	if (warned) expect(items[STRUCK]?.json).toMatchObject({ status: 'warning' });

	expect(failed.map(({ pairedItem }) => pairedItem)).toEqual(struck.map((item) => ({ item })));
	for (const [at, { json }] of failed.entries()) {
		const item = struck[at] ?? STRUCK;
		const said = `${String(json['error'])}\n${String(json['message'])}`;
		for (const words of says) expect(said).toMatch(words);
		expect(json['error']).toContain(`[item ${item}]`);
		expect(said).not.toMatch(/error|problem|failure|mistake/i);
		expect(/(long )+/.exec(said)?.[0].length ?? 0).toBeLessThanOrEqual(MOST_QUOTED);
		expect(json['mark']).toBe(tested.row.item(item).mark);
	}
}

function expectBookings({ tested, expectation }: Scenario, bookings: number[]): void {
	const beside = tested.effect === 'read' ? 0 : 1;
	const own = expectation.bookings;
	expect(bookings).toEqual(tested.row.together ? [own, own, own] : [beside, own, beside]);
	if (tested.effect === 'once') expect(Math.max(...bookings)).toBe(1);
}

function expectHint({ tested, fault, expectation }: Scenario, { hints }: NodeResult): void {
	const { requests, strikes, done } = expectation;
	const line = hints.map(({ message }) => message).join('\n');
	const lost = tested.row.together ? '3 items' : '1 item';
	if (!done) expect(line).toContain(`${lost} of 3 could not be done`);
	if (requests > 1) expect(line).toMatch(/1 request had to be sent again/i);
	if (fault.fate === 'throttled') {
		expect(line).toMatch(
			new RegExp(`asked ${strikes} times? to slow down \\(\\d s at the longest\\)`),
		);
	}
	if (done && requests === 1 && fault.fate !== 'warned') expect(line).toBe('');
}

/**
 * Declares the fault tests of a vendor: every operation of its operation table meets every fault,
 * through n8n's own engine, and what was booked is read from the sandbox's journal.
 */
export function faultMatrix(vendor: VendorCase, secrets: Secrets): void {
	const faults = faultsOf(vendor, secrets);
	const matrix = sendingOperations(vendor).map((tested) => ({
		...tested,
		scenarios: scenariosOf(tested, faults),
	}));
	let elsewhere: Elsewhere;
	let reports: Map<Scenario, Promise<Report>>;

	beforeAll(async () => {
		elsewhere = await openElsewhere();
		const all = matrix.flatMap(({ scenarios }) => scenarios);
		const circumstances = { elsewhere: elsewhere.url, onError: 'continueErrorOutput' } as const;
		reports = await runScenarios(vendor, secrets, all, circumstances);
	}, 10 * MINUTES);

	afterAll(async () => elsewhere.close());

	test('every operation of the node has a row in the table, and every row an operation', () => {
		expect(Object.keys(vendor.operations).sort()).toEqual(operationNames(vendor).sort());
	});

	describe.each(matrix)('$name ($effect), the second of three items:', ({ scenarios }) => {
		test.each(scenarios)('$title', async (scenario) => {
			const report = await reports.get(scenario);
			expect(report?.result.status).toBe('success');
			if (report === undefined) return;
			expectItems(scenario, report.result);
			const beside = scenario.tested.row.together ? 0 : 2;
			expect(report.requests).toBe(beside + scenario.expectation.requests);
			expectBookings(scenario, report.bookings);
			expectHint(scenario, report.result);
			expectNoSecret(secrets, report.result);
		});
	});

	test('nothing was sent to the host that redirects point to', () => {
		expect(elsewhere.requests()).toBe(0);
	});
}
