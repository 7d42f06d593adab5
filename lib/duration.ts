import { Problem } from './problem';

/** How a duration is written: whole minutes, hours as a decimal number, or hours and minutes. */
export type DurationFormat = 'minutes' | 'hours' | 'clock';

const EXPECTED: Record<DurationFormat, string> = {
	minutes: 'whole minutes, such as 450 or -30',
	hours: 'hours as a number that makes whole minutes, such as 7.5 or -0.25',
	clock: 'hours and minutes, such as 7:30 or -0:30',
};

const DECIMAL = /^([+-]?)(\d{1,9})(?:[.,](\d{1,12}))?$/;
const CLOCK = /^([+-]?)(\d{1,7}):([0-5]\d)$/;

/** A decimal number times a whole one, exactly; undefined when that is not whole. */
function wholeProduct(
	[, sign, whole = '', part = '']: RegExpExecArray,
	factor: bigint,
): number | undefined {
	const scale = 10n ** BigInt(part.length);
	const product = BigInt(whole + part) * factor;
	if (product % scale !== 0n) return undefined;
	const size = Number(product / scale);
	return sign === '-' && size !== 0 ? -size : size;
}

function minutesIn(text: string, format: DurationFormat): number | undefined {
	if (format !== 'clock') {
		const decimal = DECIMAL.exec(text);
		return decimal ? wholeProduct(decimal, format === 'hours' ? 60n : 1n) : undefined;
	}
	const clock = CLOCK.exec(text);
	if (!clock) return undefined;
	const [, sign, hours, minutes] = clock;
	const size = Number(hours) * 60 + Number(minutes);
	return sign === '-' && size !== 0 ? -size : size;
}

/**
 * A duration or balance in whole minutes, without any rounding. A decimal comma and a typographic
 * minus sign are read, too.
 * @throws Problem that says what was expected
 */
export function toMinutes(value: unknown, format: DurationFormat, label: string): number {
	const text = String(value ?? '')
		.trim()
		.replace(/^[\u2212\u2013]/, '-');
	if (text === '') throw new Problem(`${label} is empty`);
	const minutes = minutesIn(text, format);
	if (minutes !== undefined) return minutes;
	throw new Problem(`${label} "${text.slice(0, 80)}" is not ${EXPECTED[format]}`, {
		description: `Expected ${EXPECTED[format]}.`,
	});
}

/** Minutes as people read them: `-1:05`. */
export function asClock(minutes: number): string {
	const size = Math.abs(minutes);
	const rest = String(size % 60).padStart(2, '0');
	return `${minutes < 0 ? '-' : ''}${Math.floor(size / 60)}:${rest}`;
}
