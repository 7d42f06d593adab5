import type { INode, INodeExecutionData } from 'n8n-workflow';
import { errorItem, toNodeError } from './errors';
import type { Job, Rows } from './operation';
import { Problem } from './problem';
import type { Redact } from './redact';

type Part = { rows: Rows } | { refused: unknown };

/** What became of the items of one run, whatever the order in which they were done. */
export class Results {
	/** By index of the item, then by part of it. */
	private readonly items = new Map<number, Map<number, Part>>();

	private done = 0;

	private refused = 0;

	/**
	 * @param total number of input items
	 * @param parts number of things to do, where an item may be several
	 */
	constructor(
		private readonly node: INode,
		private readonly total: number,
		private readonly redact: Redact,
		private readonly parts = total,
	) {}

	get refusals(): number {
		return this.refused;
	}

	reject(index: number, thrown: unknown, part = 0): void {
		this.refused += 1;
		this.put(index, part, { refused: thrown });
	}

	settle<Client>(job: Job<Client>, results: Array<Rows | Problem>): void {
		job.indexes.forEach((index, at) => {
			const result = results[at] ?? [];
			if (result instanceof Problem) {
				this.reject(index, result, job.part);
				return;
			}
			this.done += 1;
			this.put(index, job.part ?? 0, { rows: result });
		});
	}

	/** The error that ends a run: the first refused item, and how far the run got. */
	asError(): Error {
		const refused = [...this.inOrder()].find(({ part }) => 'refused' in part);
		const thrown = refused && 'refused' in refused.part ? refused.part.refused : undefined;
		const nodeError = toNodeError(this.node, thrown, refused?.index ?? 0, this.redact);
		if (this.parts > 1) {
			const what = this.parts === this.total ? 'items' : 'entries';
			const progress = `${this.done} of ${this.parts} ${what} were done before the run stopped.`;
			nodeError.description = [nodeError.description, progress].filter(Boolean).join(' ');
		}
		return nodeError;
	}

	/** All items in input order, each paired with the input item it comes from. */
	toItems(): INodeExecutionData[] {
		const items: INodeExecutionData[] = [];
		for (const { index, part } of this.inOrder()) {
			if ('refused' in part) {
				items.push(errorItem(toNodeError(this.node, part.refused, index, this.redact), index));
				continue;
			}
			for (const json of part.rows) items.push({ json, pairedItem: { item: index } });
		}
		return items;
	}

	private put(index: number, part: number, result: Part): void {
		const parts = this.items.get(index);
		if (parts) parts.set(part, result);
		else this.items.set(index, new Map([[part, result]]));
	}

	private *inOrder(): Generator<{ index: number; part: Part }> {
		for (let index = 0; index < this.total; index += 1) {
			const parts = [...(this.items.get(index) ?? [])].sort(([a], [b]) => a - b);
			for (const [, part] of parts) yield { index, part };
		}
	}
}
