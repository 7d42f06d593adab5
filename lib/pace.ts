import { wait } from './wait';

/** What a pace measured, for the line in the output panel. */
export interface PaceReport {
	throttled: number;
	longestMs: number;
}

/** Below this the pace does not fall by itself: one request every two seconds. */
const SLOWEST_PER_SECOND = 0.5;
/** How the pace recovers: each second by this share of itself, and by half a request. */
const RECOVERY_SHARE = 0.005;
const RECOVERY_PER_SECOND = 0.5;
/** The pace after a refusal, as a share of what the server was seen to accept. */
const MARGIN = 0.95;

/**
 * How fast requests may leave, learned from the server.
 *
 * A refusal for pace (429, or 503 with Retry-After) at least halves an unmeasured pace; when
 * enough was accepted to see what the server bears, the new pace is that rate less a margin.
 * Everything waits until the time the server named. Accepted requests let it recover slowly,
 * never beyond the limit the user set.
 */
export class Pace {
	private rate: number;

	private nextSlot = 0;

	private resumeAt = 0;

	private windowStart = 0;

	private accepted = 0;

	private takenInAll = 0;

	private readonly report: PaceReport = { throttled: 0, longestMs: 0 };

	/** @param perSecond the user's limit in requests a second; Infinity for none */
	constructor(
		private readonly perSecond: number = Infinity,
		private readonly signal?: AbortSignal,
		private readonly now: () => number = Date.now,
	) {
		this.rate = perSecond;
	}

	/** How long (ms) the service asked everybody to stay away, from now on. */
	holdMs(): number {
		return Math.max(0, this.resumeAt - this.now());
	}

	/** Waits for the next free slot. Resolves with the instant (ms) at which the request leaves. */
	async turn(): Promise<number> {
		const now = this.now();
		const slot = Math.max(now, this.nextSlot, this.resumeAt);
		this.nextSlot = slot + 1000 / this.rate;
		if (this.windowStart === 0) this.windowStart = slot;
		if (slot > now) {
			this.report.longestMs = Math.max(this.report.longestMs, slot - now);
			await wait(slot - now, this.signal);
			if (slot < this.resumeAt) return await this.turn();
		}
		return slot;
	}

	/** Tells the pace that the server took a request. */
	taken(): void {
		this.accepted += 1;
		this.takenInAll += 1;
		if (this.rate >= this.perSecond) return;
		const gain = RECOVERY_SHARE + RECOVERY_PER_SECOND / this.rate;
		this.rate = Math.min(this.perSecond, this.rate + gain);
	}

	/** How many requests the server took so far. */
	progress(): number {
		return this.takenInAll;
	}

	/**
	 * Tells the pace that the server refused a request for pace.
	 * @param leftAt when that request left; requests of the burst that was already refused do
	 * not slow the pace again
	 * @param retryAfterMs the wait the server asked for
	 */
	refused(leftAt: number, retryAfterMs: number): void {
		this.report.throttled += 1;
		const now = this.now();
		const sameBurst = leftAt < this.windowStart;
		this.resumeAt = Math.max(this.resumeAt, now + retryAfterMs);
		if (sameBurst) return;
		const seconds = Math.max(1, (now - this.windowStart) / 1000);
		const seen = (this.accepted / seconds) * MARGIN;
		const halved = Number.isFinite(this.rate) ? this.rate / 2 : seen;
		const slowed = Math.max(SLOWEST_PER_SECOND, Math.min(this.rate, Math.max(seen, halved)));
		this.rate = Math.min(this.perSecond, slowed);
		this.accepted = 0;
		this.windowStart = this.resumeAt;
		this.nextSlot = this.resumeAt;
	}

	/** How often it was refused, and the longest time (ms) a request waited for its turn. */
	summary(): PaceReport {
		return { ...this.report };
	}
}
