/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import {
	asked,
	byCode,
	demo,
	PASSWORD,
	rows,
	useTimeWellScheduled,
	upTo,
} from '../../support/timeWellScheduled';

const tws = useTimeWellScheduled();

const PUNCHES = 1000;
const PEOPLE = 60;
const MINUTE = 60_000;

interface Punch extends IDataObject {
	n: number;
	code: string;
	moment: string;
	photo: string;
}

const two = (n: number) => String(n).padStart(2, '0');

/**
 * A thousand punches on breaks, of sixty people in turn. The photo is the mark of a punch, and
 * minutes are far enough apart that who comes back is often late, and asked why.
 */
const punches = (): Punch[] =>
	upTo(PUNCHES).map((n) => {
		const minute = 30 * Math.floor(n / PEOPLE);
		const time = `${two(8 + Math.floor(minute / 60))}:${two(minute % 60)}:${two(n % PEOPLE)}`;
		const code = demo.code(n % PEOPLE);
		return {
			n,
			code,
			moment: `2031-03-04T${time}`,
			photo: `photo-${String(n).padStart(4, '0')}.jpg`,
		};
	});

test(
	'a thousand punches under resets and questions: none twice, each recorded, asked or reported',
	async () => {
		const items = punches();
		const begin = items
			.slice(0, PEOPLE)
			.map((item) => ({ ...item, moment: '2031-03-04T07:00:00', photo: '' }));
		const parameters = {
			employee: byCode('={{ $json.code }}'),
			password: PASSWORD,
			moment: '={{ $json.moment }}',
			onQuestion: '={{ $json.n % 3 === 0 ? "ask" : "text" }}',
			reasonText: 'Traffic',
			options: { photo: '={{ $json.photo }}' },
		};
		const run = { parameters, onError: 'continueErrorOutput' } as const;
		await tws.run(demo, 'punch:begin', { ...run, items: begin });
		const since = tws.control.journal().length;
		tws.control.faults([
			{ kind: 'reset-before', every: 7 },
			{ kind: 'reset-after', every: 11 },
			{ kind: 'status', status: 500, every: 13 },
			{ kind: 'latency', ms: 15, every: 3 },
			{ kind: 'status', status: 429, headers: { 'retry-after': '1' }, skip: 200, times: 2 },
		]);
		const result = await tws.run(demo, 'punch:break', { ...run, items });
		tws.control.faults([]);

		const marksOf = (list: IDataObject[]) => list.map(({ photo, file }) => String(photo ?? file));
		const journal = tws.control.journal().slice(since);
		const booked = marksOf(
			journal.filter(({ outcome }) => outcome !== 'refused').map(({ body }) => body as IDataObject),
		);
		expect(new Set(booked).size).toBe(booked.length);

		// Each item has left the node by exactly one output.
		const sources = [...result.items, ...asked(result), ...result.failed].map(
			({ pairedItem }) => (pairedItem as { item: number }).item,
		);
		expect(sources.sort((one, other) => one - other)).toEqual(upTo(PUNCHES));

		const markAt = (item: unknown) => items[(item as { item: number }).item]?.photo ?? '';
		const done = result.items.map(({ pairedItem }) => markAt(pairedItem));
		const open = asked(result).map(({ pairedItem }) => markAt(pairedItem));
		const known = new Set(booked);
		expect(done.filter((mark) => !known.has(mark))).toEqual([]);
		expect(open.filter((mark) => known.has(mark))).toEqual([]);
		for (const row of rows(asked(result))) expect(row).toMatchObject({ recorded: false });

		// What was booked although its answer was lost is reported as such.
		const doubtful = rows(result.failed).filter(({ message }) =>
			String(message).includes('check whether it was booked'),
		);
		const told = new Set([...done, ...marksOf(doubtful)]);
		expect(booked.filter((mark) => !told.has(mark))).toEqual([]);

		// Nobody overtakes himself.
		for (const person of upTo(PEOPLE)) {
			const own = booked.filter((mark) => Number(mark.slice(6, 10)) % PEOPLE === person);
			expect(own).toEqual(own.toSorted());
		}
		expect(Math.min(done.length, open.length, doubtful.length)).toBeGreaterThan(20);
	},
	2 * MINUTE,
);
