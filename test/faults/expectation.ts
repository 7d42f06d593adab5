import type { Fault } from './faultTable';
import type { Tested } from './vendorCase';

/** How often one request is repeated at the most, in every scenario. */
export const RETRIES = 1;

/** How long a fault lasts: for one request, or for as many as the item can send. */
export type Duration = 'passing' | 'lasting';

/** What has to become of the item that a fault strikes. */
export interface Expectation {
	/** What is proven, for the name of a test. */
	title: string;
	/** Requests sent for the item. */
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

function course({ booked }: Fault, given: Course): Expectation {
	const { title, strikes = 1, followed = false, done, warned = false, says = [] } = given;
	const unharmed = followed ? 1 : 0;
	const bookings = (booked ? strikes : 0) + unharmed;
	return { title, requests: strikes + unharmed, strikes, done, warned, bookings, says };
}

const LASTING = `that lasts ends after ${RETRIES + 1} requests`;

function ofThrottling(fault: Fault, duration: Duration): Expectation {
	return duration === 'passing'
		? course(fault, { title: 'that passes is waited for: done', followed: true, done: true })
		: course(fault, {
				title: `${LASTING}: the item says that it was not taken`,
				strikes: RETRIES + 1,
				done: false,
				says: [fault.says],
			});
}

function ofDoubt(fault: Fault, { effect, row }: Tested, duration: Duration): Expectation {
	if (fault.fate === 'empty' && row.takesEmptyAnswer) {
		return course(fault, { title: 'is taken for the whole answer: done', done: true });
	}
	if (effect === 'once') {
		const title = 'is not repeated: the item says to check whether it was booked';
		return course(fault, { title, done: false, says: [fault.says, CHECK] });
	}
	return duration === 'passing'
		? course(fault, { title: 'that passes is repeated: done', followed: true, done: true })
		: course(fault, {
				title: `${LASTING}: the item says that it is not confirmed`,
				strikes: RETRIES + 1,
				done: false,
				says: [fault.says, TRIED],
			});
}

/** What a fault has to lead to, by the effect of the operation. */
export function expected(fault: Fault, tested: Tested, duration: Duration): Expectation {
	const says = [fault.says];
	switch (fault.fate) {
		case 'throttled':
			return ofThrottling(fault, duration);
		case 'refused':
			return course(fault, { title: 'is not repeated: the item says why', done: false, says });
		case 'warned':
			return tested.effect === 'read'
				? course(fault, { title: 'is not what was asked for: the item says so', done: false, says })
				: course(fault, { title: 'shows in the item', done: true, warned: true });
		case 'lost':
		case 'empty':
			return ofDoubt(fault, tested, duration);
	}
}

/** The durations in which a fault leads to different ends. */
export function durationsOf({ fate }: Fault, { effect, row }: Tested): Duration[] {
	const final =
		fate === 'refused' ||
		fate === 'warned' ||
		(fate === 'empty' && row.takesEmptyAnswer === true) ||
		(fate !== 'throttled' && effect === 'once');
	return final ? ['lasting'] : ['passing', 'lasting'];
}
