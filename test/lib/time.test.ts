import { DateTime } from 'luxon';
import {
	dayIn,
	ianaZone,
	isoDate,
	startOfDay,
	toInstant,
	wallClockInstant,
	writeInstant,
} from '../../lib/time';
import { problemOf } from './support';

const BERLIN = 'Europe/Berlin';
const AMSTERDAM = 'Europe/Amsterdam';
const LONDON = 'Europe/London';

/** What a DateTime of another copy of luxon looks like from here. */
const foreign = (iso: string | null) => ({ toISO: () => iso });

describe('ianaZone', () => {
	it.each([[BERLIN], [AMSTERDAM], [LONDON], ['UTC'], ['Pacific/Kiritimati']])(
		'knows %s',
		(zone) => {
			expect(ianaZone(zone, 'Time Zone')).toBe(zone);
		},
	);

	it.each([[''], ['CEST5'], ['Europe/Nowhere'], ['+01:00'], ['-0500'], ['../etc/passwd'], ['🕐']])(
		'does not know %j',
		(zone) => {
			expect(problemOf(() => ianaZone(zone, 'Time Zone')).message).toBe(
				`Time Zone "${zone}" is not a time zone`,
			);
		},
	);
});

describe('isoDate', () => {
	it.each([
		['2031-03-04', '2031-03-04'],
		[' 2031-01-31 ', '2031-01-31'],
		['2031-04-30', '2031-04-30'],
		['2028-02-29', '2028-02-29'],
		['2000-02-29', '2000-02-29'],
		['9999-12-31', '9999-12-31'],
		['2031-03-30T02:30', '2031-03-30'],
		['2031-03-04T23:59:59.999Z', '2031-03-04'],
		['2031-03-04T00:30:00+14:00', '2031-03-04'],
		['2031-03-04T23:30:00-11:00', '2031-03-04'],
		[new Date('2031-03-04T12:00:00Z'), '2031-03-04'],
		[DateTime.fromISO('2031-03-04T23:30', { zone: 'America/New_York' }), '2031-03-04'],
		[foreign('2031-03-04T23:30:00.000-05:00'), '2031-03-04'],
	])('of %j', (value, day) => {
		expect(isoDate(value, 'Start')).toBe(day);
	});

	it.each([
		['2031-02-29'],
		['2031-02-30'],
		['2100-02-29'],
		['2031-04-31'],
		['2031-13-01'],
		['2031-00-10'],
		['2031-01-00'],
		['2031-3-4'],
		['04-03-2031'],
		['3/4/2031'],
		['20310304'],
		['2031-W10-2'],
		['2031-063'],
		['2031-03'],
		['2031-03-04x'],
		['2031-03-04T25:00'],
		['٢٠٣١-٠٣-٠٤'],
		['2031‑03‑04'],
		['\u00002031-03-04'],
		['today'],
		[''],
		[null],
		[undefined],
		[NaN],
		[Infinity],
		[1_930_000_000_000],
		[true],
		[[]],
		[{}],
		[{ toISO: 'no function' }],
		[foreign(null)],
		[new Date(NaN)],
		[DateTime.invalid('test')],
	])('%p is no day', (value) => {
		expect(problemOf(() => isoDate(value, 'Start')).message).toMatch(/^Start ".*" is not a date$/);
	});

	it('takes 24:00 for what it is: the start of the next day', () => {
		expect(isoDate('2031-12-31T24:00', 'Start')).toBe('2032-01-01');
	});
});

