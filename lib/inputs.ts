import type { IDataObject } from 'n8n-workflow';
import type { Params } from './params';

/** How many rows a list gives; Infinity for all. Reads the `listFields`. */
export function limitOf(params: Params): number {
	return params.flag('returnAll') ? Infinity : params.integer('limit', 1);
}

/**
 * A body given as JSON, or undefined when it is made from the fields. Reads what `fieldsOrJson` adds.
 * @throws Problem when it does not parse
 */
export function jsonBodyOf(params: Params): IDataObject | IDataObject[] | undefined {
	return params.choice('specifyBody', ['fields', 'json']) === 'json'
		? params.body('jsonBody')
		: undefined;
}
