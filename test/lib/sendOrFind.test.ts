import { Problem } from '../../lib/problem';
import { sendOrFind } from '../../lib/sendOrFind';
import { rejectionOf } from './support';

const lost = new Problem('lost', { inDoubt: true });
const refused = new Problem('refused', { httpCode: 400 });

/** Plays a list of outcomes, one a call: a Problem is thrown, anything else is answered. */
function script<T>(outcomes: Array<T | Error>) {
	const left = [...outcomes];
	return async (): Promise<T> => {
		if (left.length === 0) throw new Error('called once too often');
		const next = left.shift() as T | Error;
		if (next instanceof Error) throw next;
		return next;
	};
}

/** Books with the given outcomes, and tells how often it waited. */
function booking(sent: unknown[], found: unknown[], retries = 4) {
	const waits: number[] = [];
	const result = sendOrFind<unknown>({
		send: script(sent),
		find: script(found),
		again: async (count) => {
			if (count > retries) return false;
			waits.push(count);
			return true;
		},
	});
	return { result, waits };
}

describe('sendOrFind', () => {
	it('answers what was sent', async () => {
		const { result, waits } = booking(['booked'], []);
		expect(await result).toEqual({ record: 'booked', found: false });
		expect(waits).toEqual([]);
	});

	it('does not look when it is refused at once', async () => {
		expect(await rejectionOf(booking([refused], []).result)).toBe(refused);
	});

	it('finds what was booked although its answer was lost', async () => {
		const { result, waits } = booking([lost], ['booked']);
		expect(await result).toEqual({ record: 'booked', found: true });
		expect(waits).toEqual([]);
	});

	it('sends what is not there again', async () => {
		const { result, waits } = booking([lost, lost, 'booked'], [undefined, undefined]);
		expect(await result).toEqual({ record: 'booked', found: false });
		expect(waits).toEqual([1, 2]);
	});

	it('takes a refusal after a lost answer for what may be booked already', async () => {
		const { result } = booking([lost, refused], [undefined, 'booked']);
		expect(await result).toEqual({ record: 'booked', found: true });
	});

	it('hands on a refusal when nothing was booked', async () => {
		const { result } = booking([lost, refused], [undefined, undefined]);
		expect(await rejectionOf(result)).toBe(refused);
	});

	it('ends in doubt when looking gets no answer', async () => {
		expect(await rejectionOf(booking([lost], [refused]).result)).toBe(lost);
	});

	it('ends in doubt when a refusal cannot be looked at', async () => {
		const { result } = booking([lost, refused], [undefined, refused]);
		expect(await rejectionOf(result)).toBe(lost);
	});

	it('gives up after the retries', async () => {
		const { result, waits } = booking([lost, lost, lost], [undefined, undefined, undefined], 2);
		expect(await rejectionOf(result)).toBe(lost);
		expect(waits).toEqual([1, 2]);
	});

	it('hands on what is no Problem', async () => {
		const fault = new TypeError('a bug');
		await expect(booking([fault], []).result).rejects.toBe(fault);
	});
});
