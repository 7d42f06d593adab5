import type { INode } from 'n8n-workflow';
import { JointRow, OtherOutput, type Rows } from '../../lib/operation';
import { Problem, Withheld } from '../../lib/problem';
import { redactor } from '../../lib/redact';
import { Results } from '../../lib/results';

const node: INode = {
	id: '1',
	name: 'Dyflexis',
	type: 'dyflexis',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const resultsOf = (items: number, parts?: number) =>
	new Results({ node, items, parts, redact: redactor(['very-secret-key']) });
const jobOf = (...indexes: number[]) => ({ indexes, send: async () => [] });

describe('Results', () => {
	it('gives items in input order, however they were done', () => {
		const results = resultsOf(4);
		results.settle(jobOf(3), [[{ n: 3 }]]);
		results.settle(jobOf(2, 0), [[{ n: 2 }], [{ n: 0 }, { n: 0.5 }]]);
		results.reject(1, new Problem('refused'));
		expect(results.toOutputs().flat()).toEqual([
			{ json: { n: 0 }, pairedItem: { item: 0 } },
			{ json: { n: 0.5 }, pairedItem: { item: 0 } },
			{ json: { error: 'refused [item 1]' }, pairedItem: { item: 1 } },
			{ json: { n: 2 }, pairedItem: { item: 2 } },
			{ json: { n: 3 }, pairedItem: { item: 3 } },
		]);
		expect(results.refusals).toBe(1);
	});

	it('an item may result in no rows, and one that was not begun in nothing', () => {
		const results = resultsOf(3);
		results.settle<undefined>(jobOf(0), [[] satisfies Rows]);
		expect(results.toOutputs().flat()).toEqual([]);
		expect(results.refusals).toBe(0);
	});

	it('takes the refusals out of a group', () => {
		const results = resultsOf(2);
		results.settle(jobOf(0, 1), [new Problem('no'), [{ n: 1 }]]);
		expect(results.refusals).toBe(1);
		expect(
			results
				.toOutputs()
				.flat()
				.map(({ json }) => json),
		).toEqual([{ error: 'no [item 0]' }, { n: 1 }]);
	});

	it('gives a row of several items once, with its files', () => {
		const results = resultsOf(3);
		const binary = { data: { data: 'eA==', mimeType: 'text/plain' } };
		const joint = new JointRow({ people: 3 }, [0, 1, 2], undefined, binary);
		results.settle<undefined>(jobOf(0, 1, 2), [joint, [], []]);
		expect(results.toOutputs()).toEqual([
			[{ json: { people: 3 }, pairedItem: [{ item: 0 }, { item: 1 }, { item: 2 }], binary }],
		]);
	});

	it('ends with an item that is the reason, not with one that was held back', () => {
		const results = resultsOf(3);
		for (const index of [0, 2]) results.reject(index, new Withheld('held back'));
		results.reject(1, new Problem('the reason'));
		expect(results.asError().message).toBe('the reason [item 1]');
	});

	it('keeps the parts of one item in their order', () => {
		const results = resultsOf(2, 4);
		results.settle({ ...jobOf(0), part: 2 }, [[{ n: 2 }]]);
		results.settle(jobOf(1), [[{ n: 3 }]]);
		results.reject(0, new Problem('no'), 1);
		results.settle({ ...jobOf(0), part: 0 }, [[{ n: 0 }]]);
		expect(
			results
				.toOutputs()
				.flat()
				.map(({ json }) => json),
		).toEqual([{ n: 0 }, { error: 'no [item 0]' }, { n: 2 }, { n: 3 }]);
		expect(results.asError()).toMatchObject({
			message: 'no [item 0]',
			description: '3 of 4 entries were done before the run stopped.',
		});
	});

	it('sends rows to the output that they are for, and refusals to the first', () => {
		const results = new Results({
			node,
			items: 4,
			outputs: ['needsReason', 'other'],
			redact: redactor([]),
		});
		results.settle(jobOf(2), [new OtherOutput('needsReason', [{ n: 2 }])]);
		results.settle(jobOf(0), [[{ n: 0 }]]);
		results.settle(jobOf(1), [new OtherOutput('needsReason', [{ n: 1 }])]);
		results.reject(3, new Problem('no'));
		expect(results.toOutputs()).toEqual([
			[
				{ json: { n: 0 }, pairedItem: { item: 0 } },
				{ json: { error: 'no [item 3]' }, pairedItem: { item: 3 } },
			],
			[
				{ json: { n: 1 }, pairedItem: { item: 1 } },
				{ json: { n: 2 }, pairedItem: { item: 2 } },
			],
			[],
		]);
	});

	it('masks the secrets of one item in what is said of it', () => {
		const results = resultsOf(1);
		results.reject(0, new Problem('wrong: opensesame'), 0, redactor(['opensesame']));
		expect(results.asError().message).toBe('wrong: ••• [item 0]');
	});

	it('ends a run with the first refused item, and says how far it got', () => {
		const results = resultsOf(10_000);
		results.reject(9, new Problem('later'));
		results.reject(4, new Problem('first', { description: 'Do this.' }));
		results.settle(jobOf(0), [[{}]]);
		const error = results.asError();
		expect(error.message).toBe('first [item 4]');
		expect(error).toHaveProperty(
			'description',
			'Do this. 1 of 10000 items were done before the run stopped.',
		);
	});

	it('has nothing to say about how far a single item got', () => {
		const results = resultsOf(1);
		results.reject(0, new Problem('first'));
		expect(results.asError()).toHaveProperty('description', undefined);
	});

	it('bears more refused items than a call has room for arguments', () => {
		const results = resultsOf(300_000);
		for (let index = 299_999; index >= 0; index -= 1) results.reject(index, 'no');
		expect(results.asError().message).toBe('no [item 0]');
	});

	it('names no secret', () => {
		const results = resultsOf(2);
		results.reject(0, new Error('bad very-secret-key'));
		expect(results.asError().message).toBe('bad ••• [item 0]');
		expect(JSON.stringify(results.toOutputs().flat())).not.toContain('very-secret-key');
	});
});
