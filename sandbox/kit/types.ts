import type { FastifyInstance } from 'fastify';

/** What became of a write: stored, stored with a warning, or not stored. */
export type Outcome = 'booked' | 'warned' | 'refused';

/** One write that reached the booking logic, also when its answer never reached the caller. */
export interface JournalEntry {
	seq: number;
	/** Moment of booking, ISO 8601 in UTC. */
	at: string;
	vendor: string;
	system: string;
	method: string;
	/** Path without query. */
	path: string;
	/** Resource and verb, such as `employee.upsert`. */
	operation: string;
	body: unknown;
	outcome: Outcome;
	status: number;
}

/** Every given member has to be equal. */
export type JournalFilter = Partial<
	Pick<JournalEntry, 'vendor' | 'system' | 'method' | 'path' | 'operation' | 'outcome'>
>;

interface FaultTarget {
	/** `path` is a part of path and query; without `match` every vendor request is meant. */
	match?: { method?: string; path?: string };
	/** How often the fault strikes at most; unlimited when absent. */
	times?: number;
	/** How many matching requests pass first. */
	skip?: number;
	/** Strikes only each n-th matching request. */
	every?: number;
}

/** Something that goes wrong between the simulated vendor and its caller. */
export type FaultRule = FaultTarget &
	(
		| { kind: 'latency'; ms: number }
		| { kind: 'rate'; perSecond: number; retryAfter?: number | 'date' }
		| { kind: 'status'; status: number; headers?: Record<string, string>; body?: unknown }
		| { kind: 'reset-before' | 'reset-after' | 'cut-json' | 'empty' | 'warning' }
		/** Somebody else is faster: the vendor changes what a write is about before it looks at it. */
		| { kind: 'conflict' }
		| { kind: 'timeout' | 'html'; booked?: boolean }
		| { kind: 'next-link'; href: string }
	);

/** A rule with how many requests it matched and how many it struck. */
export type FaultReport = FaultRule & { hits: number; struck: number };

/** What went over the wire since the last reset; requests to the controls are not counted. */
export interface TrafficFigures {
	requests: number;
	/** Open sockets that carried a request since the last reset. */
	openSockets: number;
	peakSockets: number;
	/** Requests by path without query. */
	byPath: Record<string, number>;
}

/** The journal as a vendor sees it. */
export interface JournalWriter {
	add(entry: Omit<JournalEntry, 'seq' | 'at'>): void;
}

/** One simulated vendor: a folder in `sandbox/vendors`. */
export interface Vendor {
	/** First path segment of everything the vendor answers. */
	name: string;
	/** Registers the routes, relative to `/<name>`. */
	mount(app: FastifyInstance, journal: JournalWriter): Promise<void> | void;
	/** Back to the seeded data. */
	reset(): void;
	/** What is stored now, as JSON. */
	state(): unknown;
	/** The body this vendor sends with a 2xx when it warns, a text as it is; for the fault `warning`. */
	warning(path: string): unknown;
	/** Things that happen at the vendor without a request, by name. Throws a Refusal. */
	actions: Record<string, (system: string, body: unknown) => unknown>;
}

/** The controls, in process; `/_sandbox` offers the same over HTTP. */
export interface Control {
	/** Seeded data, empty journal, no faults, figures at zero. */
	reset(): void;
	journal(filter?: JournalFilter): JournalEntry[];
	/** State of one vendor, or of all by name. Throws a Refusal for a vendor there is not. */
	state(vendor?: string): unknown;
	/** Replaces the set of faults. */
	faults(rules: FaultRule[]): void;
	traffic(): TrafficFigures;
	/** Lets something happen at a vendor, such as `periods` at Dyflexis. Throws a Refusal. */
	act(vendor: string, system: string, action: string, body?: unknown): unknown;
}
