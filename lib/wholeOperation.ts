import {
	type Operation,
	type OperationLabel,
	type Outcome,
	type PlannedItem,
	type ReadState,
	readInputs,
	type Rejected,
} from './operation';
import type { Params } from './params';
import { Problem, Withheld } from './problem';

/** One item of a whole. */
export interface Member<Input> {
	index: number;
	input: Input;
}

interface WholeOperation<Client, Input> extends OperationLabel {
	input(params: Params): Input;
	/**
	 * Looks at all of them together, before anything is sent. Pure.
	 * @returns why items may not be part of the whole, by index
	 * @throws Problem about the whole
	 */
	check(members: Array<Member<Input>>, state: ReadState): Rejected;
	/** Does it. Answers an outcome for each of them, in order. */
	run(client: Client, members: Array<Member<Input>>, state: ReadState): Promise<Outcome[]>;
}

/** Items that a message lists; further ones are counted. */
const MOST_LISTED = 20;

const messageOf = (thrown: unknown): string =>
	thrown instanceof Error ? thrown.message : String(thrown);

function listed(rejected: Rejected): string {
	const lines = [...rejected]
		.sort(([one], [other]) => one - other)
		.map(([index, thrown]) => `item ${index}: ${messageOf(thrown)}`);
	const further = lines.length - MOST_LISTED;
	const rest = further > 0 ? [`and ${further} more`] : [];
	return [...lines.slice(0, MOST_LISTED), ...rest].join('; ');
}

/** One unfit item keeps all others from being sent. */
function withholding(items: PlannedItem[], rejected: Rejected): Rejected {
	const description =
		`Nothing was sent, because ${rejected.size} of ${items.length} items cannot be: ` +
		`${listed(rejected)}.`;
	return new Map(
		items.map(({ index }) => {
			if (!rejected.has(index)) {
				return [index, new Withheld('This item was held back', { description })];
			}
			const thrown = rejected.get(index);
			return [index, thrown instanceof Problem ? thrown.with({ description }) : thrown];
		}),
	);
}

const refusing = (items: PlannedItem[], thrown: unknown): Rejected =>
	new Map(items.map(({ index }) => [index, thrown]));

/**
 * An operation whose items are one thing, such as a file: all of them travel, or none. One that
 * cannot be read keeps the others from being sent, also where the node is set to continue.
 */
export function wholeOperation<Client, Input>(
	definition: WholeOperation<Client, Input>,
): Operation<Client> {
	const { input: read, check, run, ...label } = definition;
	const plan: Operation<Client>['plan'] = (items, state = () => ({})) => {
		const { ready: members, rejected } = readInputs(items, read);
		if (rejected.size > 0) return { jobs: [], rejected: withholding(items, rejected) };
		try {
			const unfit = check(members, state);
			if (unfit.size > 0) return { jobs: [], rejected: withholding(items, unfit) };
		} catch (thrown) {
			return { jobs: [], rejected: refusing(items, thrown) };
		}
		const indexes = members.map(({ index }) => index);
		const send = async (client: Client) => await run(client, members, state);
		return { jobs: [{ indexes, send }], rejected: new Map() };
	};
	return { ...label, plan };
}
