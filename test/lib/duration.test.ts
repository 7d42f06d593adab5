import { asClock, toMinutes, type DurationFormat } from '../../lib/duration';
import { problemOf } from './support';

describe('toMinutes', () => {
	it.each<[unknown, DurationFormat, number]>([
		[450, 'minutes', 450],
		['-30', 'minutes', -30],
		['+30', 'minutes', 30],
		['450.0', 'minutes', 450],
		[0, 'minutes', 0],
		['-0', 'minutes', 0],
		[7.5, 'hours', 450],
		['7,5', 'hours', 450],
		['-0.25', 'hours', -15],
		['7.6', 'hours', 456],
		[0.1, 'hours', 6],
		['1.05', 'hours', 63],
		['-0.00', 'hours', 0],
		['20', 'hours', 1200],
		['7:30', 'clock', 450],
		['07:30', 'clock', 450],
		['-0:30', 'clock', -30],
		['+120:05', 'clock', 7205],
		['\u22121:05', 'clock', -65],
		[' 7:30 ', 'clock', 450],
		['-0:00', 'clock', 0],
	])('%j as %s is %d', (value, format, minutes) => {
		expect(toMinutes(value, format, 'Balance')).toBe(minutes);
	});

	it('is exact where floating point is not', () => {
		for (let minutes = -6000; minutes <= 6000; minutes += 3) {
			const hours = (minutes / 60).toFixed(2);
			expect(toMinutes(hours, 'hours', 'Balance')).toBe(minutes);
		}
	});

	it.each<[unknown, DurationFormat, string]>([
		['7.33', 'hours', 'hours as a number that makes whole minutes, such as 7.5 or -0.25'],
		['1.5', 'minutes', 'whole minutes, such as 450 or -30'],
		['7:30', 'minutes', 'whole minutes, such as 450 or -30'],
		['7:60', 'clock', 'hours and minutes, such as 7:30 or -0:30'],
		['7.5', 'clock', 'hours and minutes, such as 7:30 or -0:30'],
		['1e3', 'minutes', 'whole minutes, such as 450 or -30'],
		['1.000,5', 'hours', 'hours as a number that makes whole minutes, such as 7.5 or -0.25'],
		['1234567890', 'minutes', 'whole minutes, such as 450 or -30'],
		[Number.NaN, 'minutes', 'whole minutes, such as 450 or -30'],
		[Infinity, 'hours', 'hours as a number that makes whole minutes, such as 7.5 or -0.25'],
		[{}, 'minutes', 'whole minutes, such as 450 or -30'],
	])('refuses %j as %s', (value, format, expected) => {
		expect(problemOf(() => toMinutes(value, format, 'Balance')).message).toBe(
			`Balance "${String(value)}" is not ${expected}`,
		);
	});

	it.each([[''], [null], [undefined], ['  ']])('refuses %j as empty', (value) => {
		expect(problemOf(() => toMinutes(value, 'hours', 'Balance')).message).toBe('Balance is empty');
	});
});

it.each([
	[450, '7:30'],
	[-65, '-1:05'],
	[-5, '-0:05'],
	[0, '0:00'],
	[6000, '100:00'],
])('asClock of %d is %s', (minutes, text) => {
	expect(asClock(minutes)).toBe(text);
	expect(toMinutes(text, 'clock', 'Balance')).toBe(minutes);
});
