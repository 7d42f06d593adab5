/** A moment in UTC (vendors/people-first.md 1.9). */
export const instant = { type: 'string', format: 'date-time', pattern: 'Z$' };
export const instantOrNull = { ...instant, type: ['string', 'null'] };
export const text = { type: 'string', minLength: 1 };
export const textOrNull = { type: ['string', 'null'] };
export const numberOrNull = { type: ['number', 'null'] };
export const integer = { type: 'integer' };
/** Time pairs write an empty text where there is no value. */
export const orEmpty = (schema: object) => ({ anyOf: [{ const: '' }, schema] });

/** An object of which only the named members are looked at. */
export const object = (properties: Record<string, object>, required: string[] = []) => ({
	type: 'object',
	properties,
	required,
});
