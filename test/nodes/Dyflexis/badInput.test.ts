/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { demo, origins, rows, useDyflexis } from '../../support/dyflexis';
import { badInputs } from './badInputs';

/** Most messages end with what was expected. */
function detailsOf(message: string): string | undefined {
	const expected = /" is not (.+)$/.exec(message)?.[1];
	return expected && `Expected ${expected}.`;
}

const table = badInputs.flatMap(({ cases, ...input }) =>
	cases.map(([bad, message, details = detailsOf(message)]) => ({
		...input,
		bad,
		message,
		details,
	})),
);

describe('one bad item', () => {
	const dyflexis = useDyflexis();

	test.each(table)('$operation: $message', async (input) => {
		const { operation, parameters, item, good, bad, message, details } = input;
		const items = [good, bad].map((value) => ({ ...item, v: value as IDataObject[string] }));

		const stopped = await dyflexis.run(demo, operation, { items, parameters });
		expect(stopped.status).toBe('error');
		expect(stopped.error?.message).toBe(`${message} [item 1]`);
		expect(dyflexis.control.traffic().requests).toBe(0);
		expect(dyflexis.control.journal()).toEqual([]);

		const went = await dyflexis.run(demo, operation, {
			items,
			parameters,
			onError: 'continueErrorOutput',
		});
		expect(went.status).toBe('success');
		expect(rows(went.failed)).toEqual([
			{
				...items[1],
				error: `${message} [item 1]`,
				...(details !== undefined && { details }),
			},
		]);
		expect(origins(went.failed)).toEqual([{ item: 1 }]);
		const sent = dyflexis.control.traffic().requests;
		expect(sent).toBe(1);
	});
});
