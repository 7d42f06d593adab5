import type { IBinaryKeyData, INode, INodeExecutionData } from 'n8n-workflow';
import { errorItem, toNodeError } from './errors';
import { type Job, JointRow, type Outcome, OtherOutput, type Rows } from './operation';
import { Problem, Withheld } from './problem';
import type { Redact } from './redact';

/** The items that rows come from where they are not one, and the files that travel beside them. */
interface Beside {
	from?: number[];
	binary?: IBinaryKeyData;
}

type Part = ({ rows: Rows; output: number } & Beside) | { refused: unknown; redact: Redact };

/** What a run is about. */
interface Run {
	node: INode;
	/** Number of input items. */
	items: number;
	/** Number of things to do, where an item may be several; that of the items unless said otherwise. */
	parts?: number;
	/** Names of the outputs beside the first. */
	outputs?: readonly string[];
	redact: Redact;
}

/** What became of the items of one run, whatever the order in which they were done. */
export class Results {
	/** By index of the item, then by part of it. */
	private readonly items = new Map<number, Map<number, Part>>();

	private done = 0;

	private refused = 0;

	constructor(private readonly run: Run) {}

	get refusals(): number {
		return this.refused;
	}

	/** @param redact masks the secrets of this item, too */
	reject(index: number, thrown: unknown, part = 0, redact = this.run.redact): void {
		this.refused += 1;
		this.put(index, part, { refused: thrown, redact });
	}

	settle<Client>(job: Job<Client>, results: Outcome[], redact?: Redact): void {
		job.indexes.forEach((index, at) => {
			const result = results[at] ?? [];
			if (result instanceof Problem) {
				this.reject(index, result, job.part, redact);
				return;
			}
			this.done += 1;
			this.put(index, job.part ?? 0, this.sent(result));
		});
	}

	/**
	 * The error that ends a run: the first refused item that was not just held back because of
	 * others, and how far the run got.
	 */
	asError(): Error {
		for (const { index, part } of this.inOrder()) {
			if (!('refused' in part) || part.refused instanceof Withheld) continue;
			const error = toNodeError(this.run.node, part.refused, index, part.redact);
			const said = [error.description, this.progress()].filter(Boolean);
			error.description = said.length > 0 ? said.join(' ') : undefined;
			return error;
		}
		throw new RangeError('Nothing was refused');
	}

	/** All items by output, in input order, each paired with the input item it comes from. */
	toOutputs(): INodeExecutionData[][] {
		const outputs: INodeExecutionData[][] = ['first', ...(this.run.outputs ?? [])].map(() => []);
		for (const { index, part } of this.inOrder()) {
			if ('refused' in part) {
				const error = toNodeError(this.run.node, part.refused, index, part.redact);
				outputs[0]?.push(errorItem(error, index));
				continue;
			}
			for (const json of part.rows) {
				const { from = [index], binary } = part;
				const [only = index] = from;
				const pairedItem = from.length > 1 ? from.map((item) => ({ item })) : { item: only };
				outputs[part.output]?.push({ json, pairedItem, ...(binary && { binary }) });
			}
		}
		return outputs;
	}

	private progress(): string {
		const { items, parts = items } = this.run;
		if (parts <= 1) return '';
		const what = parts === items ? 'items' : 'entries';
		return `${this.done} of ${parts} ${what} were done before the run stopped.`;
	}

	private sent(result: Rows | JointRow | OtherOutput): Part {
		if (result instanceof JointRow) {
			const { row, from, binary } = result;
			return { rows: [row], output: 0, from, binary };
		}
		if (!(result instanceof OtherOutput)) return { rows: result, output: 0 };
		const output = (this.run.outputs ?? []).indexOf(result.output) + 1;
		if (output === 0) throw new RangeError(`There is no output ${result.output}`);
		return { rows: result.rows, output };
	}

	private put(index: number, part: number, result: Part): void {
		const parts = this.items.get(index);
		if (parts) parts.set(part, result);
		else this.items.set(index, new Map([[part, result]]));
	}

	private *inOrder(): Generator<{ index: number; part: Part }> {
		for (let index = 0; index < this.run.items; index += 1) {
			const parts = [...(this.items.get(index) ?? [])].sort(([a], [b]) => a - b);
			for (const [, part] of parts) yield { index, part };
		}
	}
}
