import type { IDataObject } from 'n8n-workflow';
import { mapperFields, pick, readRecord, type RecordField } from '../../lib/records';
import { paramsOf, problemOf } from './support';

const FIELDS: RecordField[] = [
	{ id: 'key', displayName: 'Key', type: 'string', required: true },
	{ id: 'name', displayName: 'Name', type: 'string' },
	{ id: 'day', displayName: 'Day', type: 'date' },
	{ id: 'hours', displayName: 'Hours', type: 'number' },
	{ id: 'office', displayName: 'Office', type: 'integer' },
];

const auto = (json: IDataObject) =>
	readRecord(paramsOf({ 'record.mappingMode': 'autoMapInputData' }, { json }), 'record', FIELDS);
const mapped = (value: unknown, json: IDataObject = {}) =>
	readRecord(
		paramsOf({ 'record.mappingMode': 'defineBelow', 'record.value': value }, { json }),
		'record',
		FIELDS,
	);

describe('Map Automatically', () => {
	it('takes the members that have the name of a field, and no others', () => {
		const json = { key: 'a', name: 'Ada', Name: 'no', extra: 1, __rl: true };
		expect(auto(json)).toEqual({ key: 'a', name: 'Ada' });
	});

	it('reads no value parameter, so nothing is evaluated', () => {
		const asked: string[] = [];
		const params = paramsOf(
			new Proxy(
				{},
				{
					get: (_, name) => {
						asked.push(String(name));
						return 'autoMapInputData';
					},
				},
			),
			{ json: { key: 'a' } },
		);
		readRecord(params, 'record', FIELDS);
		expect(asked).toEqual(['record.mappingMode']);
	});

	it('keeps null, empty and absent apart', () => {
		expect(auto({ key: 'a' })).toEqual({ key: 'a' });
		expect(auto({ key: 'a', name: '', day: '', hours: '', office: '' })).toEqual({
			key: 'a',
			name: '',
			day: null,
			hours: null,
			office: null,
		});
		expect(auto({ key: 'a', name: null, day: null, hours: null, office: null })).toEqual({
			key: 'a',
			name: null,
			day: null,
			hours: null,
			office: null,
		});
		expect(Object.keys(auto({ key: 'a', name: undefined }))).toEqual(['key']);
	});

	it.each([['  '], ['\n'], ['\u00a0']])('a blank (%j) is no number and no date', (blank) => {
		const record = auto({ key: 'a', name: blank, day: blank, hours: blank, office: blank });
		expect(record).toEqual({ key: 'a', name: blank, day: null, hours: null, office: null });
	});

	it('keeps a hostile member out', () => {
		const json = JSON.parse('{"key":"a","__proto__":{"name":"evil"},"constructor":1}');
		expect(auto(json)).toEqual({ key: 'a' });
	});
});

describe('Map Each Field', () => {
	it('takes what was filled in, and nothing of the item', () => {
		expect(mapped({ key: 'b', name: '' }, { key: 'a', hours: 3 })).toEqual({ key: 'b', name: '' });
	});

	it('takes null for a field that was never filled in', () => {
		expect(mapped({ key: 'b', name: null, day: null, hours: null })).toEqual({ key: 'b' });
	});

	it.each([[null], [undefined], [{}], [[]], ['text'], [7]])('misses the key in %j', (value) => {
		expect(problemOf(() => mapped(value)).message).toBe('Key is empty');
	});
});

it.each([[undefined], [null], ['']])('a required field may not be %j', (key) => {
	const problem = problemOf(() => auto({ key, name: 'Ada' }));
	expect(problem.message).toBe('Key is empty');
	expect(problem.description).toBe('Every item needs the field "key".');
});

it.each<[string, unknown, unknown]>([
	['name', 7, '7'],
	['name', true, 'true'],
	['name', '007', '007'],
	['name', ' van den ', ' van den '],
	['name', 'Łukasz 👩‍🍳 \u202eשלום\u0000', 'Łukasz 👩‍🍳 \u202eשלום\u0000'],
	['day', '2031-03-04', '2031-03-04'],
	['day', '2028-02-29', '2028-02-29'],
	['day', '2031-03-04T23:59:00-11:00', '2031-03-04'],
	['hours', '32.5', 32.5],
	['hours', ' 32 ', 32],
	['hours', -0.5, -0.5],
	['hours', 0, 0],
	['office', '7', 7],
	['office', 7, 7],
])('%s %j is sent as %j', (field, value, sent) => {
	expect(auto({ key: 'a', [field]: value } as IDataObject)[field]).toBe(sent);
});

it.each<[string, unknown, string]>([
	['name', {}, 'Name "{}" is not text'],
	['name', ['a'], 'Name "["a"]" is not text'],
	['day', '2031-02-30', 'Day "2031-02-30" is not a date'],
	['day', '04.03.2031', 'Day "04.03.2031" is not a date'],
	['day', 20_310_304, 'Day "20310304" is not a date'],
	['day', {}, 'Day "[object Object]" is not a date'],
	['hours', '18,25', 'Hours "18,25" is not a number'],
	['hours', true, 'Hours "true" is not a number'],
	['hours', NaN, 'Hours "NaN" is not a number'],
	['hours', Infinity, 'Hours "Infinity" is not a number'],
	['hours', '1e999', 'Hours "1e999" is not a number'],
	['hours', [], 'Hours "[]" is not a number'],
	['hours', {}, 'Hours "{}" is not a number'],
	['office', 7.5, 'Office "7.5" is not a whole number'],
	['office', 'North', 'Office "North" is not a whole number'],
	['office', '9007199254740993', 'Office "9007199254740993" is not a whole number'],
	['office', false, 'Office "false" is not a whole number'],
])('%s %j is refused', (field, value, message) => {
	expect(problemOf(() => auto({ key: 'a', [field]: value } as IDataObject)).message).toBe(message);
	expect(problemOf(() => mapped({ key: 'a', [field]: value })).message).toBe(message);
});

it('quotes a short piece of a large value', () => {
	const problem = problemOf(() => auto({ key: 'a', hours: 'x'.repeat(100_000) }));
	expect(problem.message.length).toBeLessThan(120);
	expect(problem.description).toBe('Field "hours": expected a number.');
});

it('pick takes the members that are there', () => {
	expect(pick({ a: 1, b: null, c: undefined }, ['b', 'c', 'd', 'a'])).toEqual({
		b: null,
		c: undefined,
		a: 1,
	});
	expect(Object.keys(pick({ a: 1, b: 2 }, ['b', 'a']))).toEqual(['b', 'a']);
});

it('mapperFields offers every field in order, required where it is', () => {
	const { fields } = mapperFields(FIELDS);
	expect(
		fields.map(({ id, displayName, type, required }) => [id, displayName, type, required]),
	).toEqual([
		['key', 'Key', 'string', true],
		['name', 'Name', 'string', false],
		['day', 'Day (YYYY-MM-DD)', 'string', false],
		['hours', 'Hours', 'number', false],
		['office', 'Office', 'number', false],
	]);
	expect(fields.every(({ display, defaultMatch }) => display && !defaultMatch)).toBe(true);
});
