/**
 * @jest-environment ./test/harness/environment.ts
 */
import { badItemsAreNamed } from '../../support/badInput';
import { demo, useShyftplan } from '../../support/shyftplan';
import { badInputs } from './badInputs';

describe('one bad item', () => {
	const shyftplan = useShyftplan();

	badItemsAreNamed({
		run: async (operation, request) => await shyftplan.run(demo, operation, request),
		control: () => shyftplan.control,
		table: badInputs,
	});
});
