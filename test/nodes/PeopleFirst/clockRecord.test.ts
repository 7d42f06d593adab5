/**
 * @jest-environment ./test/harness/environment.ts
 */
import { byReference, rows, systems, usePeopleFirst } from '../../support/peopleFirst';

describe.each(systems)('clock records of %s', (_name, profile) => {
	const peopleFirst = usePeopleFirst();

	test('somebody clocks in and out', async () => {
		const person = peopleFirst.personAt(profile, 0);
		const who = { person: byReference(person.personalReference) };
		const clockedIn = await peopleFirst.run(profile, 'clockRecord:clockIn', {
			timezone: 'Europe/London',
			parameters: { ...who, start: '2031-07-04T08:00', startSource: 'Kiosk' },
		});
		expect(clockedIn.error).toBeUndefined();
		const out = await peopleFirst.run(profile, 'clockRecord:clockOut', {
			timezone: 'Europe/London',
			parameters: { ...who, end: '2031-07-04T16:30', endSource: 'Kiosk' },
		});
		expect(out.error).toBeUndefined();
		expect(rows(out.items)[0]).toMatchObject({
			startTimestamp: '2031-07-04T07:00:00Z',
			endTimestamp: '2031-07-04T15:30:00Z',
			processingStatus: 'Processed',
			version: 2,
		});
	});
});
