import { pairsOf, pairsText } from '../../lib/pairs';
import { problemOf } from './support';

const floor = { name: 'Floor', value: '3' };

describe('pairsOf', () => {
	it.each<[unknown, unknown[]]>([
		[{ Floor: 3, Wing: null }, [floor, { name: 'Wing', value: '' }]],
		[[{ name: ' Floor ', value: '3 ' }], [floor]],
		['{"Floor": "3"}', [floor]],
		['[{"name": "Floor", "value": 3}]', [floor]],
		['Floor: 3; Time: 9:30;', [floor, { name: 'Time', value: '9:30' }]],
		['Floor', [{ name: 'Floor', value: '' }]],
		['', []],
		[[], []],
	])('reads %j', (given, pairs) => {
		expect(pairsOf(given, 'It')).toEqual(pairs);
	});

	it.each([
		[{ Floor: { a: 1 } }],
		[[{ value: '3' }]],
		[['Floor']],
		['{"Floor": '],
		[': 3'],
		[7],
		[true],
	])('refuses %j', (given) => {
		expect(problemOf(() => pairsOf(given, 'It')).message).toMatch(
			/^It ".*" is not a list of names with values$/,
		);
	});

	it('is read again from what pairsText writes', () => {
		const pairs = [floor, { name: 'Wing', value: 'B: north' }];
		expect(pairsText(pairs)).toBe('Floor: 3; Wing: B: north');
		expect(pairsOf(pairsText(pairs), 'It')).toEqual(pairs);
	});
});
