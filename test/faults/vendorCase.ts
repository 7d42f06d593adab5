import type { IDataObject } from 'n8n-workflow';
import type { Effect } from '../../lib/operation';

/** An input item. `mark` is a text that stands in every write it leads to, and in no other. */
export interface Item extends IDataObject {
	mark: string;
}

/** One of the requests that an operation sends for each item. */
export interface RequestCase {
	/** How it is told from the others; a part of its path. */
	method?: string;
	path?: string;
	/** That of the operation unless it is another, such as a read before a write. */
	effect?: Effect;
	/** Whether the service takes it once only, for the version that it names. */
	versioned?: boolean;
	/** Whether its answer has no body, so that there is nothing to cut. */
	answersNothing?: boolean;
}

/** How one operation is exercised: what a vendor adds to the matrix, one row an operation. */
export interface OperationCase {
	/** The node's parameters, the same for all items. Absent ones have their default. */
	parameters?: IDataObject;
	/** The n-th input item, from 0. Each is valid and leads to the same requests. */
	item(n: number): Item;
	/**
	 * The requests sent for each item, where they are not one; the faults strike each in turn. None
	 * where nothing is sent.
	 */
	requests?: RequestCase[];
	/** Whether all items travel in one request, and so share its fate. */
	together?: boolean;
	/** Name of its writes in the journal, where that is not its own. */
	journal?: string;
	/**
	 * Whether it looks up what became of a write whose answer was lost, and sends it again only if
	 * it is not there.
	 */
	looksUp?: boolean;
	/**
	 * The operation that has to have run on the same items before, such as a clock-in. What it
	 * answered is added to the items.
	 */
	after?: string;
	/** The n-th of the items that share a key, and so have to keep their order. */
	inOrder?(key: number, n: number): Item;
	/** Whether a successful answer without a body counts as done, because none is documented. */
	takesEmptyAnswer?: boolean;
}

interface OperationLabel {
	value: string;
	effect: Effect;
}

/** What the fault tests have to know of a vendor. */
export interface VendorCase {
	/** Name of the vendor in the sandbox. */
	name: string;
	nodeType: string;
	/** The operation table of the node itself. */
	resources: Array<{ value: string; operations: OperationLabel[] }>;
	credentialType: string;
	/** A credential for the simulated vendor at `url`. */
	credential(url: string, secrets: Secrets): Record<string, string>;
	/** By `resource.operation`; an operation without a row fails a test. */
	operations: Record<string, OperationCase>;
	/** The operations that many items go through: an upsert, and one that books each time if there is. */
	batch: { upsert: string; once?: string };
	/** Whether the service may warn with a 2xx. */
	warns?: boolean;
	/** Members without which no answer is taken for a good one. */
	envelope?: IDataObject;
	/** The node's searches and lists of choices. */
	pickers: Picker[];
	/** The polling triggers, with what they need to be set to. */
	triggers: Array<{ type: string; parameters?: IDataObject }>;
}

/** A list that the editor asks the node for. */
export interface Picker {
	kind: 'listSearch' | 'loadOptions';
	method: string;
	/** Fields of the node that it looks at. */
	parameters?: IDataObject;
}

/** What must not be found anywhere. */
export interface Secrets {
	key: string;
	webhookSecret: string;
}

/** One operation of the operation table together with its row. */
export interface Tested {
	/** `resource.operation`. */
	name: string;
	resource: string;
	operation: string;
	effect: Effect;
	row: OperationCase;
}

/** The requests that an operation sends for each item. */
export const requestsOf = ({ row }: Pick<Tested, 'row'>): RequestCase[] => row.requests ?? [{}];

/** `resource.operation` of everything the node offers. */
export const operationNames = ({ resources }: VendorCase): string[] =>
	resources.flatMap(({ value, operations }) =>
		operations.map((operation) => `${value}.${operation.value}`),
	);

/** The operation table, joined with the rows; operations without a row are left out. */
export const testedOperations = ({ resources, operations: rows }: VendorCase): Tested[] =>
	resources.flatMap(({ value: resource, operations }) =>
		operations.flatMap(({ value: operation, effect }) => {
			const name = `${resource}.${operation}`;
			const row = rows[name];
			return row === undefined ? [] : [{ name, resource, operation, effect, row }];
		}),
	);

/** Those that send something. */
export const sendingOperations = (vendor: VendorCase): Tested[] =>
	testedOperations(vendor).filter((tested) => requestsOf(tested).length > 0);

/** @throws RangeError where there is no such operation */
export function testedOperation(vendor: VendorCase, name: string): Tested {
	const found = testedOperations(vendor).find((tested) => tested.name === name);
	if (found !== undefined) return found;
	throw new RangeError(`${vendor.name} has no tested operation ${name}`);
}
