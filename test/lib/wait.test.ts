import { throwIfStopped, wait } from '../../lib/wait';
import { problemOf, rejectionOf } from './support';

const stopped = AbortSignal.abort();

describe('throwIfStopped', () => {
	it('throws only once the execution was stopped', () => {
		expect(() => throwIfStopped()).not.toThrow();
		expect(() => throwIfStopped(new AbortController().signal)).not.toThrow();
		expect(problemOf(() => throwIfStopped(stopped)).message).toBe('The execution was stopped');
	});
});

describe('wait', () => {
	it.each([[undefined], [new AbortController().signal]])('waits (%#)', async (signal) => {
		const began = performance.now();
		await wait(20, signal);
		expect(performance.now() - began).toBeGreaterThanOrEqual(18);
	});

	it('waits longer than one sleep', async () => {
		const began = performance.now();
		await wait(1100, new AbortController().signal);
		expect(performance.now() - began).toBeGreaterThanOrEqual(1098);
	});

	it.each([[0], [-1]])('does not wait for %i ms', async (ms) => {
		await expect(wait(ms)).resolves.toBeUndefined();
	});

	it('does not begin after a stop, not even for nothing', async () => {
		expect((await rejectionOf(wait(0, stopped))).message).toBe('The execution was stopped');
	});

	it('ends with a stop', async () => {
		const control = new AbortController();
		const waiting = rejectionOf(wait(400, control.signal));
		const began = performance.now();
		control.abort();
		expect((await waiting).message).toBe('The execution was stopped');
		expect(performance.now() - began).toBeLessThan(300);
	});
});
