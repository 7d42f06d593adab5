import { type AssumedName, wireNames } from '../../lib/wireNames';
import { problemOf } from './support';

const row = (name: string): AssumedName => ({ default: name, purpose: 'a test', section: '0' });
const assumed = { 'clock.moment': row('dateTime'), 'queue.first': row('0') };
const defaults = { 'clock.moment': 'dateTime', 'queue.first': '0' };

describe('wireNames', () => {
	it.each([[undefined], [null], [''], ['  \n'], ['{}'], [{}]])(
		'%j leaves the defaults',
		(given) => {
			expect(wireNames(assumed, given)).toEqual(defaults);
		},
	);

	it.each([
		['{"clock.moment":"timestamp"}', 'timestamp'],
		[{ 'clock.moment': 'timestamp' }, 'timestamp'],
		['{"clock.moment":"Zeit ⏰"}', 'Zeit ⏰'],
		['{"clock.moment":"a","clock.moment":"b"}', 'b'],
	])('%j puts the own name in place', (given, name) => {
		expect(wireNames(assumed, given)).toEqual({ ...defaults, 'clock.moment': name });
	});

	it.each([
		['[]'],
		[[]],
		['null'],
		['"clock.moment"'],
		['7'],
		[7],
		[true],
		['{"clock.moment":1}'],
		['{"clock.moment":null}'],
		['{"clock.moment":{"a":"b"}}'],
		['{"clock.moment":"a"'],
		["{'clock.moment':'a'}"],
		['\u0000'],
	])('%j is no object of texts', (given) => {
		const problem = problemOf(() => wireNames(assumed, given));
		expect(problem.message).toBe('Wire Names is not a JSON object of texts');
		expect(problem.failure).toEqual({ cause: 'configuration-invalid' });
	});

	it.each([
		['{"clock.moments":"a"}', '"clock.moments"'],
		['{"Clock.Moment":"a","x":"y"}', '"Clock.Moment", "x"'],
		['{"__proto__":"a"}', '"__proto__"'],
		['{"toString":"a"}', '"toString"'],
	])('%j names what does not exist', (given, unknown) => {
		const problem = problemOf(() => wireNames(assumed, given));
		expect(problem.message).toBe(`Wire Names does not know ${unknown}`);
		expect(problem.description).toBe('It knows: clock.moment, queue.first.');
	});
});

describe('names that cannot be', () => {
	const model = { 'paths.streams': row('/streams/v3'), 'clock.moment': row('at'), list: row('') };

	it.each([
		['clock.moment', ''],
		['clock.moment', '  '],
		['paths.streams', 'streams/v3'],
		['paths.streams', '/streams/../../other'],
		['paths.streams', '/streams?key=1'],
		['paths.streams', '//elsewhere.example'],
		['paths.streams', ''],
	])('%s as "%s" is refused', (id, name) => {
		const problem = problemOf(() => wireNames(model, { [id]: name }));
		expect(problem.message).toBe(`Wire Names: "${name}" cannot stand for "${id}"`);
		expect(problem.failure).toEqual({ cause: 'configuration-invalid' });
	});

	it.each([
		['list', ''],
		['list', 'points'],
		['paths.streams', '/api/streams/v3'],
	])('%s as "%s" is taken', (id, name) => {
		expect(wireNames(model, { [id]: name })).toMatchObject({ [id]: name });
	});
});
