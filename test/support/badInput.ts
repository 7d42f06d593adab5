import type { IDataObject, OnError } from 'n8n-workflow';
import type { Control } from '../../sandbox/server';
import type { NodeResult } from '../harness';

/** What one operation makes of a good and of several bad values. */
export interface BadInput {
	operation: string;
	/** Parameters; `{{ $json.v }}` is what goes well for the first item and not for the second. */
	parameters?: IDataObject;
	good: unknown;
	/** Requests that the good one leads to; 1 where this is missing. */
	requests?: number;
	/** Fields of both items beside `v`. */
	item?: IDataObject;
	cases: Array<[bad: unknown, message: string, advice?: string]>;
}

/** What a test of bad input has to know of a vendor. */
interface BadInputTest {
	/** Runs `resource:operation` on items. */
	run(
		operation: string,
		request: { items: IDataObject[]; parameters?: IDataObject; onError?: OnError },
	): Promise<NodeResult>;
	control(): Control;
	table: BadInput[];
}

/** Most messages end with what was expected. */
function adviceIn(message: string): string | undefined {
	const expected = /" is not (.+)$/.exec(message)?.[1];
	return expected && `Expected ${expected}.`;
}

/**
 * Declares the tests of one bad item behind a good one: nothing is sent when the node stops, and
 * the good one is done when it continues.
 */
export function badItemsAreNamed({ run, control, table }: BadInputTest): void {
	const cases = table.flatMap(({ cases: bad, ...input }) =>
		bad.map(([value, message, advice = adviceIn(message)]) => ({
			...input,
			value,
			message,
			advice,
		})),
	);

	test.each(cases)('$operation: $message', async (input) => {
		const { operation, parameters, item, good, value: bad, message, advice } = input;
		const items = [good, bad].map((value) => ({ ...item, v: value as IDataObject[string] }));

		const stopped = await run(operation, { items, parameters });
		expect(stopped.status).toBe('error');
		expect(stopped.error?.message).toBe(`${message} [item 1]`);
		expect(control().traffic().requests).toBe(0);
		expect(control().journal()).toEqual([]);

		const went = await run(operation, { items, parameters, onError: 'continueErrorOutput' });
		expect(went.status).toBe('success');
		expect(went.failed.map(({ json }) => json)).toEqual([
			{
				...items[1],
				error: `${message} [item 1]`,
				...(advice !== undefined && { message: advice }),
			},
		]);
		expect(went.failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
		expect(control().traffic().requests).toBe(input.requests ?? 1);
	});
}
