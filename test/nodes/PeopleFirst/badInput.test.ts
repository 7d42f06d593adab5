/**
 * @jest-environment ./test/harness/environment.ts
 */
import { createPeopleFirst } from '../../../sandbox/vendors/people-first';
import { badItemsAreNamed } from '../../support/badInput';
import { demo, usePeopleFirst } from '../../support/peopleFirst';
import { badInputsFor } from './badInputs';

interface State {
	persons: Array<{
		personId: string;
		personalReference: string;
		occupancies: Array<{ occupancyId: string }>;
	}>;
	clockRecords: Array<{ id: string; personId: string }>;
	timePairs: Array<{ id: string; personId: string }>;
}

/** The seeded data are always the same, so the table can be made before a sandbox runs. */
function knownPeople() {
	const state = (createPeopleFirst().state() as Record<string, State>)[demo.system];
	const free = state?.persons[0];
	const busy = state?.persons.at(-1);
	if (!state || !free || !busy) throw new Error('There are no people');
	const own = <Row extends { personId: string }>(rows: Row[]) =>
		rows.filter(({ personId }) => personId === busy.personId);
	const [first, , open] = own(state.clockRecords);
	return {
		free: { ...free, occupancyId: free.occupancies[0]?.occupancyId ?? '' },
		busy: {
			...busy,
			clockRecordId: first?.id ?? '',
			openRecordId: open?.id ?? '',
			timeRecordId: own(state.timePairs)[0]?.id ?? '',
		},
	};
}

describe('one bad item', () => {
	const peopleFirst = usePeopleFirst();

	badItemsAreNamed({
		run: async (operation, request) => await peopleFirst.run(demo, operation, request),
		control: () => peopleFirst.control,
		table: badInputsFor(knownPeople()),
	});
});
