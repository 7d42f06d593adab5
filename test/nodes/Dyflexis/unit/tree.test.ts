import { flattenTree } from '../../../../nodes/Dyflexis/tree';

const names = { id: 'id', name: 'name', children: 'children' };

describe('flattenTree', () => {
	it('gives parents first, each with its path, depth and parent', () => {
		const tree = [
			{
				id: 1,
				name: 'North',
				kind: 'office',
				children: [
					{ id: 11, name: 'Kitchen', children: [{ id: 111, name: 'Grill' }] },
					{ id: 12, name: 'Bar' },
				],
			},
			{ id: 2, name: 'South', children: [] },
		];
		const before = JSON.stringify(tree);
		expect(flattenTree(tree, names)).toEqual([
			{ id: 1, name: 'North', kind: 'office', path: 'North', depth: 0, parentId: null },
			{ id: 11, name: 'Kitchen', path: 'North / Kitchen', depth: 1, parentId: 1 },
			{ id: 111, name: 'Grill', path: 'North / Kitchen / Grill', depth: 2, parentId: 11 },
			{ id: 12, name: 'Bar', path: 'North / Bar', depth: 1, parentId: 1 },
			{ id: 2, name: 'South', path: 'South', depth: 0, parentId: null },
		]);
		expect(JSON.stringify(tree)).toBe(before);
	});

	it('reads the names it is given', () => {
		const tree = [{ nr: 'A', naam: 'Noord', onder: [{ nr: 'B', naam: 'Bar' }] }];
		const rows = flattenTree(tree, { id: 'nr', name: 'naam', children: 'onder' });
		expect(rows.map(({ path, parentId }) => [path, parentId])).toEqual([
			['Noord', null],
			['Noord / Bar', 'A'],
		]);
	});

	it.each([[null], [undefined], [{}], ['x'], [0]])('children that are %j are none', (children) => {
		expect(flattenTree([{ id: 1, name: 'A', children }] as never, names)).toEqual([
			{ id: 1, name: 'A', path: 'A', depth: 0, parentId: null },
		]);
	});

	it('bears a department without id and name', () => {
		expect(flattenTree([{ children: [{}] }], names)).toEqual([
			{ path: '', depth: 0, parentId: null },
			{ path: ' / ', depth: 1, parentId: null },
		]);
	});

	it('flattens a wide and a deep tree', () => {
		const wide = Array.from({ length: 20_000 }, (_, id) => ({ id, name: 'x' }));
		expect(flattenTree(wide, names)).toHaveLength(20_000);
		let deep: object = { id: 0, name: 'x' };
		for (let id = 1; id < 500; id += 1) deep = { id, name: 'x', children: [deep] };
		expect(flattenTree([deep] as never, names).at(-1)).toMatchObject({ id: 0, depth: 499 });
	});
});
