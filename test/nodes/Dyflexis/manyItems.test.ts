/**
 * @jest-environment ./test/harness/environment.ts
 */
import { demo, origins, rows, upTo, useDyflexis } from '../../support/dyflexis';

const COUNT = 10_000;
const BAD = 5_000;

const items = upTo(COUNT).map((index) => ({
	employeeReference: `E-${index}`,
	lastName: `Müller ${index}`,
	dateOfBirth: index === BAD ? '1990-02-30' : '1990-02-28',
}));
const message = 'Date of Birth "1990-02-30" is not a date [item 5000]';

describe('ten thousand items with a bad one in the middle', () => {
	const dyflexis = useDyflexis();

	test('stop before anything is sent', async () => {
		const result = await dyflexis.run(demo, 'employee:upsert', { items });
		expect(result.error).toMatchObject({
			message,
			description:
				'Expected a day that exists, written YYYY-MM-DD, such as 2031-03-04. ' +
				'0 of 10000 items were done before the run stopped.',
		});
		expect(dyflexis.control.traffic().requests).toBe(0);
		expect(dyflexis.control.journal()).toEqual([]);
	}, 60_000);

	test('are done but for the bad one when the node is set to continue', async () => {
		const result = await dyflexis.run(demo, 'employee:upsert', {
			items,
			onError: 'continueErrorOutput',
			parameters: { requestOptions: { requestsAtOnce: 16 } },
		});
		const good = upTo(COUNT).filter((index) => index !== BAD);
		expect(origins(result.items)).toEqual(good.map((item) => ({ item })));
		expect(rows(result.items).every(({ status }) => status === 'ok')).toBe(true);
		expect(rows(result.failed)).toEqual([
			{
				...items[BAD],
				error: message,
				message: 'Expected a day that exists, written YYYY-MM-DD, such as 2031-03-04.',
			},
		]);
		expect(result.hints.map((hint) => hint.message)).toEqual([
			'1 item of 10000 could not be done.',
		]);
		const booked = dyflexis.booked(demo);
		expect(booked).toHaveLength(COUNT - 1);
		expect(new Set(booked.map(({ path }) => path)).size).toBe(COUNT - 1);
		expect(dyflexis.control.traffic().peakSockets).toBeLessThanOrEqual(16);
	}, 300_000);
});
