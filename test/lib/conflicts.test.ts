import { applyChange, applyRemoval, insist } from '../../lib/conflicts';
import { Problem } from '../../lib/problem';
import { rejectionOf } from './support';

const conflict = new Problem('changed meanwhile', { httpCode: 409 });
const precondition = new Problem('another version', { httpCode: 412 });
const doubtful = new Problem('changed meanwhile', { httpCode: 409, inDoubt: true });
const lost = new Problem('lost', { inDoubt: true });
const refused = new Problem('refused', { httpCode: 400 });
const gone = new Problem('gone', { httpCode: 404 });
const goneInDoubt = gone.with({ inDoubt: true });

/** Plays a list of outcomes, one a call: a Problem is thrown, anything else is answered. */
function script<T>(outcomes: Array<T | Problem>) {
	const calls: unknown[] = [];
	const play = async (given?: unknown): Promise<T> => {
		calls.push(given);
		const next = outcomes[calls.length - 1];
		if (next === undefined) throw new Error('called once too often');
		if (next instanceof Problem) throw next;
		return next;
	};
	return { play, calls };
}

/** Changes what is read to 'wanted'. */
function changing(states: Array<string | Problem>, writes: Array<string | Problem>, most?: number) {
	const reads = script(states);
	const written = script(writes);
	const result = applyChange<string, string>(
		{
			read: reads.play,
			settled: (state) => (state === 'wanted' ? 'settled' : undefined),
			write: written.play,
		},
		most,
	);
	return { result, reads: reads.calls, writes: written.calls };
}

describe('applyChange', () => {
	it('reads and writes', async () => {
		const { result, writes } = changing(['old'], ['written']);
		expect(await result).toBe('written');
		expect(writes).toEqual(['old']);
	});

	it('writes nothing when it is so already', async () => {
		const { result, writes } = changing(['wanted'], []);
		expect(await result).toBe('settled');
		expect(writes).toEqual([]);
	});

	it.each([[conflict], [precondition]])('reads and writes again after %s', async (problem) => {
		const { result, writes } = changing(['a', 'b', 'c'], [problem, problem, 'written']);
		expect(await result).toBe('written');
		expect(writes).toEqual(['a', 'b', 'c']);
	});

	it('gives up after three times, in the words of the service', async () => {
		const { result, reads, writes } = changing(['a', 'b', 'c'], [conflict, conflict, conflict]);
		expect(await rejectionOf(result)).toBe(conflict);
		expect([reads.length, writes.length]).toEqual([3, 3]);
	});

	it('writes once when the version was given', async () => {
		const { result, reads } = changing(['a'], [conflict], 1);
		expect(await rejectionOf(result)).toBe(conflict);
		expect(reads).toHaveLength(1);
	});

	it('finds by reading what was written although its answer was lost', async () => {
		expect(await changing(['old', 'wanted'], [doubtful]).result).toBe('settled');
		expect(await changing(['old', 'wanted'], [doubtful], 1).result).toBe('settled');
		expect(await changing(['old', 'wanted'], [lost]).result).toBe('settled');
	});

	it('reports what was lost when it did not arrive, or when nobody can tell', async () => {
		expect(await rejectionOf(changing(['old', 'old'], [lost]).result)).toBe(lost);
		expect(await rejectionOf(changing(['old', gone], [lost]).result)).toBe(lost);
	});

	it('hands on a refusal', async () => {
		const { result, writes } = changing(['old'], [refused]);
		expect(await rejectionOf(result)).toBe(refused);
		expect(writes).toHaveLength(1);
	});

	it('hands on what reading is refused', async () => {
		expect(await rejectionOf(changing([gone], []).result)).toBe(gone);
	});
});

describe('insist', () => {
	it('sends again what was not taken', async () => {
		const { play, calls } = script([conflict, precondition, 'booked']);
		expect(await insist(play)).toBe('booked');
		expect(calls).toHaveLength(3);
	});

	it('gives up after three times', async () => {
		const { play } = script<string>([conflict, conflict, precondition]);
		expect(await rejectionOf(insist(play))).toBe(precondition);
	});

	it.each([[refused], [lost]])('does not send again after %s', async (problem) => {
		const { play, calls } = script<string>([problem]);
		expect(await rejectionOf(insist(play))).toBe(problem);
		expect(calls).toHaveLength(1);
	});
});

/** Removes what is read, or a known version of it. */
function removing(
	versions: Array<string | Problem>,
	outcomes: Array<'removed' | Problem>,
	known?: string,
) {
	const reads = script(versions);
	const removals = script<'removed'>(outcomes);
	const result = applyRemoval<string>(
		{
			read: reads.play,
			remove: async (version) => {
				await removals.play(version);
			},
		},
		known,
	);
	return { result, reads: reads.calls, removals: removals.calls };
}

describe('applyRemoval', () => {
	it('reads the version and removes', async () => {
		const { result, removals } = removing(['1'], ['removed']);
		await result;
		expect(removals).toEqual(['1']);
	});

	it('reads the version again when somebody else was faster', async () => {
		const { result, removals } = removing(['1', '2'], [conflict, 'removed']);
		await result;
		expect(removals).toEqual(['1', '2']);
	});

	it('gives up after three times', async () => {
		const { result, removals } = removing(['1', '2', '3'], [conflict, conflict, precondition]);
		expect(await rejectionOf(result)).toBe(precondition);
		expect(removals).toHaveLength(3);
	});

	it('reads nothing when the version was given, and reports a conflict', async () => {
		const { result, reads, removals } = removing([], [conflict], '7');
		expect(await rejectionOf(result)).toBe(conflict);
		expect([reads, removals]).toEqual([[], ['7']]);
	});

	it('is done when what may have been removed is not there any more', async () => {
		const { result, reads } = removing(['1', gone], [goneInDoubt]);
		await result;
		expect(reads).toHaveLength(2);
	});

	it('is done when it disappears while the answers are conflicts and losses', async () => {
		const { result, removals } = removing(['1', gone], [doubtful]);
		await result;
		expect(removals).toEqual(['1']);
	});

	it('is done when its answers were lost and it is not there any more', async () => {
		const { result, removals } = removing(['1', gone], [lost]);
		await result;
		expect(removals).toEqual(['1']);
	});

	it('reports what was lost when it is still there, or when nobody can tell', async () => {
		expect(await rejectionOf(removing(['1', '1'], [lost]).result)).toBe(lost);
		expect(await rejectionOf(removing(['1', lost], [lost]).result)).toBe(lost);
	});

	it('does not take a version that could not be read for removed', async () => {
		const { result, reads } = removing([lost], []);
		expect(await rejectionOf(result)).toBe(lost);
		expect(reads).toHaveLength(1);
	});

	it('was refused when it is still there', async () => {
		const stays = refused.with({ inDoubt: true });
		expect(await rejectionOf(removing(['1', '1'], [stays]).result)).toBe(stays);
	});

	it('does not take what was never there for removed', async () => {
		expect(await rejectionOf(removing([gone], []).result)).toBe(gone);
		expect(await rejectionOf(removing(['1'], [gone]).result)).toBe(gone);
	});
});
