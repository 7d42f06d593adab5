import { DateTime } from 'luxon';
import { paramsOf, problemOf } from './support';

const HUGE = 'x'.repeat(1_000_000);
const one = (value: unknown) => paramsOf({ field: value }, { labels: { field: 'My Field' } });

describe('Params', () => {
	it('evaluates a parameter once, whatever the number of readings', () => {
		const read: string[] = [];
		const values: Record<string, unknown> = { a: undefined, b: '7' };
		const params = paramsOf(
			new Proxy(values, {
				get(target, name) {
					read.push(String(name));
					return target[String(name)];
				},
			}),
		);
		params.has('a');
		params.raw('a');
		params.optionalText('a');
		params.integer('b');
		params.number('b');
		params.text('b');
		expect(read).toEqual(['a', 'b']);
	});

	it('names a field as the editor does, and one without a label by its name', () => {
		expect(one('').label('field')).toBe('My Field');
		expect(one('').label('__proto__')).toBe('__proto__');
	});

	it.each([
		[{ __rl: true, mode: 'list', value: '7' }, '7'],
		[{ __rl: true, mode: 'id', value: '' }, ''],
		[{ __rl: true }, undefined],
		[{ value: 7 }, { value: 7 }],
		[[7], [7]],
	])('raw of %j', (given, value) => {
		expect(one(given).raw('field')).toEqual(value);
	});

	it.each([
		[undefined, false],
		[null, false],
		['', false],
		[0, true],
		[false, true],
		[' ', true],
		[[], true],
	])('has %j: %p', (value, there) => {
		expect(one(value).has('field')).toBe(there);
	});
});

describe('text', () => {
	it.each([
		['a', 'a'],
		[' a\u00a0', 'a'],
		[42, '42'],
		[0, '0'],
		[false, 'false'],
		['\u202eשלום 👩‍🍳\u0000', '\u202eשלום 👩‍🍳\u0000'],
		[HUGE, HUGE],
	])('takes %#', (value, text) => {
		expect(one(value).text('field')).toBe(text);
	});

	it.each([[undefined], [null], [''], ['  \n']])('%j is empty', (value) => {
		expect(problemOf(() => one(value).text('field')).message).toBe('My Field is empty');
		expect(one(value).optionalText('field')).toBeUndefined();
	});

	it.each([[{}], [[]], [['a']], [new Date(0)]])('%j is not text', (value) => {
		expect(problemOf(() => one(value).text('field')).message).toMatch(
			/^My Field ".*" is not text$/,
		);
	});
});

describe('choice', () => {
	it('takes what is offered, and nothing else', () => {
		const offered = ['done', 'failed'] as const;
		expect(one(' failed ').choice('field', offered)).toBe('failed');
		for (const value of ['Failed', 'toString', 'done,failed', 0, true]) {
			expect(problemOf(() => one(value).choice('field', offered)).message).toBe(
				`My Field "${value}" is not one of done, failed`,
			);
		}
		expect(problemOf(() => one('').choice('field', offered)).message).toBe('My Field is empty');
	});
});

describe('flag', () => {
	it.each([[true], [false]])('takes %p', (value) => {
		expect(one(value).flag('field')).toBe(value);
	});

	it.each([['true'], [1], [0], [''], [null], [undefined], [{}]])('refuses %j', (value) => {
		expect(problemOf(() => one(value).flag('field')).message).toMatch(/is not true or false$/);
	});
});

describe('number', () => {
	it.each([
		[0, 0],
		['-1.5', -1.5],
		[' 2e3 ', 2000],
		[Number.MAX_VALUE, Number.MAX_VALUE],
	])('takes %j', (value, number) => {
		expect(one(value).number('field')).toBe(number);
	});

	it.each([[' '], [true], [[1]], [{}], [NaN], [Infinity], ['1e999'], ['18,25'], ['12 kg'], ['١٢']])(
		'refuses %j',
		(value) => {
			expect(problemOf(() => one(value).number('field')).message).toMatch(/is not a number$/);
		},
	);

	it.each([[''], [null], [undefined]])('says that %j is empty', (value) => {
		expect(problemOf(() => one(value).number('field')).message).toMatch(/is empty$/);
	});
});

describe('integer and optionalId', () => {
	it.each([
		[7, 7],
		[' 7 ', 7],
		[0, 0],
		['9007199254740991', Number.MAX_SAFE_INTEGER],
		[{ __rl: true, value: '21' }, 21],
	])('take %j', (value, number) => {
		expect(one(value).integer('field')).toBe(number);
		expect(one(value).optionalId('field')).toBe(number);
	});

	it.each([
		[1.5],
		[-1],
		['-1'],
		['abc'],
		[true],
		[[7]],
		[{ value: 7 }],
		[NaN],
		[Infinity],
		[' '],
		['7; 8'],
		['9007199254740993'],
		[1e21],
	])('refuse %j', (value) => {
		expect(problemOf(() => one(value).optionalId('field')).message).toMatch(
			/^My Field ".*" is not an ID \(a whole number\)$/,
		);
	});

	it('holds the least that was asked for', () => {
		expect(problemOf(() => one(0).integer('field', 1)).message).toBe(
			'My Field "0" is not a whole number of at least 1',
		);
	});

	it.each([[undefined], [null], ['']])('an id may be absent (%j), a number may not', (value) => {
		expect(one(value).optionalId('field')).toBeUndefined();
		expect(problemOf(() => one(value).integer('field')).message).toMatch(/is not a whole number/);
	});
});

