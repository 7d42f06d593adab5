/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { FaultRule } from '../../sandbox/server';
import { runWorkflow } from '../harness';
import { demo, rows, usePeopleFirst } from '../support/peopleFirst';
import { useDataFolder } from './dataFolder';
import { readExample } from './examples';
import { endsOf, momentsOf, people, recordsOf, reportOf } from './peopleFirstKiosk';

jest.setTimeout(300_000);

const peopleFirst = usePeopleFirst();
const data = useDataFolder();

/** Runs the workflow as shipped, or with other request options; gives its report. */
async function report(requestOptions?: INodeParameters): Promise<IDataObject[]> {
	const example = readExample('people-first-kiosk.json', data.folder);
	const nodes = example.nodes.map((node) =>
		node.name === 'Record Clock Events' && requestOptions
			? { ...node, parameters: { ...node.parameters, requestOptions } }
			: node,
	);
	const { error, outputs } = await runWorkflow(
		{ ...example, nodes },
		{ credentials: peopleFirst.credentials(demo), startNode: 'Run Now' },
	);
	expect(error).toBeUndefined();
	return rows(outputs['Report']?.[0] ?? []);
}

const idOf = (reference: string): string => {
	const { persons } = peopleFirst.state(demo);
	return persons.find(({ personalReference }) => personalReference === reference)?.personId ?? '';
};

/** The moments that were booked for a person, in the order of booking. */
function bookedFor(reference: string): unknown[] {
	const where = `/api/person/${idOf(reference)}/clockRecords`;
	return peopleFirst
		.booked(demo)
		.filter(({ path, outcome }) => outcome === 'booked' && path.startsWith(where))
		.map(({ operation, body }) => {
			const { startTimestamp, endTimestamp } = body as IDataObject;
			return operation === 'clockRecord.create' ? startTimestamp : endTimestamp;
		});
}

/** The books are those of the file: every person in order, none double, none lost. */
function expectBooksOfTheFile(): void {
	expect(people).toHaveLength(50);
	for (const reference of people) {
		expect(bookedFor(reference)).toEqual(momentsOf(reference));
		const records = peopleFirst.clockRecordsOf(demo, { personId: idOf(reference) });
		expect(records.map(endsOf)).toEqual(recordsOf(reference));
	}
}

const otherPeople = () => {
	const known = new Set(people.map(idOf));
	return peopleFirst.state(demo).clockRecords.filter(({ personId }) => !known.has(personId));
};

test('books every event once and in order, reports the others, and recognises all of it again', async () => {
	const others = structuredClone(otherPeople());
	const timeRecords = structuredClone(peopleFirst.state(demo).timePairs);
	expect(await report()).toEqual(reportOf('none'));
	expectBooksOfTheFile();
	expect(otherPeople()).toEqual(others);
	expect(peopleFirst.state(demo).timePairs).toEqual(timeRecords);

	const books = structuredClone(peopleFirst.state(demo));
	const written = peopleFirst.booked(demo).length;
	expect(await report()).toEqual(reportOf('all'));
	expect(peopleFirst.state(demo)).toEqual(books);
	const again = peopleFirst.booked(demo).slice(written);
	expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['refused']));
});

test('does so with 16 requests at once, conflicts, a busy service and broken connections', async () => {
	const match = { path: 'clockRecords' };
	const faults: FaultRule[] = [
		{ kind: 'conflict', match: { ...match, method: 'POST' }, every: 40 },
		{ kind: 'conflict', match: { ...match, method: 'PUT' }, every: 40 },
		{ kind: 'status', status: 503, headers: { 'retry-after': '0' }, match, every: 61 },
		{ kind: 'reset-after', match, every: 67 },
		{ kind: 'reset-before', match, every: 71 },
	];
	peopleFirst.control.faults(faults);
	expect(await report({ requestsAtOnce: 16 })).toEqual(reportOf('none'));
	expectBooksOfTheFile();
	const refusals = peopleFirst.booked(demo).filter(({ outcome }) => outcome === 'refused');
	expect(refusals.length).toBeGreaterThan(20);
});
