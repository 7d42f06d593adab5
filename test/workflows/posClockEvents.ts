import type { Sandbox } from '../../sandbox/server';

/** The vendors that the switch leads to: what the sandbox calls them, and a path that books. */
export const vendors: Array<[setting: string, vendor: { system: string; path: string }]> = [
	['dyflexis', { system: 'dyflexis', path: '/clock/v3/' }],
	['peopleFirst', { system: 'people-first', path: '/clockRecords' }],
	['timeWellScheduled', { system: 'timewellscheduled', path: 'module=' }],
];

/** Who went home twice, in the words of each vendor. */
export const outOf: Record<string, string> = {
	dyflexis: 'P-0005',
	peopleFirst: 'PR0005',
	timeWellScheduled: '1e3',
};

/** What a vendor booked, in the order of booking, without the time of it. */
export const bookingsOf = (sandbox: Pick<Sandbox, 'control'>, system: string) =>
	sandbox.control
		.journal({ outcome: 'booked' })
		.filter(({ vendor }) => vendor === system)
		.map(({ operation, path, body }) => ({ operation, path, body }));
