import { Memo } from '../../lib/memo';
import { Problem } from '../../lib/problem';

/** Answers one outcome after the other, and counts. */
function source(...outcomes: unknown[]) {
	let calls = 0;
	return {
		get calls() {
			return calls;
		},
		async read() {
			const outcome = outcomes[calls];
			calls += 1;
			if (outcome instanceof Error) throw outcome;
			return outcome;
		},
	};
}

describe('Memo', () => {
	it('reads once for all who ask, at the same time or later', async () => {
		const memo = new Memo();
		const person = source('a person', 'another');
		const read = async () => await memo.once('P-1', person.read);
		expect(await Promise.all([read(), read(), read()])).toEqual(Array(3).fill('a person'));
		expect(await read()).toBe('a person');
		expect(person.calls).toBe(1);
	});

	it('keeps things apart by their key', async () => {
		const memo = new Memo();
		expect(await memo.once('P-1', async () => 1)).toBe(1);
		expect(await memo.once('P-2', async () => 2)).toBe(2);
	});

	it('remembers a refusal', async () => {
		const memo = new Memo();
		const refused = new Problem('There is nobody of that name', { httpCode: 404 });
		const person = source(refused, 'a person');
		for (let times = 0; times < 2; times += 1) {
			await expect(memo.once('P-1', person.read)).rejects.toBe(refused);
		}
		expect(person.calls).toBe(1);
	});

	it.each([
		['was lost', new Problem('No answer', { inDoubt: true })],
		['was lost with a status', new Problem('Broken', { inDoubt: true, httpCode: 500 })],
		['never came', new TypeError('broken')],
	])('asks again when the answer %s', async (_, failure) => {
		const memo = new Memo();
		const person = source(failure, 'a person');
		await expect(memo.once('P-1', person.read)).rejects.toBe(failure);
		expect(await memo.once('P-1', person.read)).toBe('a person');
	});
});
