import { operation } from '../../../../lib/operation';
import type { DyflexisClient } from '../../client';
import { flattenTree, readTree, treeNames } from '../../tree';

/** GET /api/department-management/v3/tree (vendors/dyflexis.md 2.4). */
export const getTree = operation<DyflexisClient, { nested: boolean }>({
	value: 'getTree',
	name: 'Get Tree',
	action: 'Get department tree',
	description: 'Get the offices and departments as a hierarchy',
	endpoint: 'GET /api/department-management/v3/tree',
	permission: 'scope business',
	effect: 'read',
	fields: [
		{
			displayName: 'Shape',
			name: 'shape',
			type: 'options',
			options: [
				{
					name: 'Flat Rows',
					value: 'flat',
					description: 'One item a department, with its path, depth and parent',
				},
				{ name: 'Nested', value: 'nested', description: 'One item a root, as the vendor sends it' },
			],
			default: 'flat',
			description: 'How the hierarchy is returned',
		},
	],
	input: (params) => ({ nested: params.choice('shape', ['flat', 'nested']) === 'nested' }),
	async run(client, { nested }) {
		const roots = await readTree(client);
		return nested ? roots : flattenTree(roots, treeNames(client));
	},
});
