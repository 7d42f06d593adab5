import type { FaultReport, FaultRule } from './types';

type RateRule = Extract<FaultRule, { kind: 'rate' }>;
type LatencyRule = Extract<FaultRule, { kind: 'latency' }>;

/** What a request has to suffer once waiting and rates are settled. */
export type Fault = Exclude<FaultRule, RateRule | LatencyRule>;

/** The lot of one request: a wait in milliseconds, then perhaps a fault. */
export interface Verdict {
	delay: number;
	fault: Fault | null;
}

interface ArmedRule {
	rule: FaultRule;
	hits: number;
	struck: number;
	/** Running second of a rate: when it began (ms) and how many requests it let pass. */
	second: { began: number; passed: number };
}

export interface FaultSet {
	replace(rules: FaultRule[]): void;
	read(): FaultReport[];
	/** No rules any more; requests that still wait belong to a round that is over. */
	clear(): void;
	/** Counts the calls of `clear`. */
	readonly round: number;
	/** Judges one request; `now` in milliseconds since the epoch. */
	judge(method: string, url: string, now: number): Verdict;
}

const SECOND = 1000;

function matches({ match }: FaultRule, method: string, url: string): boolean {
	if (match?.method !== undefined && match.method.toUpperCase() !== method) return false;
	return match?.path === undefined || url.includes(match.path);
}

function isDue({ rule, hits, struck }: ArmedRule): boolean {
	const beyond = hits - (rule.skip ?? 0);
	return beyond > 0 && beyond % (rule.every ?? 1) === 0 && struck < (rule.times ?? Infinity);
}

/** Fixed seconds, counted from the first request of each. */
function isWithinRate(armed: ArmedRule, { perSecond }: RateRule, now: number): boolean {
	if (now - armed.second.began >= SECOND) armed.second = { began: now, passed: 0 };
	if (armed.second.passed >= perSecond) return false;
	armed.second.passed += 1;
	return true;
}

/** A date has whole seconds only: rounded up, so that it never lies before the next second. */
function tooMany({ retryAfter = 1 }: RateRule, secondBegan: number): Fault {
	const free = Math.ceil((secondBegan + SECOND) / SECOND) * SECOND;
	return {
		kind: 'status',
		status: 429,
		headers: {
			'retry-after': retryAfter === 'date' ? new Date(free).toUTCString() : String(retryAfter),
		},
		body: { message: 'Too many requests.' },
	};
}

/** The rules in force. The first that strikes decides; waits add up. */
export function createFaultSet(): FaultSet {
	let armed: ArmedRule[] = [];
	let round = 0;
	return {
		get round() {
			return round;
		},
		clear() {
			armed = [];
			round += 1;
		},
		replace(rules) {
			armed = rules.map((rule) => ({
				rule,
				hits: 0,
				struck: 0,
				second: { began: -Infinity, passed: 0 },
			}));
		},
		read: () => armed.map(({ rule, hits, struck }) => ({ ...rule, hits, struck })),
		judge(method, url, now) {
			const verdict: Verdict = { delay: 0, fault: null };
			for (const entry of armed) {
				const { rule } = entry;
				if (verdict.fault !== null && rule.kind !== 'latency') continue;
				if (!matches(rule, method, url)) continue;
				entry.hits += 1;
				if (!isDue(entry)) continue;
				if (rule.kind === 'rate' && isWithinRate(entry, rule, now)) continue;
				entry.struck += 1;
				if (rule.kind === 'latency') verdict.delay += rule.ms;
				else if (rule.kind === 'rate') verdict.fault = tooMany(rule, entry.second.began);
				else verdict.fault = rule;
			}
			return verdict;
		},
	};
}
