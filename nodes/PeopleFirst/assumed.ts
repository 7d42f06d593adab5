import type { AssumedNames } from '../../lib/wireNames';

/**
 * Everything on People First's wire that no source states, with the default that is sent until the
 * customer's own is known. Nothing assumed is written anywhere else.
 */
export const assumed = {
	'clockRecord.ifMatch': {
		default: '{version}',
		purpose:
			'The If-Match header of clock records; {version} stands for the number. Some services want it in double quotes',
		section: '4',
	},
} satisfies AssumedNames<string>;

/** The id of an assumed name: a key of the credential's *Wire Names*. */
export type WireId = keyof typeof assumed;

/** The names in use on the wire. */
export type Names = Record<WireId, string>;
