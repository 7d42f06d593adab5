/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { byReference, demo, usePeopleFirst } from '../../support/peopleFirst';
import { schemasSayWhatIsReturned } from '../../support/schemas';
import { packOf } from '../packs';

const place = { longitude: -1.15, latitude: 52.95, accuracy: 10.5 };
const start = { start: '2031-03-04T09:00:00Z', startSource: 'Kiosk', startLocation: place };
const end = { end: '2031-03-04T17:00:00Z', endSource: 'Kiosk' };

describe('output schemas', () => {
	const peopleFirst = usePeopleFirst();

	/** What makes each operation return something: of a person who has times, and is at work. */
	function callsFor(): Record<string, IDataObject> {
		const busy = peopleFirst.personAt(demo, -1);
		const person = byReference(busy.personalReference);
		const [closed, , open] = peopleFirst.clockRecordsOf(demo, busy);
		const [pair] = peopleFirst.timeRecordsOf(demo, busy);
		const free = byReference(peopleFirst.personAt(demo, 0).personalReference);
		const { occupancyId } = peopleFirst.personAt(demo, 0).occupancies[0] ?? {};
		const timeRecordId = pair?.id as string;
		return {
			'person/getByReference': { reference: busy.personalReference },
			'occupancy/getAll': { person, from: '2026-03-02T00:00:00Z' },
			'clockRecord/getTemplate': { person },
			'clockRecord/clockIn': { person: free, ...start },
			'clockRecord/clockOut': { person, end: '2026-03-31T14:00:00Z', endSource: 'Kiosk' },
			'clockRecord/clockEvent': {
				person: free,
				direction: 'in',
				moment: '2031-03-04T09:00:00Z',
				source: 'Kiosk',
				location: place,
			},
			'clockRecord/create': { person: free, ...start, ...end },
			'clockRecord/update': { person, clockRecordId: closed?.id, changes: { endSource: 'Web' } },
			'clockRecord/undoClockOut': { person, clockRecordId: open?.id },
			'clockRecord/get': { person, clockRecordId: open?.id },
			'clockRecord/getAll': { person },
			'clockRecord/delete': { person, clockRecordId: open?.id },
			'timeRecord/getTemplate': { person },
			'timeRecord/create': { person: free, ...start, ...end, occupancyId },
			'timeRecord/update': { timeRecordId, changes: { customer: 'Acme' } },
			'timeRecord/get': { timeRecordId },
			'timeRecord/delete': { timeRecordId },
			'event/getAll': { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' },
		};
	}

	schemasSayWhatIsReturned({
		pack: packOf('PeopleFirst'),
		async run(operation) {
			const calls = callsFor();
			if (operation === 'clockRecord/undoClockOut') {
				const parameters = calls['clockRecord/clockOut'];
				await peopleFirst.run(demo, 'clockRecord:clockOut', { parameters });
			}
			const parameters = calls[operation];
			return await peopleFirst.run(demo, operation.replace('/', ':'), { parameters });
		},
	});
});
