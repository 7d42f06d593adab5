import type { Started } from './executions';
import { idOf, watched } from './watched';

/** What became of all that arrived for one trigger. */
export interface Counts {
	arrived: number;
	/** In an execution that did its work to the end. */
	started: number;
	/** Only in executions that n8n shows as crashed. */
	crashed: number;
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
 * @throws when an execution has neither succeeded nor crashed, or holds what never arrived
 */
export function countAll(arrived: string[][], executions: Started[]): Counts[] {
	return watched.map(({ name, idOf: eventIdOf }, index) => {
		const mine = executions.filter(({ workflowId }) => workflowId === idOf(index));
		const idsIn = (status: string) =>
			timesOf(
				mine
					.filter((each) => each.status === status)
					.flatMap(({ items }) => items)
					.map(eventIdOf),
			);
		const odd = mine.find(({ status }) => status !== 'success' && status !== 'crashed');
		if (odd) throw new Error(`An execution of ${name} is ${odd.status}`);
		const succeeded = idsIn('success');
		const crashed = idsIn('crashed');
		const ids = new Set(arrived[index]);
		const strange = [...succeeded.keys(), ...crashed.keys()].find((id) => !ids.has(id));
		if (strange !== undefined) throw new Error(`${name} brought ${strange}, which never arrived`);
		const timesIn = (id: string) => (succeeded.get(id) ?? 0) + (crashed.get(id) ?? 0);
		const how = (fits: (id: string) => boolean) => [...ids].filter(fits).length;
		return {
			arrived: ids.size,
			started: how((id) => succeeded.has(id)),
			crashed: how((id) => crashed.has(id) && !succeeded.has(id)),
			lost: how((id) => timesIn(id) === 0),
			doubled: how((id) => timesIn(id) > 1),
		};
	});
}
