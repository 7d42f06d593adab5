import type { FaultRule } from '../../sandbox/server';
import type { Secrets, VendorCase } from './vendorCase';

/** What a caller can know of a request after the fault struck it. */
export type Fate =
	/** The server said that it did not take the request, and when to come back. */
	| 'throttled'
	/** Whether it was booked is unknown. */
	| 'lost'
	/** The server said no. */
	| 'refused'
	/** Booked, with a warning. */
	| 'warned'
	/** Nothing or not enough came back, although the status says that it was taken. */
	| 'empty';

export interface Fault {
	/** With its article, for the name of a test. */
	name: string;
	/**
	 * The rule without `skip` and `times`, which the test adds.
	 * @param elsewhere address of another host
	 */
	rule(elsewhere: string): FaultRule;
	fate: Fate;
	/** Whether a request that it strikes is booked. */
	booked: boolean;
	/** What an item says that the fault was the end of. */
	says: RegExp;
	/** Request options of the node that the fault needs. */
	options?: { timeout: number };
}

const always = (rule: FaultRule) => () => rule;

const status = (code: number, more: { headers?: Record<string, string>; body?: unknown } = {}) =>
	always({ kind: 'status', status: code, ...more });

const NOT_TAKEN = /too many requests: this one was not taken/;
const CLOSED = /closed the connection before answering/;
const LATE = /did not answer in time/;
const WEB_PAGE = /a web page where data was due.*We will be back soon/s;
const LONG_TEXT = 'long '.repeat(1000);

/** What a careless server or proxy may send back: the key, in the ways it may be written. */
export function echoOf({ key, webhookSecret }: Secrets): string {
	const header = `Authorization: Token ${key}`;
	return [
		header,
		webhookSecret,
		encodeURIComponent(header),
		new URLSearchParams({ key }).toString(),
		JSON.stringify({ header }),
		...['', 'a', 'ab'].map((before) => Buffer.from(`${before}${key}; more`).toString('base64')),
	].join(' ');
}

/** Faults that tell whether the request was taken. */
function plain(): Fault[] {
	const throttled = { fate: 'throttled', booked: false, says: NOT_TAKEN } as const;
	return [
		{
			...throttled,
			name: 'a 429 with Retry-After in seconds',
			rule: status(429, { headers: { 'retry-after': '1' } }),
		},
		{
			...throttled,
			name: 'a 429 with Retry-After as a date',
			rule: always({ kind: 'rate', perSecond: 0, retryAfter: 'date' }),
		},
		{
			...throttled,
			name: 'a 503 with Retry-After',
			rule: status(503, { headers: { 'retry-after': '1' } }),
		},
		{
			name: 'a redirect to another host',
			rule: (location) => ({ kind: 'status', status: 302, headers: { location } }),
			fate: 'refused',
			booked: false,
			says: /points to another address.*the key is not sent to another address/s,
		},
		{
			name: 'a refusal of 5,000 characters',
			rule: status(422, { body: { message: LONG_TEXT } }),
			fate: 'refused',
			booked: false,
			says: /long long/,
		},
		{
			name: 'a warning with status 200',
			rule: always({ kind: 'warning' }),
			fate: 'warned',
			booked: true,
			says: /answered without a list|warning/,
		},
	];
}

/** Faults after which nobody knows whether the request was booked. */
function doubtful(): Fault[] {
	const lost = { fate: 'lost', booked: false } as const;
	const codes = [500, 502, 503, 504].map((code) => ({
		...lost,
		name: code === 503 ? 'a 503 without Retry-After' : `a ${code}`,
		rule: status(code),
		says: new RegExp(`could not process the request \\(status ${code}\\)`),
	}));
	const twice = (name: string, fault: Pick<Fault, 'says' | 'options'>, kind: 'timeout' | 'html') =>
		[false, true].map((booked) => ({
			...lost,
			...fault,
			name: `${name} ${booked ? 'after' : 'before'} booking`,
			rule: always({ kind, booked }),
			booked,
		}));
	return [
		...codes,
		{
			...lost,
			name: 'a reset before booking',
			rule: always({ kind: 'reset-before' }),
			says: CLOSED,
		},
		{
			...lost,
			name: 'a reset after booking',
			rule: always({ kind: 'reset-after' }),
			booked: true,
			says: CLOSED,
		},
		...twice('a timeout', { says: LATE, options: { timeout: 5 } }, 'timeout'),
		...twice('a web page with status 200', { says: WEB_PAGE }, 'html'),
		{
			...lost,
			name: 'a cut JSON',
			rule: always({ kind: 'cut-json' }),
			booked: true,
			says: /that is not complete (JSON|XML)/,
		},
		{
			name: 'an empty body with status 200',
			rule: always({ kind: 'empty' }),
			fate: 'empty',
			booked: true,
			says: /an empty body where data was due/,
		},
		{
			...lost,
			name: 'a 500 of 5,000 characters',
			rule: status(500, { body: { message: LONG_TEXT } }),
			says: /long long/,
		},
	];
}

/** Faults that send the key back. */
function echoes(secrets: Secrets): Fault[] {
	const echo = echoOf(secrets);
	const text = { headers: { 'content-type': 'text/plain' }, body: echo };
	return [
		{
			name: 'a refusal that echoes the key',
			rule: status(400, { body: { message: echo } }),
			fate: 'refused',
			booked: false,
			says: /Authorization: Token •••/,
		},
		{
			name: 'a refusal that is quoted up to the middle of the key',
			rule: status(400, { body: { message: `${'x'.repeat(190)} ${secrets.key}` } }),
			fate: 'refused',
			booked: false,
			says: /x •••/,
		},
		{
			name: 'a refusal in plain text that echoes the key',
			rule: status(400, text),
			fate: 'refused',
			booked: false,
			says: /Authorization: Token •••/,
		},
		{
			name: 'a 500 that echoes the key',
			rule: status(500, { body: { message: echo } }),
			fate: 'lost',
			booked: false,
			says: /Authorization: Token •••/,
		},
		{
			name: 'a text with status 200 that echoes the key',
			rule: status(200, text),
			fate: 'lost',
			booked: false,
			says: /Authorization: Token •••/,
		},
	];
}

/** Everything that goes wrong between the node and the vendor once it is reached. */
export const faultTable = (secrets: Secrets): Fault[] => [
	...plain(),
	...doubtful(),
	...echoes(secrets),
];

/** Those that can happen to a vendor. */
export const faultsOf = ({ warns = false }: VendorCase, secrets: Secrets): Fault[] =>
	faultTable(secrets).filter(({ fate }) => warns || fate !== 'warned');
