/**
 * @jest-environment ./test/harness/environment.ts
 */
import { badItemsAreNamed } from '../../support/badInput';
import { demo, useTimeWellScheduled } from '../../support/timeWellScheduled';
import { badInputs } from './badInputs';

describe('one bad item', () => {
	const tws = useTimeWellScheduled();

	badItemsAreNamed({
		run: async (operation, request) => await tws.run(demo, operation, request),
		control: () => tws.control,
		table: badInputs,
	});
});
