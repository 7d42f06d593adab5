/**
 * @jest-environment ./test/harness/environment.ts
 */
import { origins, rows, systems, upTo, useDyflexis } from '../../support/dyflexis';

describe.each(systems)('the department tree of %s', (_name, profile) => {
	const dyflexis = useDyflexis();
	const { names, extras } = profile;
	const { 'tree.id': id, 'tree.name': name, 'tree.children': children } = names;
	const path = '/api/department-management/v3/tree';

	test('comes as flat rows, parents first, with path, depth and parent', async () => {
		const { items } = await dyflexis.run(profile, 'department:getTree');
		expect(items).toHaveLength(20);
		expect(origins(items)).toEqual(upTo(20).map(() => ({ item: 0 })));
		expect(rows(items).slice(0, 4)).toStrictEqual([
			{ [id]: 1, [name]: 'Utrecht', ...extras.row, path: 'Utrecht', depth: 0, parentId: null },
			{
				[id]: 110,
				[name]: 'Restaurant',
				...extras.row,
				path: 'Utrecht / Restaurant',
				depth: 1,
				parentId: 1,
			},
			{
				[id]: 111,
				[name]: 'Kitchen',
				...extras.row,
				path: 'Utrecht / Restaurant / Kitchen',
				depth: 2,
				parentId: 110,
			},
			{
				[id]: 113,
				[name]: 'Cold Kitchen',
				...extras.row,
				path: 'Utrecht / Restaurant / Kitchen / Cold Kitchen',
				depth: 3,
				parentId: 111,
			},
		]);
		expect(dyflexis.requests(profile)).toEqual({ [path]: 1 });
	});

	test('comes nested, as the vendor sends it', async () => {
		const { items } = await dyflexis.run(profile, 'department:getTree', {
			parameters: { shape: 'nested' },
		});
		expect(rows(items).map((row) => row[name])).toEqual(['Utrecht', 'Antwerpen', 'Köln']);
		const leaf = (leafId: number, leafName: string) => ({
			[id]: leafId,
			[name]: leafName,
			...extras.row,
			[children]: [],
		});
		expect(items[2]?.json).toStrictEqual({
			[id]: 3,
			[name]: 'Köln',
			...extras.row,
			[children]: [
				{
					[id]: 310,
					[name]: 'Lager & Versand',
					...extras.row,
					[children]: [leaf(311, 'Frühschicht'), leaf(312, 'Nachtschicht')],
				},
			],
		});
	});

	test('comes in the shape that each item asks for', async () => {
		const { items } = await dyflexis.run(profile, 'department:getTree', {
			items: [{ shape: 'nested' }, { shape: 'flat' }],
			parameters: { shape: '={{ $json.shape }}' },
		});
		expect(origins(items)).toEqual(upTo(23).map((index) => ({ item: index < 3 ? 0 : 1 })));
	});
});
