import type { Started } from './executions';
import { idOf, watched } from './watched';

/** What became of all that arrived for one trigger. */
export interface Counts {
	arrived: number;
	/** In an execution that did its work to the end. */
	started: number;
	/** Only in executions that n8n shows as crashed, or as anything else but a success. */
	shown: number;
	/** In no execution at all. */
	lost: number;
	/** In more than one execution, whatever became of these. */
	doubled: number;
}

const timesOf = (ids: string[]): Map<string, number> => {
	const times = new Map<string, number>();
	for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
	return times;
};

/**
 * Counts for each trigger what became of what arrived.
 *
 * @param arrived the ids of what happened, trigger by trigger
 * @throws when an execution holds what never arrived
 */
export function countAll(arrived: string[][], executions: Started[]): Counts[] {
	return watched.map(({ name, idOf: eventIdOf }, index) => {
		const mine = executions.filter(({ workflowId }) => workflowId === idOf(index));
		const idsIn = (some: Started[]) => timesOf(some.flatMap(({ items }) => items).map(eventIdOf));
		const all = idsIn(mine);
		const succeeded = idsIn(mine.filter(({ status }) => status === 'success'));
		const ids = new Set(arrived[index]);
		const strange = [...all.keys()].find((id) => !ids.has(id));
		if (strange !== undefined) throw new Error(`${name} brought ${strange}, which never arrived`);
		const how = (fits: (id: string) => boolean) => [...ids].filter(fits).length;
		return {
			arrived: ids.size,
			started: how((id) => succeeded.has(id)),
			shown: how((id) => all.has(id) && !succeeded.has(id)),
			lost: how((id) => !all.has(id)),
			doubled: how((id) => (all.get(id) ?? 0) > 1),
		};
	});
}
