/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { schemasSayWhatIsReturned } from '../../support/schemas';
import { byId, demo, useShyftplan, type Profile } from '../../support/shyftplan';
import { packOf } from '../packs';

interface Call {
	parameters?: IDataObject;
	items?: IDataObject[];
}

/** What makes each operation return something; other reads need nothing. */
const callsAt = ({ firstIds, firstStaffNumber }: Profile): Record<string, Call> => {
	const absenceId = firstIds.absence + 1;
	const reason = byId(firstIds.reason);
	const employment = byId(firstIds.employment);
	return {
		'absenceReason/create': { parameters: { name: 'External Time Account' } },
		'absenceReason/update': {
			parameters: { absenceReason: reason, updateFields: { name: 'Flexible' } },
		},
		'absenceReason/get': { parameters: { absenceReason: reason } },
		'absence/create': {
			parameters: {
				employment: byId(firstIds.employment + 60),
				absenceReason: reason,
				firstDay: '2031-03-04',
				lastDay: '2031-03-05',
			},
		},
		'absence/update': { parameters: { absenceId, options: { notes: 'Agreed' } } },
		'absence/get': { parameters: { absenceId } },
		'absence/getStats': { parameters: { employment } },
		'absence/approve': { parameters: { absenceId } },
		'absence/decline': { parameters: { absenceId } },
		'absence/withdraw': { parameters: { absenceId } },
		'absence/delete': { parameters: { absenceId } },
		'timeAccount/update': {
			parameters: { employment, absenceReason: reason, balance: '60' },
		},
		'timeAccount/sync': {
			parameters: { employee: '={{ $json.n }}', balance: '60', absenceReason: reason },
			items: [{ n: String(firstStaffNumber).padStart(5, '0') }, { n: 'nobody' }],
		},
		'timeAccount/getProjectedBalance': { parameters: { asOf: '2026-05-01' } },
		'employment/get': { parameters: { employment } },
	};
};

const shyftplan = useShyftplan();

describe('output schemas', () => {
	const profile = demo;
	const calls = callsAt(profile);

	schemasSayWhatIsReturned({
		pack: packOf('Shyftplan'),

		run: async (operation) =>
			await shyftplan.run(profile, operation.replace('/', ':'), calls[operation]),
	});
});
