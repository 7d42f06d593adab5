import { departures, type Schema } from './schemas';

test.each<[string, unknown, Schema, string[]]>([
	[
		'a text for a number',
		{ a: '1' },
		{ type: 'object', properties: { a: { type: 'number' } } },
		['.a: "1" is no number'],
	],
	[
		'null where it may not be',
		{ a: null },
		{ type: 'object', properties: { a: { type: 'string' } } },
		['.a: null is no string'],
	],
	[
		'null where it may be',
		{ a: null },
		{ type: 'object', properties: { a: { type: ['string', 'null'] } } },
		[],
	],
	[
		'an element of a list',
		{ a: [{ b: 1.5 }] },
		{
			type: 'object',
			properties: {
				a: { type: 'array', items: { type: 'object', properties: { b: { type: 'integer' } } } },
			},
		},
		['.a[0].b: 1.5 is no integer'],
	],
])('the check sees %s', (_what, value, schema, expected) => {
	expect(departures(value, schema)).toEqual(expected);
});
