import { isoOf, periodDays, spanOf } from '../../../../nodes/TimeWellScheduled/dates';

describe('isoOf', () => {
	it.each([
		['2016-6-1', '2016-06-01'],
		['2018-06-01', '2018-06-01'],
		['2015-08-28 5:37:49 PM', '2015-08-28T17:37:49'],
		['2018-04-04 11:06:11 AM', '2018-04-04T11:06:11'],
		['2018-04-12 11:59:59 PM', '2018-04-12T23:59:59'],
		['2018-04-20 9:00:00 AM', '2018-04-20T09:00:00'],
		['2018-04-20 12:00:00 AM', '2018-04-20T00:00:00'],
		['2018-04-20 12:30 PM', '2018-04-20T12:30:00'],
		['2018-04-20 18:30', '2018-04-20T18:30:00'],
		['2018-04-20 18:30 PM', '2018-04-20T18:30:00'],
		['2018-04-20\u202f9:00:00\u202fAM', null],
		['2018-04-20 9:00:00\u202fAM', '2018-04-20T09:00:00'],
		[' 2018-4-20 ', '2018-04-20'],
		['2020-2-29', '2020-02-29'],
	])('reads %j', (text, iso) => {
		expect(isoOf(text)).toBe(iso);
	});

	it.each(['', 'soon', '2019-2-29', '2018-13-01', '2018-04-20 25:00', '2018-04-20 9:61:00 AM'])(
		'is null for %j',
		(text) => {
			expect(isoOf(text)).toBeNull();
		},
	);
});

describe('spanOf', () => {
	it.each([
		['7:00 AM-2:00 PM', '2016-06-01T07:00:00', '2016-06-01T14:00:00'],
		['7:00 AM - 2:00 PM', '2016-06-01T07:00:00', '2016-06-01T14:00:00'],
		['10:00 PM-6:00 AM', '2016-06-01T22:00:00', '2016-06-02T06:00:00'],
		['12:00 AM-12:00 AM', '2016-06-01T00:00:00', '2016-06-02T00:00:00'],
		['7:00 AM\u20132:00 PM', '2016-06-01T07:00:00', '2016-06-01T14:00:00'],
	])('reads %j', (range, startIso, endIso) => {
		expect(spanOf(range, '2016-06-01')).toEqual({ startIso, endIso });
	});

	it.each([
		['', '2016-06-01'],
		['7:00 AM', '2016-06-01'],
		['Off', '2016-06-01'],
		['7:00 AM-2:00 PM-3:00 PM', '2016-06-01'],
		['7:00 AM-2:00 PM', null],
	])('knows nothing of %j on %j', (range, day) => {
		expect(spanOf(range, day)).toEqual({ startIso: null, endIso: null });
	});
});

describe('periodDays', () => {
	it.each([
		['April 8, 2018-April 14, 2018', '2018-04-08', '2018-04-14'],
		['December 30, 2018 - January 5, 2019', '2018-12-30', '2019-01-05'],
		['', null, null],
		['last week', null, null],
	])('reads %j', (text, periodStartIso, periodEndIso) => {
		expect(periodDays(text)).toEqual({ periodStartIso, periodEndIso });
	});
});
