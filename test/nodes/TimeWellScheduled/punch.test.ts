/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { findSecret } from '../../harness';
import {
	ADMINISTRATOR,
	asked,
	byCode,
	demo,
	PASSWORD,
	rows,
	SALT,
	systems,
	useTimeWellScheduled,
	variant,
	ways,
	type Profile,
} from '../../support/timeWellScheduled';

const tws = useTimeWellScheduled();

/** Nobody is scheduled in 2031, so nothing is asked. */
const quiet = '2031-03-04T09:00:00';
const punchOf = (profile: Profile, changes: IDataObject = {}) => ({
	employee: byCode(profile.code(0)),
	password: PASSWORD,
	moment: quiet,
	...changes,
});
/** Somebody whose shift began at seven. */
const late = '2026-06-02T09:00:00';

describe.each(ways)('on %s', (_name, profile, answerFormat) => {
	const credential = { answerFormat };
	const punch = async (name: string, changes: IDataObject = {}, more: IDataObject = {}) =>
		await tws.run(profile, `punch:${name}`, {
			parameters: punchOf(profile, changes),
			credential: { ...credential, ...more },
		});
	const [wanted] = profile.lists.reasons.late;

	test('a day goes by', async () => {
		const times = ['begin', 'break', 'break', 'meal', 'meal', 'end'];
		for (const [hour, name] of times.entries()) {
			const { error, items } = await punch(name, { moment: `2031-03-04T09:0${hour}:00` });
			expect(error).toBeUndefined();
			expect(items[0]?.json).toMatchObject({ punch: name, recorded: true, onTime: true });
		}
		expect(tws.state(profile).punches.map(({ action, at }) => [action, at])).toEqual(
			times.map((name, hour) => [name, `2031-03-04T09:0${hour}:00`]),
		);
	});

	test('a day goes by, each item with its own kind, in order', async () => {
		const kinds = ['Begin', 'break', 'BREAK', 'meal', 'meal', 'End'];
		const { error, items } = await tws.run(profile, 'punch:record', {
			items: kinds.map((kind, minute) => ({ kind, moment: `2031-03-04T09:0${minute}:00` })),
			parameters: punchOf(profile, {
				punch: '={{ $json.kind }}',
				moment: '={{ $json.moment }}',
			}),
			credential,
		});
		expect(error).toBeUndefined();
		const told = kinds.map((kind) => kind.toLowerCase());
		expect(rows(items).map((row) => row.punch)).toEqual(told);
		expect(tws.state(profile).punches.map(({ action }) => action)).toEqual(told);
	});

	test('a question goes to Needs Reason, and nothing is recorded', async () => {
		const result = await punch('begin', { moment: late });
		expect(result.items).toEqual([]);
		expect(asked(result)).toEqual([
			{
				json: {
					employeeCode: profile.code(0),
					punch: 'begin',
					moment: late,
					timeZone: profile.zone,
					recorded: false,
					message: 'You are 120 minutes late',
					question: 'Select a reason.',
					reasons: profile.lists.reasons.late.map(({ ID, text }) => ({ id: ID, text })),
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(tws.state(profile).punches).toEqual([]);
	});

	test.each([
		['its ID', { onQuestion: 'id', reasonId: wanted?.ID }],
		['its text', { onQuestion: 'text', reasonText: wanted?.text }],
		['a part of its text', { onQuestion: 'text', reasonText: wanted?.text.slice(2).toUpperCase() }],
	])('a question is answered by %s, with the same time', async (_how, changes) => {
		const { error, items } = await punch('begin', { moment: late, ...changes });
		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({
			recorded: true,
			reason: { id: wanted?.ID, text: wanted?.text },
		});
		expect(tws.state(profile).punches).toMatchObject([{ at: late, reason: wanted?.ID }]);
	});

	test('a reason that is not offered is not sent', async () => {
		const result = await punch('begin', { moment: late, onQuestion: 'id', reasonId: '99' });
		expect(rows(asked(result))).toMatchObject([
			{ recorded: false, note: 'No reason has the ID "99".' },
		]);
		expect(tws.state(profile).punches).toEqual([]);
	});

	test('the row of a question is enough to send it again', async () => {
		const first = await punch('begin', { moment: late });
		const [row] = rows(asked(first));
		const { items } = await tws.run(profile, 'punch:begin', {
			items: [{ ...row, chosen: wanted?.ID }],
			parameters: {
				employee: byCode('={{ $json.employeeCode }}'),
				password: PASSWORD,
				moment: '={{ $json.moment }}',
				onQuestion: 'id',
				reasonId: '={{ $json.chosen }}',
			},
			credential,
		});
		expect(rows(items)).toMatchObject([{ recorded: true, moment: late }]);
		expect(tws.state(profile).punches).toMatchObject([{ at: late, reason: wanted?.ID }]);
	});

	test('a wrong password is no matter of the place', async () => {
		const { error } = await punch('begin', { password: 'no-such-word' });
		expect(error).toMatchObject({
			message: 'TimeWellScheduled: Failure to authenticate. [item 0]',
			description:
				'Nothing was recorded. Check the employee, the password and the moment of this item.',
		});
	});

	test('a place that is not registered needs an administrator', async () => {
		tws.act(profile, 'restrict', { on: true });
		const { error } = await punch('begin');
		expect(error?.message).toMatch(/^TimeWellScheduled: Failure to authenticate\./);
		expect(error).toMatchObject({
			description:
				'Nothing was recorded. Where punches are accepted from registered addresses only, add the Administrator Password under Options.',
		});
		const wrong = await punch('begin', { options: { administratorPassword: 'no-such-word' } });
		expect(wrong.error).toMatchObject({
			description: expect.stringContaining('check the Administrator Password.'),
		});
		const right = await punch('begin', { options: { administratorPassword: ADMINISTRATOR } });
		expect(rows(right.items)).toMatchObject([{ recorded: true }]);
		expect(findSecret(ADMINISTRATOR, [wrong, right])).toEqual([]);
	});

	test('photo and place travel along', async () => {
		const options = { photo: 'A&B 1.jpg', latitude: 43.6977724, longitude: -115.685849 };
		await punch('begin', { options });
		expect(tws.state(profile).punches).toMatchObject([
			{ file: 'A&B 1.jpg', lat: '43.697772', lng: '-115.685849' },
		]);
	});

	test('hashes with the salt of the company, or with one that was typed', async () => {
		const forms = [{ employeeForm: 'verifySalt' }, { employeeForm: 'ownSalt', saltSecret: SALT }];
		for (const form of forms) {
			tws.control.reset();
			const { error, items } = await punch('begin', {}, form);
			expect(error).toBeUndefined();
			expect(rows(items)).toMatchObject([{ recorded: true }]);
		}
	});
});

describe.each(systems)('a refusal on %s', (_name, profile) => {
	test.each([
		['a wrong password', { password: 'no-such-word' }],
		['a code that nobody has', { employee: byCode('nobody') }],
		['somebody who is not there', {}, 'punch:end'],
	])(
		'of %s is told in the words of the vendor',
		async (_what, changes, operation = 'punch:begin') => {
			const result = await tws.run(profile, operation, {
				parameters: punchOf(profile, changes),
				onError: 'continueErrorOutput',
			});
			expect(rows(result.failed)).toEqual([
				{
					error: expect.stringMatching(/^TimeWellScheduled: .+ \[item 0\]$/),
					message: expect.stringContaining('Nothing was recorded.'),
				},
			]);
			expect(tws.booked(profile).filter(({ outcome }) => outcome !== 'refused')).toEqual([]);
			expect(findSecret('no-such-word', result)).toEqual([]);
		},
	);
});

test('the salt is read once an execution, and each password is hashed once', async () => {
	const codes = Array.from({ length: 40 }, (_, n) => demo.code(n)).filter((_, n) => n % 10 !== 9);
	const { error, items } = await tws.run(demo, 'punch:begin', {
		items: codes.map((code) => ({ code })),
		parameters: punchOf(demo, { employee: byCode('={{ $json.code }}') }),
		credential: { employeeForm: 'verifySalt' },
	});
	expect(error).toBeUndefined();
	expect(items).toHaveLength(codes.length);
	expect(tws.requests(demo)).toEqual({ '/response.asp': codes.length + 1 });
});

test('a salt of another form is told, and nothing is sent', async () => {
	const { error } = await tws.run(demo, 'punch:begin', {
		parameters: punchOf(demo),
		credential: { employeeForm: 'ownSalt', saltSecret: 'yourKey-1' },
	});
	expect(error?.message).toBe('The Salt of the credential has not the form of bcrypt');
	expect(findSecret('yourKey-1', error)).toEqual([]);
	expect(tws.requests(demo)).toEqual({});
});

describe('the local time of the company', () => {
	const at = async (moment: string, profile = demo) => {
		const { error } = await tws.run(profile, 'punch:begin', {
			parameters: punchOf(profile, { moment }),
			timezone: 'Europe/Berlin',
		});
		return error?.message ?? tws.state(profile).punches[0]?.at;
	};

	test.each([
		['2031-03-04T14:00:00Z', '2031-03-04T09:00:00'],
		['2031-03-04T15:00:02+01:00', '2031-03-04T09:00:02'],
		['2031-03-04T09:00', '2031-03-04T09:00:00'],
		['2031-03-04 09:00:59.999', '2031-03-04T09:00:59'],
		['={{ DateTime.fromISO("2031-07-04T13:00:00Z") }}', '2031-07-04T09:00:00'],
		['={{ new Date("2031-07-04T03:30:00Z") }}', '2031-07-03T23:30:00'],
		// Both of the two times that the clocks show on the first Sunday of November.
		['2031-11-02T05:30:00Z', '2031-11-02T01:30:00'],
		['2031-11-02T06:30:00Z', '2031-11-02T01:30:00'],
		['2031-11-02T01:30:00', '2031-11-02T01:30:00'],
		['2031-03-09T07:00:00Z', '2031-03-09T03:00:00'],
	])('of %s is %s', async (moment, expected) => {
		expect(await at(moment)).toBe(expected);
	});

	test('there is none while the clocks skip an hour', async () => {
		expect(await at('2031-03-09T02:30:00')).toBe(
			'Moment "2031-03-09T02:30:00" does not exist in America/Toronto: the clocks change [item 0]',
		);
		expect(tws.requests(demo)).toEqual({});
	});

	test('is that of another company elsewhere', async () => {
		expect(await at('2025-03-04T14:00:00Z', variant)).toBe('2025-03-04T06:00:00');
	});

	test('is now where none is given', async () => {
		const before = Date.now();
		const shown = await at('');
		const zone = { timeZone: demo.zone, hourCycle: 'h23' } as const;
		const format = new Intl.DateTimeFormat('sv-SE', {
			...zone,
			dateStyle: 'short',
			timeStyle: 'medium',
		});
		const seconds = [before - 1000, before, Date.now()].map((ms) =>
			format.format(ms).replace(' ', 'T'),
		);
		expect([seconds[0], seconds[1], seconds[2]]).toContain(shown);
	});
});

describe('what is kept out of what is shown', () => {
	test('a password that the service answers with', async () => {
		tws.control.faults([
			{
				kind: 'status',
				status: 200,
				body: `<response><success>0</success><message>No ${PASSWORD} for you</message></response>`,
			},
		]);
		const { error } = await tws.run(demo, 'punch:begin', { parameters: punchOf(demo) });
		expect(error?.message).toBe('TimeWellScheduled: No ••• for you [item 0]');
	});

	test('a reason ID stays whole, also where a short password is part of it', async () => {
		tws.control.faults([
			{
				kind: 'status',
				status: 200,
				times: 1,
				body: '<response><success>0</success><watchdog><reasons><reason ID="1983">x</reason></reasons></watchdog></response>',
			},
		]);
		const parameters = punchOf(demo, { password: '1983', onQuestion: 'id', reasonId: '1983' });
		await tws.run(demo, 'punch:begin', { parameters });
		expect(tws.booked(demo)).toMatchObject([{ body: { reason: '1983' } }]);
	});
});
