import type { AssumedNames } from '../../lib/wireNames';

/**
 * Every name on TimeWellScheduled's wire that no source states, with the default that is used until
 * the customer's own is known. Nothing assumed is written anywhere else.
 */
export const assumed = {
	'message.path': {
		default: 'messages.message',
		purpose: 'Where the unread messages stand in an answer: the list, a dot, one of its rows',
		section: '4.8',
	},
	'scheduleCount.date': {
		default: 'Date',
		purpose: 'Parameter for the day of which employees are counted by the hour',
		section: '4.1',
	},
} satisfies AssumedNames<string>;

/** The names in use on the wire. */
export type Names = Record<keyof typeof assumed, string>;
