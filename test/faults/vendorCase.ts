import type { IDataObject } from 'n8n-workflow';
import type { Effect } from '../../lib/operation';

/** An input item. `mark` is a text that stands in every write it leads to, and in no other. */
export interface Item extends IDataObject {
	mark: string;
}

/** How one operation is exercised: what a vendor adds to the matrix, one row an operation. */
export interface OperationCase {
	/** The node's parameters, the same for all items. Absent ones have their default. */
	parameters?: IDataObject;
	/** The n-th input item, from 0. Each is valid and leads to one request. */
	item(n: number): Item;
	/** The operation that has to have run on the same items before, such as a clock-in. */
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
	/** The operations that many items go through: an upsert, and one that books each time. */
	batch: { upsert: string; once: string };
}

/** What must not be found anywhere. */
export interface Secrets {
	key: string;
	webhookSecret: string;
}

/** One operation of the operation table together with its row. */
export interface Tested {
	/** `resource.operation`, which is also its name in the journal. */
	name: string;
	resource: string;
	operation: string;
	effect: Effect;
	row: OperationCase;
}

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

/** @throws RangeError where there is no such operation */
export function testedOperation(vendor: VendorCase, name: string): Tested {
	const found = testedOperations(vendor).find((tested) => tested.name === name);
	if (found !== undefined) return found;
	throw new RangeError(`${vendor.name} has no tested operation ${name}`);
}
