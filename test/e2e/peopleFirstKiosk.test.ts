import { cpSync } from 'node:fs';
import type { IDataObject } from 'n8n-workflow';
import { dataFolder, demoCredentials, exampleWorkflows } from '../../scripts/start/examples';
import type { ClockRecord, Person } from '../../sandbox/vendors/people-first/records';
import { endsOf, momentsOf, people, recordsOf, reportOf } from '../workflows/peopleFirstKiosk';
import { useN8n } from './support/n8n';
import { outputOf } from '../../sandbox/n8n/workflow';

const ID = 'people-first-kiosk';

describe('the clock events of a gate', () => {
	const kiosk = useN8n({
		async contents(sandboxUrl, filesFolder) {
			cpSync(dataFolder, filesFolder, { recursive: true });
			const credentials = await demoCredentials(sandboxUrl);
			const examples = await exampleWorkflows(credentials, filesFolder);
			return { credentials, workflows: examples.filter(({ id }) => id === ID) };
		},
	});

	const books = () =>
		(
			kiosk.sandbox.control.state('people-first') as {
				demo: { persons: Person[]; clockRecords: ClockRecord[] };
			}
		).demo;
	const idOf = (reference: string) =>
		books().persons.find(({ personalReference }) => personalReference === reference)?.personId ??
		'';
	const booked = () => kiosk.sandbox.control.journal({ outcome: 'booked' });

	async function report(): Promise<IDataObject[]> {
		const { status, data } = await kiosk.rest.run(ID, 'Run Now');
		expect(status).toBe('success');
		return outputOf({ data }, 'Report');
	}

	test('are booked, each once and each person in order; the others are reported', async () => {
		expect(await report()).toEqual(reportOf('none'));
		const events = booked();
		for (const reference of people) {
			const personId = idOf(reference);
			const own = events.filter(({ path }) => path.includes(personId));
			const moments = own.map(({ operation, body }) => {
				const { startTimestamp, endTimestamp } = body as ClockRecord;
				return operation === 'clockRecord.create' ? startTimestamp : endTimestamp;
			});
			expect(moments).toEqual(momentsOf(reference));
			const records = books().clockRecords.filter((record) => record.personId === personId);
			expect(records.map(endsOf)).toEqual(recordsOf(reference));
		}
		expect(events).toHaveLength(people.flatMap(momentsOf).length);
	});

	test('executed again they are recognised: nothing is booked, and the report says so', async () => {
		const [before, count] = [structuredClone(books()), booked().length];
		expect(await report()).toEqual(reportOf('all'));
		expect(books()).toEqual(before);
		expect(booked()).toHaveLength(count);
	});
});
