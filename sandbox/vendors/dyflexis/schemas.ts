/** A real calendar day, `YYYY-MM-DD`. */
export const date = { type: 'string', format: 'date' };
export const dateOrNull = { type: ['string', 'null'], format: 'date' };
/** A moment with or without offset. */
export const moment = { type: 'string', format: 'iso-date-time' };
export const text = { type: 'string', minLength: 1 };
export const textOrNull = { type: ['string', 'null'] };
export const numberOrNull = { type: ['number', 'null'] };
export const integerOrNull = { type: ['integer', 'null'] };
/** A whole number in a query or in a path. */
export const count = { type: 'string', pattern: '^[0-9]+$' };
export const pageNumber = { type: 'string', pattern: '^[1-9][0-9]*$' };

/** An object of which only the named members are looked at. */
export const object = (properties: Record<string, object>, required: string[] = []) => ({
	type: 'object',
	properties,
	required,
});
