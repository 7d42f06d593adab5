import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

/** The JSON of items. */
export const rows = (items: INodeExecutionData[]): IDataObject[] => items.map(({ json }) => json);

/** The input item that each item comes from. */
export const origins = (items: INodeExecutionData[]): unknown[] =>
	items.map(({ pairedItem }) => pairedItem);

/** The numbers from 0 up to a count. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