describe('a day at the change of the clocks', () => {
	it.each([
		[BERLIN, '2031-03-30', 23],
		[BERLIN, '2031-10-26', 25],
		[AMSTERDAM, '2031-03-30', 23],
		[AMSTERDAM, '2031-10-26', 25],
		[LONDON, '2031-03-30', 23],
		[LONDON, '2031-10-26', 25],
		[LONDON, '2031-03-04', 24],
		['Australia/Lord_Howe', '2031-04-06', 24.5],
	])('in %s, %s has %d hours', (zone, day, hours) => {
		const next = DateTime.fromISO(day).plus({ days: 1 }).toISODate();
		const start = wallClockInstant(`${day}T00:00`, zone, 'Start');
		const end = wallClockInstant(`${next}T00:00`, zone, 'End');
		expect((end.getTime() - start.getTime()) / 3_600_000).toBe(hours);
	});

	it.each([
		[BERLIN, '2031-03-30T01:59:59', '2031-03-30T00:59:59.000Z'],
		[BERLIN, '2031-03-30T03:00:00', '2031-03-30T01:00:00.000Z'],
		[BERLIN, '2031-10-26T01:59:59', '2031-10-25T23:59:59.000Z'],
		[BERLIN, '2031-10-26T03:00:00', '2031-10-26T02:00:00.000Z'],
		[LONDON, '2031-03-30T00:59:59', '2031-03-30T00:59:59.000Z'],
		[LONDON, '2031-03-30T02:00:00', '2031-03-30T01:00:00.000Z'],
		[LONDON, '2031-10-26T00:59:59', '2031-10-25T23:59:59.000Z'],
		[LONDON, '2031-10-26T02:00:00', '2031-10-26T02:00:00.000Z'],
		[AMSTERDAM, '2028-02-29T12:00', '2028-02-29T11:00:00.000Z'],
		[AMSTERDAM, '2031-12-31T24:00', '2031-12-31T23:00:00.000Z'],
	])('in %s, %s is %s', (zone, wall, instant) => {
		expect(wallClockInstant(wall, zone, 'Moment').toISOString()).toBe(instant);
	});

	it.each([
		[BERLIN, '2031-03-30T02:00', '2031-03-30T01:00:00+01:00', '2031-03-30T03:00:00+02:00'],
		[BERLIN, '2031-03-30T02:59:59.999', '2031-03-30T01:59:59.999', '2031-03-30T03:59:59.999'],
		[AMSTERDAM, '2031-03-30T02:30', '2031-03-30T01:30:00+01:00', '2031-03-30T03:30:00+02:00'],
		[LONDON, '2031-03-30T01:30', '2031-03-30T00:30:00Z', '2031-03-30T02:30:00+01:00'],
	])('in %s, %s does not exist', (zone, wall, first, second) => {
		const { message, description } = problemOf(() => wallClockInstant(wall, zone, 'Moment'));
		expect(message).toBe(`Moment "${wall}" does not exist in ${zone}: the clocks change`);
		for (const candidate of [first, second]) {
			expect(description?.replaceAll('Z', '+00:00')).toContain(candidate.replace('Z', '+00:00'));
		}
	});

	it.each([
		[BERLIN, '2031-10-26T02:00', '2031-10-26T02:00:00+02:00', '2031-10-26T02:00:00+01:00'],
		[AMSTERDAM, '2031-10-26T02:30', '2031-10-26T02:30:00+02:00', '2031-10-26T02:30:00+01:00'],
		[LONDON, '2031-10-26T01:30', '2031-10-26T01:30:00+01:00', '2031-10-26T01:30:00Z'],
	])('in %s, %s happens twice', (zone, wall, first, second) => {
		const { message, description } = problemOf(() => wallClockInstant(wall, zone, 'Moment'));
		expect(message).toBe(`Moment "${wall}" happens twice in ${zone}: the clocks change`);
		const offered = [...(description ?? '').matchAll(/\d{4}-[^ ]+?(?:Z|[+-]\d\d:\d\d)/g)];
		expect(offered.map(([text]) => Date.parse(text))).toEqual([
			Date.parse(first),
			Date.parse(second),
		]);
	});

	it('a whole day can be missing', () => {
		const problem = problemOf(() => wallClockInstant('2011-12-30T12:00', 'Pacific/Apia', 'Moment'));
		expect(problem.message).toContain('does not exist in Pacific/Apia');
	});

	it('what it offers instead is taken', () => {
		const { description } = problemOf(() => toInstant('2031-10-26T02:30', BERLIN, 'Moment'));
		const offered = description?.match(/\d{4}-\S+[+-]\d\d:\d\d/g) ?? [];
		expect(offered.map((text) => toInstant(text, BERLIN, 'Moment').toISOString())).toEqual([
			'2031-10-26T00:30:00.000Z',
			'2031-10-26T01:30:00.000Z',
		]);
	});
});

