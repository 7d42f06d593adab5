import { chosenVersion } from '../../../sandbox/n8n/install';

/** Whether the n8n of this run is that version, such as `2.8`, or a newer one. */
export const isAtLeast = (version: string): boolean =>
	chosenVersion().localeCompare(version, 'en', { numeric: true }) >= 0;

/** Whether the editor is the one of n8n 2.41. That of 2.8 and older looks different here and there. */
export const hasNewEditor = isAtLeast('2.41');

/**
 * What the editor says when a vendor refuses the key of a credential that is tested by a request: n8n
 * 2.8 and older have words of their own for it.
 */
export const refusedKey = (ours: string): string =>
	isAtLeast('2.41') ? ours : 'Authorization failed - please check your credentials';

/** Why something is left out in an older n8n of the pinned ones: `its …`, as a part of a sentence. */
export const why = {
	tables: 'its Data Table node makes no tables',
	durableCursors: 'its scheduler keeps no cursors in the database',
} as const;

/**
 * `describe` for what older n8n cannot do: there it is left out, with the reason in its name, which
 * the compatibility table quotes.
 *
 * @param version the oldest pinned one that can
 */
export const since =
	(version: string, reason: string) =>
	(name: string, tests: () => void): void => {
		if (isAtLeast(version)) describe(name, tests);
		else describe.skip(`${name} (not in n8n ${chosenVersion()}: ${reason})`, tests);
	};
