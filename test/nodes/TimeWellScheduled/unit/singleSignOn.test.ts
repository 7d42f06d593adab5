import { DateTime } from 'luxon';
import { signOnLink } from '../../../../nodes/TimeWellScheduled/singleSignOn';

const settings = {
	address: 'https://my.timewellscheduled.com/authenticate.asp',
	appId: 'APP 1',
	apiKey: 'KEY1',
	appIdName: 'appid',
	zone: 'America/Toronto',
	isPadded: false,
	hasTime: true,
};
const local = DateTime.fromISO('2024-03-07T09:05:00', { zone: 'America/Toronto' });
const link = (changes: Partial<typeof settings> = {}) =>
	new URL(signOnLink({ ...settings, ...changes }, 'ACME', 'ann@example.com', local));

test.each([
	[false, 'b845a1f75ecca14d9fe412307b2eb877', ['2024', '3', '7', '9', '5']],
	[true, 'f5a2ceb76376b1759e3e3227e8a0059b', ['2024', '03', '07', '09', '05']],
])('the test vectors of the fact sheet, padded: %s', (isPadded, hash, time) => {
	const { origin, pathname, searchParams } = link({ isPadded });
	expect(`${origin}${pathname}`).toBe(settings.address);
	const [Year, Month, Day, Hour, Minute] = time;
	expect(Object.fromEntries(searchParams)).toEqual({
		appid: 'APP 1',
		c: 'ACME',
		userEmail: 'ann@example.com',
		Year,
		Month,
		Day,
		Hour,
		Minute,
		Hash: hash,
	});
});

test('the ID by its other name, and without the time', () => {
	const { searchParams } = link({ appIdName: 'appID', hasTime: false });
	expect(Object.fromEntries(searchParams)).toEqual({
		appID: 'APP 1',
		c: 'ACME',
		userEmail: 'ann@example.com',
		Hash: 'b845a1f75ecca14d9fe412307b2eb877',
	});
});
