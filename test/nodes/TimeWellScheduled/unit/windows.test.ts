import { daysAround, payrollPeriod } from '../../../../nodes/TimeWellScheduled/windows';
import { paramsOf, problemOf } from '../../../lib/support';

const ZONE = 'America/Toronto';

test.each([
	['2026-06-10T12:00:00Z', 7, 60, '2026-06-03', '2026-08-09'],
	['2026-06-10T02:00:00Z', 0, 0, '2026-06-09', '2026-06-09'],
	['2026-03-08T12:00:00Z', 1, 1, '2026-03-07', '2026-03-09'],
])('the days around %s', (now, daysBack, daysAhead, from, until) => {
	const params = paramsOf({ daysBack, daysAhead });
	expect(daysAround(params, ZONE, new Date(now))).toEqual({ from, until });
});

const days = (changes: object) => ({
	payPeriod: 'days',
	periodDays: 14,
	firstDay: '2026-05-31',
	periodsBack: 0,
	...changes,
});

test.each([
	[days({}), '2026-05-31', '2026-06-13'],
	[days({ periodsBack: 1 }), '2026-05-17', '2026-05-30'],
	[days({ firstDay: '2018-04-08', periodDays: 7 }), '2026-06-07', '2026-06-13'],
	[days({ firstDay: '2030-01-06', periodDays: 7 }), '2026-06-07', '2026-06-13'],
	[days({ periodDays: 1 }), '2026-06-10', '2026-06-10'],
	[{ payPeriod: 'month', periodsBack: 0 }, '2026-06-01', '2026-06-30'],
	[{ payPeriod: 'month', periodsBack: 4 }, '2026-02-01', '2026-02-28'],
])('the payroll period of %j', (values, from, until) => {
	const now = new Date('2026-06-10T12:00:00Z');
	expect(payrollPeriod(paramsOf(values), ZONE, now)).toEqual({ from, until });
});

test.each([0, 367, 1.5])('%s days are no period', (periodDays) => {
	const { message } = problemOf(() => payrollPeriod(paramsOf(days({ periodDays })), ZONE));
	expect(message).toBe(`periodDays "${periodDays}" is not a whole number from 1 to 366`);
});

test('days are counted from somewhere', () => {
	const { message } = problemOf(() => payrollPeriod(paramsOf(days({ firstDay: '' })), ZONE));
	expect(message).toBe('firstDay is empty');
});
