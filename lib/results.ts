import type { INode, INodeExecutionData } from 'n8n-workflow';
import { errorItem, toNodeError } from './errors';
import type { Job, Rows } from './operation';
import { Problem } from './problem';
import type { Redact } from './redact';

/** What became of the items of one run, whatever the order in which they were done. */
export class Results {
	private readonly done = new Map<number, Rows>();

	private readonly refused = new Map<number, unknown>();

	/** @param total number of input items */
	constructor(
		private readonly node: INode,
		private readonly total: number,
		private readonly redact: Redact,
	) {}

	get refusals(): number {
		return this.refused.size;
	}

	reject(index: number, thrown: unknown): void {
		this.refused.set(index, thrown);
	}

	settle<Client>(job: Job<Client>, results: Array<Rows | Problem>): void {
		job.indexes.forEach((index, at) => {
			const result = results[at] ?? [];
			if (result instanceof Problem) this.reject(index, result);
			else this.done.set(index, result);
		});
	}

	/** The error that ends a run: the first refused item, and how far the run got. */
	asError(): Error {
		const [index = 0] = [...this.refused.keys()].sort((a, b) => a - b);
		const nodeError = toNodeError(this.node, this.refused.get(index), index, this.redact);
		if (this.total > 1) {
			const progress = `${this.done.size} of ${this.total} items were done before the run stopped.`;
			nodeError.description = [nodeError.description, progress].filter(Boolean).join(' ');
		}
		return nodeError;
	}

	/** All items in input order, each paired with the input item it comes from. */
	toItems(): INodeExecutionData[] {
		const items: INodeExecutionData[] = [];
		for (let index = 0; index < this.total; index += 1) {
			if (this.refused.has(index)) {
				const thrown = this.refused.get(index);
				items.push(errorItem(toNodeError(this.node, thrown, index, this.redact), index));
			}
			for (const json of this.done.get(index) ?? []) {
				items.push({ json, pairedItem: { item: index } });
			}
		}
		return items;
	}
}
