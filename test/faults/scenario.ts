import type { OnError } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server';
import { findSecret, type NodeResult } from '../harness';
import { durationsOf, expected, RETRIES, type Expectation } from './expectation';
import type { Fault } from './faultTable';
import { bookingsOf, journalEnd, prepare, runOperation, setFaults } from './run';
import { runAll } from './sandboxes';
import {
	requestsOf,
	type RequestCase,
	type Secrets,
	type Tested,
	type VendorCase,
} from './vendorCase';

/** One operation on three items, one at a time, of which a fault strikes the second. */
export interface Scenario {
	title: string;
	tested: Tested;
	/** The request that the fault strikes. */
	request: RequestCase;
	fault: Fault;
	expectation: Expectation;
}

/** What became of it. */
export interface Report {
	result: NodeResult;
	/** Requests that arrived. */
	requests: number;
	/** How often a write of each item was booked. */
	bookings: number[];
}

const AT_ONCE = 16;

/** The item that the fault strikes. */
export const STRUCK = 1;

const titleOf = ({ method, path }: RequestCase): string =>
	[method, path].filter((part) => part !== undefined).join(' ');

/** An operation under each fault at each of its requests, in each duration that makes a difference. */
export const scenariosOf = (tested: Tested, faults: Fault[]): Scenario[] =>
	requestsOf(tested).flatMap((request) =>
		faults.flatMap((fault) =>
			durationsOf(fault, tested, request).map((duration) => {
				const expectation = expected(fault, tested, request, duration);
				const title = [titleOf(request), fault.name, expectation.title].filter(Boolean).join(' ');
				return { title, tested, request, fault, expectation };
			}),
		),
	);

/** Where redirects point to, and how the node is set. */
interface Circumstances {
	elsewhere: string;
	onError: OnError;
}

async function runScenario(
	vendor: VendorCase,
	secrets: Secrets,
	{ tested, request, fault, expectation }: Scenario,
	sandbox: Sandbox,
	{ elsewhere, onError }: Circumstances,
): Promise<Report> {
	const plain = [0, 1, 2].map((n) => tested.row.item(n));
	const items = await prepare(vendor, secrets, tested, sandbox.url, plain);
	const since = journalEnd(sandbox);
	const { method, path } = request;
	const skip = tested.row.together ? 0 : STRUCK;
	const rule = { ...fault.rule(elsewhere), skip, times: expectation.strikes };
	const seen = setFaults(sandbox, { ...rule, match: { method, path } });
	const requestOptions = { requestsAtOnce: 1, retries: RETRIES, ...fault.options };
	const run = { items, requestOptions, onError };
	const result = await runOperation(vendor, secrets, tested, sandbox.url, run);
	const [report] = await seen();
	const bookings = bookingsOf(sandbox, tested, items, since);
	return { result, requests: report?.hits ?? 0, bookings };
}

/** 0 for faults that keep the processor busy, 1 for those that wait, 2 for those that time out. */
const idleness = ({ fault: { fate, options } }: Scenario): number => {
	if (options !== undefined) return 2;
	return fate === 'throttled' ? 1 : 0;
};

/**
 * Runs all scenarios, the busy ones first and the timeouts last: beside busy ones a request could
 * time out that no fault has struck.
 */
export async function runScenarios(
	vendor: VendorCase,
	secrets: Secrets,
	scenarios: Scenario[],
	circumstances: Circumstances,
): Promise<Map<Scenario, Promise<Report>>> {
	const inOrder = scenarios.toSorted((one, other) => idleness(one) - idleness(other));
	const keys = { [vendor.name]: secrets.key };
	return await runAll(inOrder, AT_ONCE, keys, async (scenario, sandbox) =>
		runScenario(vendor, secrets, scenario, sandbox, circumstances),
	);
}

/** The secrets stand nowhere in a result: not in items, errors, causes, stacks, hints or logs. */
export function expectNoSecret(secrets: Secrets, result: unknown): void {
	expect(findSecret(secrets.key, result)).toEqual([]);
	expect(findSecret(secrets.webhookSecret, result)).toEqual([]);
}