describe('toInstant', () => {
	it.each([
		['2031-03-04T09:00', '2031-03-04T08:00:00.000Z'],
		[' 2031-03-04 09:00:30 ', '2031-03-04T08:00:30.000Z'],
		['2031-07-04T09:00', '2031-07-04T07:00:00.000Z'],
		['2031-03-04T09:00Z', '2031-03-04T09:00:00.000Z'],
		['2031-03-04T09:00:00+01:00', '2031-03-04T08:00:00.000Z'],
		['2031-03-04T09:00:00-0330', '2031-03-04T12:30:00.000Z'],
		['2031-03-04 09:00+05', '2031-03-04T04:00:00.000Z'],
		['2031-03-04T09:00:00.123Z', '2031-03-04T09:00:00.123Z'],
		['2031-07-04T09:00:00+02:00[Europe/Amsterdam]', '2031-07-04T07:00:00.000Z'],
		['2031-03-04T24:00', '2031-03-04T23:00:00.000Z'],
		[new Date(0), '1970-01-01T00:00:00.000Z'],
		[DateTime.fromMillis(5, { zone: LONDON }), '1970-01-01T00:00:00.005Z'],
		[foreign('2031-03-04T09:00:00.000-05:00'), '2031-03-04T14:00:00.000Z'],
	])('reads %p', (value, instant) => {
		expect(toInstant(value, AMSTERDAM, 'Moment').toISOString()).toBe(instant);
	});

	it.each([
		[''],
		['2031-03-04'],
		['09:00'],
		['now'],
		['2031-02-30T09:00'],
		['2031-02-30T09:00Z'],
		['2031-03-04T25:00'],
		['2031-03-04T24:01'],
		['2031-03-04T09:60'],
		['2031-03-04T23:59:60'],
		['2031-03-04T09:00+25:99x'],
		['2031-03-04T09:00 +01:00'],
		['2031-03-04T09:00[America/New_York]'],
		['04.03.2031 09:00'],
		[1_930_000_000_000],
		[null],
		[undefined],
		[{}],
		[['2031-03-04T09:00', 'x']],
		[true],
		[NaN],
		[new Date(NaN)],
		[foreign(null)],
		['2031-03-04T09:00\u0000'],
		[`2031-03-04T09:00${'0'.repeat(10_000)}`],
	])('%# is no moment', (value) => {
		expect(problemOf(() => toInstant(value, AMSTERDAM, 'Moment')).message).toMatch(
			/^Moment ".*" is not a date and time$/s,
		);
	});

	it('needs a zone for a wall clock only', () => {
		const problem = problemOf(() => toInstant('2031-03-04T09:00', 'Mars/Base', 'Moment'));
		expect(problem.message).toBe('Time Zone "Mars/Base" is not a time zone');
		expect(toInstant('2031-03-04T09:00Z', 'Mars/Base', 'Moment').getTime()).toBeGreaterThan(0);
	});
});

describe('writeInstant', () => {
	const summer = new Date('2031-07-01T07:00:00.999Z');
	const winter = new Date('2031-12-31T23:30:00Z');

	it.each([
		['utc', summer, AMSTERDAM, '2031-07-01T07:00:00Z'],
		['offset', summer, AMSTERDAM, '2031-07-01T09:00:00+02:00'],
		['local', summer, AMSTERDAM, '2031-07-01T09:00:00'],
		['offset', winter, AMSTERDAM, '2032-01-01T00:30:00+01:00'],
		['local', winter, LONDON, '2031-12-31T23:30:00'],
		['utc', winter, 'no zone is needed', '2031-12-31T23:30:00Z'],
	] as const)('%s', (format, instant, zone, text) => {
		expect(writeInstant(instant, format, zone)).toBe(text);
	});

	it('tells the two hours of autumn apart by the offset alone', () => {
		const texts = ['2031-10-26T00:30:00Z', '2031-10-26T01:30:00Z'].map((instant) =>
			writeInstant(new Date(instant), 'offset', BERLIN),
		);
		expect(texts).toEqual(['2031-10-26T02:30:00+02:00', '2031-10-26T02:30:00+01:00']);
		expect(texts.map((text) => toInstant(text, BERLIN, 'Moment').toISOString())).toEqual([
			'2031-10-26T00:30:00.000Z',
			'2031-10-26T01:30:00.000Z',
		]);
	});

	it('refuses a zone that is none', () => {
		expect(problemOf(() => writeInstant(summer, 'local', 'x')).message).toMatch(/not a time zone$/);
	});
});

describe('dayIn', () => {
	it.each([
		['2031-03-04T23:30:00Z', 'Europe/Berlin', '2031-03-05'],
		['2031-03-04T23:30:00Z', 'America/New_York', '2031-03-04'],
		['2031-12-31T12:00:00Z', 'Pacific/Auckland', '2032-01-01'],
	])('%s in %s is %s', (moment, zone, day) => {
		expect(dayIn(zone, new Date(moment))).toBe(day);
	});

	it('refuses what is no zone', () => {
		expect(problemOf(() => dayIn('Mars')).message).toBe('Time Zone "Mars" is not a time zone');
	});
});

describe('startOfDay', () => {
	it.each([
		['2031-03-04', 'Europe/Berlin', '2031-03-03T23:00:00.000Z'],
		['2031-03-30', 'Europe/Berlin', '2031-03-29T23:00:00.000Z'],
		['2031-03-31', 'Europe/Berlin', '2031-03-30T22:00:00.000Z'],
		// The clocks of Cairo skip midnight: this day begins at one.
		['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
	])('%s in %s is %s', (day, zone, instant) => {
		expect(startOfDay(day, zone).toISOString()).toBe(instant);
	});
});
