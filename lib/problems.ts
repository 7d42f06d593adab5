import { quote } from './answer';
import type { Effect } from './operation';
import { Problem } from './problem';
import { isCertificateFault, type Outcome } from './retry';

const BOOKED_UNKNOWN =
	'The answer was lost: check whether it was booked before sending it again. ' +
	'It was not repeated, because it might have been booked twice.';

const TIMEOUT_CODES = new Set(['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT']);

/** Status → what happened, what to do. */
const ADVICE: Record<number, [happened: string, advice: string]> = {
	400: ['did not understand the request', 'Check the fields of this item.'],
	401: ['did not accept the key', 'Check the key in the credential.'],
	403: ['does not let this key do that', 'Ask for a key that may do this.'],
	404: ['does not know what was asked for', 'Check the ids and the names in the credential.'],
	409: ['refused because of what is stored already', 'Compare this item with the stored record.'],
	412: ['refused because the record was changed meanwhile', 'Run this item again.'],
	422: ['refused the values', 'Check the fields of this item.'],
};

/** The service was not reached, or the connection broke before an answer came. */
export function networkProblem(
	service: string,
	code: string | undefined,
	outcome: Outcome,
	effect: Effect,
): Problem {
	const failure = { cause: 'temporarily-unavailable' } as const;
	if (code !== undefined && isCertificateFault(code)) {
		return new Problem(`The certificate of ${service} was not accepted: nothing was sent`, {
			description: 'Check the host in the credential.',
			failure: { cause: 'configuration-invalid' },
		});
	}
	if (outcome.kind === 'unreached') {
		return new Problem(`${service} could not be reached: nothing was sent`, {
			description: 'Check the host in the credential and the network of this server.',
			failure,
		});
	}
	const timedOut = code !== undefined && TIMEOUT_CODES.has(code);
	const what = timedOut ? 'did not answer in time' : 'closed the connection before answering';
	return unknownResult(`${service} ${what}`, effect, undefined, { failure });
}

/** The service said that it did not take the request, for pace. */
export function throttled(service: string, status: number, retryAfterMs: number): Problem {
	const seconds = Math.ceil(retryAfterMs / 1000);
	return new Problem(`${service} is receiving too many requests: this one was not taken`, {
		description:
			`It asked for a wait of ${seconds} s. Lower "Requests per Second" in the options, ` +
			'or run the workflow later.',
		httpCode: status,
		failure: { cause: 'rate-limited', retryAfterMs },
	});
}

/** The service answered, but not in a way that tells whether it acted. */
export function lostAnswer(
	service: string,
	status: number,
	said: string | undefined,
	effect: Effect,
	detail?: string,
): Problem {
	const message = status < 300 ? said : undefined;
	const happened = message ?? `${service} could not process the request (status ${status})`;
	const told = status < 300 ? detail : said && `It said: ${said}`;
	return unknownResult(happened, effect, told, {
		httpCode: status,
		failure: { cause: 'temporarily-unavailable' },
	});
}

function unknownResult(
	message: string,
	effect: Effect,
	detail: string | undefined,
	details: { httpCode?: number; failure: { cause: 'temporarily-unavailable' } },
): Problem {
	const advice =
		effect === 'once'
			? BOOKED_UNKNOWN
			: 'It was sent as often as "Retries" allows. Try again later.';
	return new Problem(message, {
		...details,
		inDoubt: true,
		description: [detail, advice].filter(Boolean).join(' '),
	});
}

/** The service refused the request: nothing was booked. */
export function refusal(
	service: string,
	status: number,
	said: string | undefined,
	text: string,
	permission?: string,
): Problem {
	if (status < 400) {
		return new Problem(`${service} points to another address (status ${status})`, {
			description: 'Check the host in the credential: the key is not sent to another address.',
			httpCode: status,
			failure: { cause: 'configuration-invalid' },
		});
	}
	const [happened, advice] = ADVICE[status] ?? [`refused the request (status ${status})`, ''];
	const needs = status === 403 && permission ? `This operation needs the ${permission}.` : '';
	const quoted = text.trim() === '' ? '' : `It said: ${quote(text)}`;
	return new Problem(said ? `${service}: ${said}` : `${service} ${happened}`, {
		description: (said ? [`${service} ${happened}.`, advice, needs] : [advice, needs, quoted])
			.filter(Boolean)
			.join(' '),
		httpCode: status,
		failure: status === 401 || status === 403 ? { cause: 'credential-invalid' } : undefined,
	});
}
