import type { Effect } from '../../lib/operation';
import type { Fault } from './faultTable';
import type { RequestCase, Tested } from './vendorCase';

/** How often one request is repeated at the most, in every scenario. */
export const RETRIES = 1;

/** How long a fault lasts: for one request, or for as many as the item can send. */
export type Duration = 'passing' | 'lasting';

/** What has to become of the item that a fault strikes. */
export interface Expectation {
	/** What is proven, for the name of a test. */
	title: string;
	/** Requests of the struck kind that are sent for the item. */
	requests: number;
	/** How many of them the fault strikes. */
	strikes: number;
	/** Whether the item is done in the end. */
	done: boolean;
	/** Whether the done item shows a warning. */
	warned: boolean;
	/** How often a write of the item is booked. */
	bookings: number;
	/** What the item says when it is not done. */
	says: RegExp[];
}

const CHECK = /The answer was lost: check whether it was booked before sending it again/;
const TRIED = /It was sent as often as "Retries" allows/;

interface Course {
	title: string;
	/** Requests that the fault strikes; 1 unless said otherwise. */
	strikes?: number;
	/** Whether a request follows that it does not strike. */
	followed?: boolean;
	done: boolean;
	warned?: boolean;
	says?: RegExp[];
}

/** One request of an operation, as a fault meets it. */
interface Struck {
	effect: Effect;
	tested: Tested;
	request: RequestCase;
	fault: Fault;
}

/** How often the write of an item is booked on a course. */
function bookingsOn({ tested, request, effect, fault }: Struck, given: Course): number {
	const { strikes = 1, followed = false, done } = given;
	if (tested.effect === 'read') return 0;
	if (effect === 'read') return done ? 1 : 0;
	const booked = (fault.booked ? strikes : 0) + (followed ? 1 : 0);
	const onlyOnce = request.versioned === true || tested.row.looksUp === true;
	return onlyOnce ? Math.min(booked, 1) : booked;
}

function course(struck: Struck, given: Course): Expectation {
	const { title, strikes = 1, followed = false, done, warned = false, says = [] } = given;
	const requests = strikes + (followed ? 1 : 0);
	return { title, requests, strikes, done, warned, bookings: bookingsOn(struck, given), says };
}

const LASTING = `that lasts ends after ${RETRIES + 1} requests`;

function ofThrottling(struck: Struck, duration: Duration): Expectation {
	return duration === 'passing'
		? course(struck, { title: 'that passes is waited for: done', followed: true, done: true })
		: course(struck, {
				title: `${LASTING}: the item says that it was not taken`,
				strikes: RETRIES + 1,
				done: false,
				says: [struck.fault.says],
			});
}

/** A lost answer where the operation looks up what became of the write. */
function ofLookingUp(struck: Struck, duration: Duration): Expectation {
	if (struck.fault.booked) {
		return course(struck, { title: 'is looked up and found: done', done: true });
	}
	return duration === 'passing'
		? course(struck, {
				title: 'that passes is looked up, not found and sent again: done',
				followed: true,
				done: true,
			})
		: course(struck, {
				title: `${LASTING}: the item says to check whether it was booked`,
				strikes: RETRIES + 1,
				done: false,
				says: [struck.fault.says, CHECK],
			});
}

const looksUp = ({ tested, effect }: Struck): boolean =>
	effect === 'once' && tested.row.looksUp === true;

const takesEmpty = ({ tested, effect, fault }: Struck): boolean =>
	fault.fate === 'empty' && effect === tested.effect && tested.row.takesEmptyAnswer === true;

const cutsNothing = ({ request, fault }: Struck): boolean =>
	request.answersNothing === true && fault.rule('').kind === 'cut-json';

function ofDoubt(struck: Struck, duration: Duration): Expectation {
	const { fault, effect, request } = struck;
	if (takesEmpty(struck)) {
		return course(struck, { title: 'is taken for the whole answer: done', done: true });
	}
	if (looksUp(struck)) return ofLookingUp(struck, duration);
	if (cutsNothing(struck)) {
		return course(struck, { title: 'cuts nothing: done', done: true });
	}
	if (effect === 'once') {
		const title = 'is not repeated: the item says to check whether it was booked';
		return course(struck, { title, done: false, says: [fault.says, CHECK] });
	}
	if (duration === 'passing') {
		return course(struck, { title: 'that passes is repeated: done', followed: true, done: true });
	}
	return request.versioned && fault.booked
		? course(struck, {
				title: 'that lasts is read and found to be done',
				strikes: RETRIES + 1,
				done: true,
			})
		: course(struck, {
				title: `${LASTING}: the item says that it is not confirmed`,
				strikes: RETRIES + 1,
				done: false,
				says: [fault.says, TRIED],
			});
}

const struckBy = (fault: Fault, tested: Tested, request: RequestCase): Struck => ({
	effect: request.effect ?? tested.effect,
	tested,
	request,
	fault,
});

/** What a fault has to lead to, by the effect of the request that it strikes. */
export function expected(
	fault: Fault,
	tested: Tested,
	request: RequestCase,
	duration: Duration,
): Expectation {
	const struck = struckBy(fault, tested, request);
	const says = [fault.says];
	switch (fault.fate) {
		case 'throttled':
			return ofThrottling(struck, duration);
		case 'refused':
			return course(struck, { title: 'is not repeated: the item says why', done: false, says });
		case 'warned':
			return struck.effect === 'read'
				? course(struck, {
						title: 'is not what was asked for: the item says so',
						done: false,
						says,
					})
				: course(struck, { title: 'shows in the item', done: true, warned: true });
		case 'lost':
		case 'empty':
			return ofDoubt(struck, duration);
	}
}

/** The durations in which a fault leads to different ends. */
export function durationsOf(fault: Fault, tested: Tested, request: RequestCase): Duration[] {
	const struck = struckBy(fault, tested, request);
	const { fate } = fault;
	if (fate === 'throttled') return ['passing', 'lasting'];
	const isFinal = struck.effect === 'once' && (!looksUp(struck) || fault.booked);
	const isAnswered =
		fate === 'refused' || fate === 'warned' || takesEmpty(struck) || cutsNothing(struck);
	return isFinal || isAnswered ? ['lasting'] : ['passing', 'lasting'];
}
