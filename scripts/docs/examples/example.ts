import type { IDataObject } from 'n8n-workflow';

/** One run of an operation, for its vendor's page. A test runs it against the simulated vendor. */
export interface Example {
	/** The operation that has to have run before; what it answered is part of the item. */
	after?: string;
	/** The item that comes in, where it matters. */
	item?: IDataObject;
	/** Fields by their machine name; the others have their default. */
	set?: IDataObject;
	/** Some of the first item that comes out. */
	out: IDataObject;
}

/** The examples of a vendor, by `resource.operation`. */
export type Examples = Record<string, Example>;

/** A chosen one, entered instead of picked. */
export const by = (mode: 'id' | 'code' | 'reference' | 'name', value: string) => ({
	__rl: true,
	mode,
	value,
});

/** The fields of the item are the record. */
export const mapAutomatically = { mappingMode: 'autoMapInputData', value: null };
