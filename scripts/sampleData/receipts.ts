import { base, en, Faker } from '@faker-js/faker';
import { DateTime } from 'luxon';

/** One receipt as a till exports it. */
export interface Receipt {
	/** Code of the shop. */
	Shop: string;
	Receipt: string;
	/** The instant in UTC, YYYY-MM-DDTHH:mm:ssZ. */
	ClosedAt: string;
	/** Euros with two decimals; negative for what was brought back. */
	Amount: string;
}

interface Shop {
	code: string;
	zone: string;
	receipts: number;
	firstReceipt: number;
	/** How busy it is in the hour that begins at a local time; 0 when closed. */
	busy(hour: DateTime): number;
}

/** The clocks go back in the night to the 26th: that day has 25 hours in both zones. */
const MONTH = '2025-10';
const LONG_NIGHT = ['2025-10-25', '2025-10-26'];

/** A bar: open from ten to one, on Fridays and Saturdays until four. */
const BAR: Shop = {
	code: 'AMS',
	zone: 'Europe/Amsterdam',
	receipts: 28_000,
	firstReceipt: 410_000,
	busy({ hour, weekday }) {
		const lateNight = weekday >= 6;
		if (hour < (lateNight ? 4 : 1)) return 6;
		if (hour < 10) return 0;
		return hour < 16 ? 4 : 9;
	},
};

/** A shop in a station: open from seven to eleven at night, and through the long night. */
const STATION: Shop = {
	code: 'LIS',
	zone: 'Europe/Lisbon',
	receipts: 21_940,
	firstReceipt: 87_000,
	busy(local) {
		const [eve, day] = LONG_NIGHT;
		const date = local.toISODate();
		const open = local.hour >= 7 && local.hour < 23;
		const late = (date === eve && local.hour === 23) || (date === day && local.hour < 7);
		if (!open) return late ? 1 : 0;
		return local.hour < 10 || (local.hour >= 16 && local.hour < 19) ? 8 : 4;
	},
};

/** A handheld till without a connection from Friday to Sunday: its receipts come days later. */
const HANDHELD = { days: ['2025-10-24', '2025-10-25', '2025-10-26'], each: 20, first: 438_000 };
/** New people learn at this till, in a shop that there is not. */
const TRAINING = { code: 'TRN', receipts: 60 };
/** Every so many lines there is one that was sent twice. */
const SENT_TWICE = 1_250;

const instant = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

/** Every hour of the month, in the zone of a shop. */
function hoursOf(zone: string): DateTime[] {
	const first = DateTime.fromISO(`${MONTH}-01`, { zone });
	const count = first.plus({ months: 1 }).diff(first, 'hours').hours;
	return Array.from({ length: count }, (_, index) => first.plus({ hours: index }));
}

/** Amounts end in .00 or .50 mostly; one in sixty was brought back. */
function amount(faker: Faker): string {
	const halves = faker.number.int({ min: 3, max: 70 });
	const sign = faker.number.int(59) === 0 ? -1 : 1;
	const cents = faker.number.int(9) === 0 ? 0.45 : 0;
	return (sign * (halves / 2 + cents)).toFixed(2);
}

function receiptsOf(faker: Faker, shop: Shop): Receipt[] {
	const hours = hoursOf(shop.zone).flatMap((hour) =>
		Array.from({ length: shop.busy(hour) }, () => hour.toMillis()),
	);
	const moments = Array.from(
		{ length: shop.receipts },
		() => faker.helpers.arrayElement(hours) + faker.number.int(3599) * 1000,
	);
	return moments
		.sort((one, other) => one - other)
		.map((ms, index) => ({
			Shop: shop.code,
			Receipt: String(shop.firstReceipt + index),
			ClosedAt: instant(ms),
			Amount: amount(faker),
		}));
}

/** The export of a month: 50,000 receipts of three tills by time, 40 of them twice. */
export function receipts(): Receipt[] {
	const faker = new Faker({ locale: [en, base] });
	faker.seed(41);
	const shops = [BAR, STATION].flatMap((shop) => receiptsOf(faker, shop));
	const training = receiptsOf(faker, {
		...STATION,
		code: TRAINING.code,
		receipts: TRAINING.receipts,
		firstReceipt: 1,
	});
	const all = [...shops, ...training].sort((one, other) =>
		one.ClosedAt < other.ClosedAt ? -1 : Number(one.ClosedAt > other.ClosedAt),
	);
	const again = all.filter((_, index) => index % SENT_TWICE === SENT_TWICE - 1);
	return [...all, ...again];
}

/** What came after the month was exported: 60 receipts of a handheld till of the bar. */
export function lateReceipts(): Receipt[] {
	const faker = new Faker({ locale: [en, base] });
	faker.seed(43);
	const days = HANDHELD.days.flatMap((day) => Array.from({ length: HANDHELD.each }, () => day));
	return days.map((day, index) => {
		// From 21:30 on for six hours: into the hour that there is twice, from the 25th to the 26th.
		const evening = DateTime.fromISO(`${day}T21:30`, { zone: BAR.zone });
		const seconds = faker.number.int(6 * 3600 - 1);
		return {
			Shop: BAR.code,
			Receipt: String(HANDHELD.first + index),
			ClosedAt: instant(evening.plus({ seconds }).toMillis()),
			Amount: amount(faker),
		};
	});
}
