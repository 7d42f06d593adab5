import type { IBinaryKeyData, IDataObject, INodeProperties } from 'n8n-workflow';
import type { Params } from './params';
import { Problem } from './problem';

/**
 * What sending a request again would do.
 * - `read` changes nothing.
 * - `upsert` leaves the same state however often it is sent.
 * - `once` may book something each time, so it is never repeated after a lost answer.
 */
export type Effect = 'read' | 'upsert' | 'once';

/**
 * The effect of an operation that is not called so: n8n's linter takes any literal 'upsert' for
 * the name of an operation, and asks for the words of one.
 */
export const UPSERT = 'upsert' satisfies Effect;

/** The records that one input item results in. */
export type Rows = IDataObject[];

/** Rows that leave the node by one of its further outputs. */
export class OtherOutput {
	/** @param output its name, one of the operation's `outputs` */
	constructor(
		readonly output: string,
		readonly rows: Rows,
	) {}
}

/** A file that leaves the node beside the JSON of a row. */
export interface RowFile {
	/** Name of the field that n8n keeps it in. */
	field: string;
	name: string;
	/** Its media type. */
	type: string;
	content: string;
}

/** A row that several items result in, or that comes with a file. */
export class JointRow {
	constructor(
		readonly row: IDataObject,
		/** The items that it comes from, by index. */
		readonly from: number[],
		/** A file to hand to n8n. */
		readonly file?: RowFile,
		/** The same, once n8n keeps it. */
		readonly binary?: IBinaryKeyData,
	) {}
}

/** What became of one item: its rows, where they go, or why it was not done. */
export type Outcome = Rows | JointRow | OtherOutput | Problem;

/** What the planner is told about one input item. */
export interface PlannedItem {
	index: number;
	params: Params;
}

/** What a node remembers from one execution to the next; n8n keeps it unless it runs by hand. */
export type ReadState = () => IDataObject;

/** One or more items that travel together. */
export interface Job<Client> {
	indexes: number[];
	/** Which part of its item it is, from 0, where an item is several things to do. */
	part?: number;
	/** Jobs with one key run one after another in input order. */
	key?: string;
	/** Answers the rows of each item, or why it was not done, in the order of `indexes`. */
	send(client: Client): Promise<Outcome[]>;
}

/** Items that could not be planned, by index, with what was thrown. */
export type Rejected = Map<number, unknown>;

export interface Plan<Client> {
	jobs: Array<Job<Client>>;
	rejected: Rejected;
}

/** What the editor shows of an operation. `value` is stable; all texts may change. */
export interface OperationLabel {
	value: string;
	name: string;
	action: string;
	description: string;
	/** Method and path as the vendor writes them, for the documentation; absent where there are none. */
	endpoint?: string;
	effect: Effect;
	/** Whether it works by itself: nothing is sent, so there is nothing to say about how. */
	offline?: boolean;
	/** Whether it looks, after a lost answer, if something was booked, and sends it again if not. */
	looksUp?: boolean;
	/** What a key has to be allowed to, such as a scope; named when the service says no. */
	permission?: string;
	/** Names of the outputs that it has beside the first. */
	outputs?: readonly string[];
	/** Without `displayOptions` for resource and operation: those are added. */
	fields: INodeProperties[];
}

export interface Operation<Client> extends OperationLabel {
	/** Reads and checks the parameters of all items before anything is sent. */
	plan(items: PlannedItem[], state?: ReadState): Plan<Client>;
}

export interface Resource<Client> {
	value: string;
	name: string;
	operations: Array<Operation<Client>>;
}

interface SingleOperation<Client, Input> extends OperationLabel {
	/** Reads and checks the parameters of one item. Pure. */
	input(params: Params): Input;
	/** Items with one key keep their order. */
	key?(input: Input): string;
	/** Does the work. A list becomes one item a row; a Problem says why it was not done. */
	run(client: Client, input: Input): Promise<IDataObject | Outcome>;
}

interface GroupedOperation<Client, Input> extends OperationLabel {
	input(params: Params): Input;
	/** Items with one group travel in one request. */
	group(input: Input): string;
	/** Answers one record an input, or why that one was not done, in order. */
	run(client: Client, inputs: Input[]): Promise<Array<IDataObject | Problem>>;
}

interface Ready<Input> {
	index: number;
	input: Input;
}

/** Reads every item; those that cannot be read are set aside. */
export function readInputs<Input>(
	items: PlannedItem[],
	read: (params: Params) => Input,
): { ready: Array<Ready<Input>>; rejected: Rejected } {
	const ready: Array<Ready<Input>> = [];
	const rejected: Rejected = new Map();
	for (const { index, params } of items) {
		try {
			ready.push({ index, input: read(params) });
		} catch (error) {
			rejected.set(index, error);
		}
	}
	return { ready, rejected };
}

/** What an operation answers; one record becomes a row. */
export function toOutcome(result: IDataObject | Outcome): Outcome {
	const isOutcome =
		Array.isArray(result) ||
		result instanceof Problem ||
		result instanceof OtherOutput ||
		result instanceof JointRow;
	return isOutcome ? result : [result];
}

/** An operation that handles each item by itself. */
export function operation<Client, Input>(
	definition: SingleOperation<Client, Input>,
): Operation<Client> {
	const { input: read, key, run, ...label } = definition;
	return {
		...label,
		plan(items) {
			const { ready, rejected } = readInputs(items, read);
			const jobs = ready.map(({ index, input }) => ({
				indexes: [index],
				key: key?.(input),
				async send(client: Client) {
					return [toOutcome(await run(client, input))];
				},
			}));
			return { jobs, rejected };
		},
	};
}

/** An operation that sends the items of one group together. */
export function groupedOperation<Client, Input>(
	definition: GroupedOperation<Client, Input>,
): Operation<Client> {
	const { input: read, group, run, ...label } = definition;
	return {
		...label,
		plan(items) {
			const { ready, rejected } = readInputs(items, read);
			const groups = new Map<string, Array<Ready<Input>>>();
			for (const item of ready) {
				const name = group(item.input);
				const members = groups.get(name);
				if (members) members.push(item);
				else groups.set(name, [item]);
			}
			const jobs = [...groups.values()].map((members) => ({
				indexes: members.map(({ index }) => index),
				async send(client: Client) {
					const results = await run(
						client,
						members.map(({ input }) => input),
					);
					return results.map(toOutcome);
				},
			}));
			return { jobs, rejected };
		},
	};
}
