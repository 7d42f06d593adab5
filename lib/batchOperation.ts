import type { IDataObject } from 'n8n-workflow';
import {
	type Operation,
	type OperationLabel,
	type PlannedItem,
	readInputs,
	type Rejected,
	toOutcome,
} from './operation';
import type { Params } from './params';
import { Problem } from './problem';

interface BatchOperation<Client, Input, Shared> extends OperationLabel {
	/** The things to do that one item names. Pure. */
	inputs(params: Params): Input[];
	/** What is done, in words. Nothing may be named twice in one run. */
	subject(input: Input): string;
	/** Reads once what all of them need. */
	prepare(client: Client, inputs: Input[]): Promise<Shared>;
	/** Does one of them. */
	run(client: Client, input: Input, shared: Shared): Promise<IDataObject | Problem>;
}

interface Part<Input> {
	index: number;
	part: number;
	subject: string;
	input: Input;
}

function namedTwice(subject: string, index: number): Problem {
	return new Problem(`${subject} is named twice`, {
		description: `Item ${index} names it already; the first one counts.`,
	});
}

function firstRepeated(names: string[]): string | undefined {
	const met = new Set<string>();
	for (const name of names) {
		if (met.has(name)) return name;
		met.add(name);
	}
	return undefined;
}

/** The parts of all items in order. An item that names something again is set aside. */
function readParts<Input>(
	items: PlannedItem[],
	read: (params: Params) => Input[],
	subjectOf: (input: Input) => string,
): { parts: Array<Part<Input>>; rejected: Rejected } {
	const { ready, rejected } = readInputs(items, read);
	const namedIn = new Map<string, number>();
	const parts: Array<Part<Input>> = [];
	for (const { index, input: inputs } of ready) {
		const own = inputs.map((input, part) => ({ index, part, input, subject: subjectOf(input) }));
		const names = own.map(({ subject }) => subject);
		const again = names.find((name) => namedIn.has(name)) ?? firstRepeated(names);
		if (again !== undefined) {
			rejected.set(index, namedTwice(again, namedIn.get(again) ?? index));
			continue;
		}
		for (const name of names) namedIn.set(name, index);
		for (const part of own) parts.push(part);
	}
	return { parts, rejected };
}

/**
 * An operation that looks at all items before it does one: what they need is read once, and an
 * item may hold a list of things to do. They are done a bounded number at once.
 */
export function batchOperation<Client, Input, Shared>(
	definition: BatchOperation<Client, Input, Shared>,
): Operation<Client> {
	const { inputs, subject: subjectOf, prepare, run, ...label } = definition;
	return {
		...label,
		plan(items) {
			const { parts, rejected } = readParts(items, inputs, subjectOf);
			let shared: Promise<Shared> | undefined;
			const jobs = parts.map(({ index, part, input, subject }) => ({
				indexes: [index],
				part,
				key: subject,
				async send(client: Client) {
					shared ??= prepare(
						client,
						parts.map((each) => each.input),
					);
					return [toOutcome(await run(client, input, await shared))];
				},
			}));
			return { jobs, rejected };
		},
	};
}
