import { shyftplan } from '../../nodes/Shyftplan/vendor';
import type { Item, OperationCase, VendorCase } from './vendorCase';

const four = (n: number) => String(n).padStart(4, '0');

const plain = (n: number): Item => ({ mark: `item ${n}` });
const byMark =
	(prefix: string) =>
	(n: number): Item => ({ mark: `${prefix}${four(n)}` });
const short = { limit: 3 };
const read: OperationCase = { parameters: short, item: plain };

const byId = (value: number | string) => ({ __rl: true, mode: 'id', value: String(value) });
const FIRST_ABSENCE = 9001;
const FIRST_EMPLOYMENT = 3001;
const REASON = 501;
const reason = byId(REASON);
const own = { absenceReason: reason, employment: byId('={{ $json.employment }}') };

/** The n-th absence that is there, whose path is the mark of what is done to it. */
const absenceIn = (n: number): Item => ({
	mark: `/absences/${FIRST_ABSENCE + n}`,
	absence: FIRST_ABSENCE + n,
});
const onAbsence = { absenceId: '={{ $json.absence }}' };
const acting: OperationCase = { parameters: onAbsence, item: absenceIn };

/** A balance that no other account is set to, as it travels. */
const balanceOf = (employment: number, balance: number): Item => ({
	mark: `"balance_minutes":${balance}`,
	employment: FIRST_EMPLOYMENT + employment,
	balance,
});

const note = (absence: number, mark: string): Item => ({ mark, absence: FIRST_ABSENCE + absence });

const dayOff = (employment: number, mark: string, day = '2031-03-04'): Item => ({
	mark,
	employment: FIRST_EMPLOYMENT + employment,
	day,
});
const zone = { timeZone: 'Europe/Berlin' };
const two = (n: number) => String(n).padStart(2, '0');

/** How each operation of the shyftplan node is exercised. */
export const shyftplanCase: VendorCase = {
	name: 'shyftplan',
	nodeType: 'shyftplan',
	resources: shyftplan.resources,
	credentialType: shyftplan.credentialType,
	credential: (url, { key }) => ({
		host: `${url}/shyftplan/demo`,
		email: 'api_user@example.com',
		token: key,
		companyId: '12345',
	}),
	batch: { upsert: 'timeAccount.update', once: 'absence.create' },
	pickers: [
		'searchAbsenceReasons',
		'searchTimeAccountReasons',
		'searchEmployments',
		'searchLocations',
	].map((method) => ({ kind: 'listSearch', method })),
	triggers: [
		{ watch: 'absences', startAt: '2026-01-01T00:00:00Z' },
		{ watch: 'employments', startAt: '2026-01-01T00:00:00Z' },
		{ watch: 'evaluations', startAt: '2026-01-01T00:00:00Z' },
		{ watch: 'timeAccounts' },
		{ watch: 'deletedAbsences', fromDay: '2026-05-01' },
	].map((parameters) => ({ type: 'shyftplanTrigger', parameters })),
	operations: {
		'timeAccount.sync': {
			parameters: {
				absenceReason: reason,
				employeeBy: 'id',
				employee: '={{ $json.employment }}',
				balance: '={{ $json.balance }}',
			},
			item: (n) => balanceOf(n, 10_000 + n),
			// What all items need is read once before.
			requests: [{ method: 'PATCH' }],
			journal: 'timeAccount.update',
		},
		'timeAccount.getProjectedBalance': {
			parameters: { ...own, asOf: '2026-05-01', ...zone },
			item: (n) => ({ mark: `item ${n}`, employment: FIRST_EMPLOYMENT + n }),
			requests: [{ path: '/employment_time_accounts' }, { path: '/absences' }],
		},
		'timeAccount.update': {
			parameters: { ...own, balance: '={{ $json.balance }}' },
			item: (n) => balanceOf(n, 10_000 + n),
			inOrder: (key, n) => balanceOf(key, 10_000 + 100 * key + n),
		},
		'timeAccount.getAll': read,
		'absence.create': {
			parameters: {
				...own,
				firstDay: '={{ $json.day }}',
				lastDay: '={{ $json.day }}',
				options: { ...zone, notes: '={{ $json.mark }}' },
			},
			item: (n) => dayOff(n, `day off ${four(n)}`),
			inOrder: (key, n) => dayOff(key, `off ${key}, ${four(n)}`, `2031-03-${two(n + 1)}`),
		},
		'absence.update': {
			parameters: { ...onAbsence, options: { notes: '={{ $json.mark }}' } },
			item: (n) => note(n, `note ${four(n)}`),
			inOrder: (key, n) => note(key, `note ${key}, ${four(n)}`),
		},
		'absence.get': acting,
		'absence.getAll': read,
		'absence.getStats': { item: plain },
		'absence.approve': acting,
		'absence.decline': acting,
		'absence.withdraw': acting,
		'absence.delete': {
			...acting,
			takesEmptyAnswer: true,
			// A second one finds nothing.
			requests: [{ method: 'DELETE', versioned: true, answersNothing: true }],
		},
		'absenceReason.create': {
			parameters: { name: '={{ $json.mark }}' },
			item: byMark('Account '),
		},
		'absenceReason.update': {
			parameters: { absenceReason: reason, updateFields: { name: '={{ $json.mark }}' } },
			item: byMark('Renamed '),
		},
		'absenceReason.get': { parameters: { absenceReason: reason }, item: plain },
		'absenceReason.getAll': read,
		'employment.get': { parameters: { employment: byId(FIRST_EMPLOYMENT) }, item: plain },
		'employment.getAll': read,
		'location.getAll': read,
		'evaluation.getAll': read,
	},
};
