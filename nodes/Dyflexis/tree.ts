import type { IDataObject } from 'n8n-workflow';
import type { DyflexisClient } from './client';

/** Reads the roots of the department tree (vendors/dyflexis.md 2.4). */
export async function readTree(client: DyflexisClient): Promise<IDataObject[]> {
	const answer = await client.get('/api/department-management/v3/tree');
	return client.rowsIn(answer, { assumed: 'tree.list' });
}

/** The names that the members of a department have on the wire. */
export interface TreeNames {
	id: string;
	name: string;
	children: string;
}

/** The tree's names as they are in use. */
export function treeNames({ names }: DyflexisClient): TreeNames {
	return { id: names['tree.id'], name: names['tree.name'], children: names['tree.children'] };
}

/**
 * One row a department, parents first, each with the path of names that leads to it (joined
 * by " / "), its depth from 0 and its parent's id.
 */
export function flattenTree(
	departments: IDataObject[],
	names: TreeNames,
	parents: IDataObject[] = [],
): IDataObject[] {
	return departments.flatMap((department) => {
		const { [names.children]: children, ...own } = department;
		const line = [...parents, department];
		const row = {
			...own,
			path: line.map(({ [names.name]: name }) => String(name ?? '')).join(' / '),
			depth: parents.length,
			parentId: parents.at(-1)?.[names.id] ?? null,
		};
		const below = Array.isArray(children) ? (children as IDataObject[]) : [];
		return [row, ...flattenTree(below, names, line)];
	});
}
