/**
 * @jest-environment ./test/harness/environment.ts
 */
import { badItemsAreNamed } from '../../support/badInput';
import { demo, useDyflexis } from '../../support/dyflexis';
import { badInputs } from './badInputs';

describe('one bad item', () => {
	const dyflexis = useDyflexis();

	badItemsAreNamed({
		run: async (operation, request) => await dyflexis.run(demo, operation, request),
		control: () => dyflexis.control,
		table: badInputs,
	});
});