describe('optionalDate and instant', () => {
	it('name the field', () => {
		expect(problemOf(() => one('2031-02-30').optionalDate('field')).message).toBe(
			'My Field "2031-02-30" is not a date',
		);
		expect(problemOf(() => one('noon').instant('field')).message).toBe(
			'My Field "noon" is not a date and time',
		);
	});

	it('tell an empty date from an empty moment', () => {
		expect(one('').optionalDate('field')).toBeUndefined();
		expect(problemOf(() => one('').instant('field')).message).toBe('My Field is empty');
	});

	it('read a wall clock in the zone of the workflow, or in a given one', () => {
		const params = one('2031-07-01T09:00');
		expect(params.instant('field').toISOString()).toBe('2031-07-01T07:00:00.000Z');
		expect(params.instant('field', 'Europe/London').toISOString()).toBe('2031-07-01T08:00:00.000Z');
	});

	it('take the DateTime of an expression', () => {
		const moment = DateTime.fromISO('2031-07-01T23:30', { zone: 'America/New_York' });
		expect(one(moment).optionalDate('field')).toBe('2031-07-01');
		expect(one(moment).instant('field').toISOString()).toBe('2031-07-02T03:30:00.000Z');
	});
});

describe('object and body', () => {
	it.each([
		['{"a":1}', { a: 1 }],
		[{ a: 1 }, { a: 1 }],
		[' {} ', {}],
	])('both take %j', (value, object) => {
		expect(one(value).object('field')).toEqual(object);
		expect(one(value).body('field')).toEqual(object);
	});

	it('an empty object is none, an empty body is refused', () => {
		expect(one('').object('field')).toEqual({});
		expect(problemOf(() => one('').body('field')).message).toContain('is not a JSON object');
	});

	it('only a body may be a list', () => {
		expect(one('[{"a":1}]').body('field')).toEqual([{ a: 1 }]);
		expect(problemOf(() => one('[{"a":1}]').object('field')).message).toContain(
			'is not a JSON object such as',
		);
	});

	it.each([['null'], ['7'], ['"a"'], ['true'], [7], [true]])('neither takes %j', (value) => {
		expect(problemOf(() => one(value).object('field')).message).toContain('is not a JSON object');
		expect(problemOf(() => one(value).body('field')).message).toContain('is not a JSON object');
	});

	it.each([['{"a":'], ["{'a':1}"], ['{a:1}'], ['{"a":1}}'], ['\u0000']])(
		'%j does not parse',
		(value) => {
			expect(problemOf(() => one(value).object('field')).message).toBe(
				'My Field is not valid JSON',
			);
			expect(problemOf(() => one(value).body('field')).message).toBe('My Field is not valid JSON');
		},
	);

	it('keeps a hostile member to the object itself', () => {
		const object = one('{"__proto__":{"polluted":true}}').object('field');
		expect(Object.keys({ ...object })).toEqual(['__proto__']);
		expect({ ...object }).not.toHaveProperty('polluted');
	});
});

it('never quotes more than a short piece of a value', () => {
	const { message, description } = problemOf(() => one(HUGE).integer('field'));
	expect(`${message}${description}`.length).toBeLessThan(250);
	const broken = problemOf(() => one(HUGE).object('field'));
	expect(`${broken.message}${broken.description}`.length).toBeLessThan(250);
});

describe('the mode of a resource locator', () => {
	it.each([
		[{ __rl: true, mode: 'id', value: '7' }, 'id'],
		[{ __rl: true, mode: 'reference', value: '' }, 'reference'],
		['7', undefined],
	])('of %j is %s', (given, mode) => {
		expect(one(given).mode('field')).toBe(mode);
	});
});

describe('optionalNumber', () => {
	it.each([
		['', undefined],
		[null, undefined],
		['-180', -180],
		[180, 180],
		[0, 0],
	])('of %j is %p', (given, number) => {
		expect(one(given).optionalNumber('field', -180, 180)).toBe(number);
	});

	it.each([['180.1'], [-181], ['east'], [true]])('refuses %j', (given) => {
		expect(problemOf(() => one(given).optionalNumber('field', -180, 180)).message).toMatch(
			/^My Field ".*" is not a number/,
		);
	});

	it('says the bounds that there are', () => {
		const message = (least?: number, most?: number) =>
			problemOf(() => one(-5).optionalNumber('field', least, most)).message;
		expect(message(0)).toBe('My Field "-5" is not a number of at least 0');
		expect(message(0, 9)).toBe('My Field "-5" is not a number from 0 to 9');
	});
});

describe('optionalInstant', () => {
	it.each([
		['', undefined],
		['2031-07-01T09:00', new Date('2031-07-01T07:00:00Z')],
		['2031-07-01T09:00Z', new Date('2031-07-01T09:00:00Z')],
	])('of %j is %p', (given, instant) => {
		expect(one(given).optionalInstant('field')).toEqual(instant);
	});
});
