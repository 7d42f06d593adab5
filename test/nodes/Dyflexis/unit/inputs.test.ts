import { momentOf, periodOf } from '../../../../nodes/Dyflexis/inputs';
import { paramsOf, problemOf } from '../../../lib/support';

const labels = { startDate: 'Start Date', endDate: 'End Date', moment: 'Moment' };
const params = (values: Record<string, unknown>) =>
	paramsOf(values, { zone: 'Europe/Berlin', labels });

describe('periodOf', () => {
	const period = (startDate: unknown, endDate: unknown) =>
		periodOf(params({ startDate, endDate }), 'from', 'to');

	it.each([
		['', '', {}],
		['2031-01-01', '', { from: '2031-01-01' }],
		[null, '2031-01-31', { to: '2031-01-31' }],
		['2031-01-31', '2031-01-31', { from: '2031-01-31', to: '2031-01-31' }],
		['2028-02-28', '2028-02-29', { from: '2028-02-28', to: '2028-02-29' }],
		['2031-03-04T23:59+02:00', '', { from: '2031-03-04' }],
	])('from %j to %j', (start, end, query) => {
		expect(period(start, end)).toEqual(query);
	});

	it.each([
		['2031-02-01', '2031-01-31', 'End Date "2031-01-31" is before Start Date "2031-02-01"'],
		['2031-02-30', '', 'Start Date "2031-02-30" is not a date'],
		['', 'tomorrow', 'End Date "tomorrow" is not a date'],
	])('from %j to %j: %s', (start, end, message) => {
		expect(problemOf(() => period(start, end)).message).toBe(message);
	});
});

describe('momentOf', () => {
	const moment = (value: unknown, timeFormat: string, timeZone?: string) =>
		momentOf(params({ moment: value, timeFormat, timeZone }));

	it.each([
		['2031-07-01T09:00', 'utc', undefined, '2031-07-01T07:00:00Z'],
		['2031-07-01T09:00', 'offset', '', '2031-07-01T09:00:00+02:00'],
		['2031-07-01T09:00', 'local', undefined, '2031-07-01T09:00:00'],
		['2031-07-01T09:00', 'utc', 'Europe/London', '2031-07-01T08:00:00Z'],
		['2031-07-01T09:00Z', 'local', 'Europe/Amsterdam', '2031-07-01T11:00:00'],
		['2031-10-26T02:30:00+02:00', 'offset', undefined, '2031-10-26T02:30:00+02:00'],
		['2031-10-26T02:30:00+01:00', 'offset', undefined, '2031-10-26T02:30:00+01:00'],
	])('%s as %s in %s', (value, format, zone, text) => {
		expect(moment(value, format, zone)).toBe(text);
	});

	it.each([
		['', 'utc', undefined, 'Moment is empty'],
		['2031-03-04', 'utc', undefined, 'Moment "2031-03-04" is not a date and time'],
		['2031-03-30T02:30', 'utc', undefined, /^Moment .* does not exist in Europe\/Berlin/],
		['2031-10-26T02:30', 'utc', undefined, /^Moment .* happens twice in Europe\/Berlin/],
		['2031-07-01T09:00Z', 'utc', 'Mars', 'Time Zone "Mars" is not a time zone'],
		['2031-07-01T09:00Z', 'UTC', undefined, 'timeFormat "UTC" is not one of utc, offset, local'],
		['2031-07-01T09:00Z', '', undefined, 'timeFormat is empty'],
	])('%s as %s in %s is refused', (value, format, zone, message) => {
		expect(problemOf(() => moment(value, format, zone)).message).toEqual(
			typeof message === 'string' ? message : expect.stringMatching(message),
		);
	});
});
