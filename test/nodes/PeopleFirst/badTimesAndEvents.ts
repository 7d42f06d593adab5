import type { BadInput } from '../../support/badInput';
import type { Known } from './badInputs';

const v = '={{ $json.v }}';
const guidWanted = 'Expected a GUID, such as 3fa85f64-5717-4562-b3fc-2c963f66afa6.';
const nothing = 'Add a field under Changes.';

/** The values of time records and events that are refused before anything is sent. */
export function badTimesAndEvents({ free, busy }: Known): BadInput[] {
	const pair = {
		person: { __rl: true, mode: 'id', value: free.personId },
		start: '2031-03-04T09:00:00Z',
		startSource: 'Kiosk',
		end: '2031-03-04T17:00:00Z',
		occupancyId: free.occupancyId,
	};
	return [
		{
			operation: 'timeRecord:create',
			parameters: { ...pair, occupancyId: v },
			good: free.occupancyId,
			cases: [
				['', 'Occupancy Name or ID is empty'],
				['porter', 'Occupancy Name or ID "porter" is not an ID of People First', guidWanted],
			],
		},
		{
			operation: 'timeRecord:create',
			parameters: { ...pair, details: { timeTypeItemId: v } },
			good: '',
			cases: [
				['Standard', 'Time Type Name or ID "Standard" is not an ID of People First', guidWanted],
			],
		},
		{
			operation: 'timeRecord:create',
			parameters: { ...pair, details: { rateOfPay: v } },
			good: 12.5,
			cases: [['much', 'Rate of Pay "much" is not a number']],
		},
		{
			operation: 'timeRecord:create',
			parameters: { ...pair, details: { workingFromHome: v } },
			good: true,
			cases: [['yes', 'Working From Home "yes" is not true or false']],
		},
		{
			operation: 'timeRecord:update',
			parameters: { timeRecordId: v, changes: { customer: 'Acme' } },
			good: busy.timeRecordId,
			requests: 2,
			cases: [['1', 'Time Record ID "1" is not an ID of People First', guidWanted]],
		},
		{
			operation: 'timeRecord:update',
			parameters: { timeRecordId: busy.timeRecordId, changes: { customer: v } },
			good: 'Acme',
			requests: 2,
			cases: [['', 'Nothing is to be changed', nothing]],
		},
		{
			operation: 'event:getAll',
			parameters: { from: '2026-03-01T00:00:00Z', eventTypes: [], furtherTypes: v },
			good: 'PersonCreated',
			cases: [
				['', 'Event Types is empty'],
				[
					'Person-Created',
					'Event type "Person-Created" is not a name of letters and digits',
					'Expected a name such as PersonCreated.',
				],
			],
		},
		{
			operation: 'event:getAll',
			parameters: { from: v },
			good: '2026-03-01T00:00:00Z',
			cases: [['', 'From is empty']],
		},
	];
}
