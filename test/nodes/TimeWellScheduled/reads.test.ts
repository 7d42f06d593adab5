/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { findSecret } from '../../harness';
import {
	byCode,
	demo,
	rows,
	SALT,
	systems,
	useTimeWellScheduled,
	type Profile,
} from '../../support/timeWellScheduled';

const tws = useTimeWellScheduled();
const june = { startDate: '2026-06-01', endDate: '2026-06-30' };

const readsAt = (profile: Profile): Array<[operation: string, parameters: IDataObject]> => [
	['role:getAll', {}],
	['status:getAll', {}],
	['department:getAll', {}],
	['absenceType:getAll', {}],
	['employee:getAll', { simplify: false }],
	['employee:getAll', { simplify: true }],
	['employee:get', { employee: byCode(profile.code(2)), simplify: false }],
	['schedule:getAll', { employee: byCode(profile.code(2)), ...june }],
	['schedule:getCount', { date: '2026-06-02' }],
	['message:getAll', { employee: byCode(profile.code(1)) }],
	['payroll:getAll', june],
	['absence:getAll', june],
	['company:get', {}],
];

describe.each(systems)('on %s', (_name, profile) => {
	const read = async (operation: string, parameters: IDataObject, answerFormat: string) => {
		const all = { returnAll: true, ...parameters };
		const result = await tws.run(profile, operation, {
			parameters: all,
			credential: { answerFormat },
		});
		expect(result.error).toBeUndefined();
		return rows(result.items);
	};

	test.each(readsAt(profile))('%s %j gives the same in XML and in JSON', async (...call) => {
		const [xml, json] = [await read(...call, 'xml'), await read(...call, 'json')];
		expect(xml.length).toBeGreaterThan(0);
		expect(json).toEqual(xml);
		expect(findSecret(SALT, [xml, json])).toEqual([]);
	});

	test.each(['xml', 'json'])('lists of none are lists in %s', async (answerFormat) => {
		const never = { startDate: '2001-01-01', endDate: '2001-01-02' };
		const idle = byCode(profile.code(3));
		expect(await read('schedule:getAll', { employee: idle, ...june }, answerFormat)).toEqual([]);
		expect(await read('absence:getAll', never, answerFormat)).toEqual([]);
		expect(await read('message:getAll', { employee: idle }, answerFormat)).toEqual([]);
		const payroll = await read('payroll:getAll', never, answerFormat);
		expect(payroll).toHaveLength(profile.idlePayroll ? profile.employees : 0);
	});

	test.each(['xml', 'json'])('lists of one are lists in %s', async (answerFormat) => {
		const one = byCode(profile.code(4));
		expect(await read('schedule:getAll', { employee: one, ...june }, answerFormat)).toHaveLength(1);
	});

	test('filters of our own narrow a list down', async () => {
		const code = profile.code(0);
		const absences = await read('absence:getAll', { ...june, employee: byCode(code) }, 'xml');
		expect(absences.map(({ employeeCode }) => employeeCode)).toEqual([code]);
		const payroll = await read('payroll:getAll', june, 'xml');
		const name = String(payroll[0]?.primaryDepartment);
		const department = { __rl: true, mode: 'name', value: name };
		expect(await read('payroll:getAll', { ...june, department }, 'xml')).toEqual(
			payroll.filter(({ primaryDepartment }) => primaryDepartment === name),
		);
	});
});

test('codes stay text', async () => {
	const { items } = await tws.run(demo, 'employee:getAll', {
		parameters: { returnAll: true },
		credential: { answerFormat: 'json' },
	});
	const codes = rows(items).map(({ employeeCode }) => employeeCode);
	expect(codes.slice(0, 6)).toEqual(['12345', 'abc123', '995e5', '007', '1e3', 'xyz444']);
});

test('a limit is kept', async () => {
	const { items } = await tws.run(demo, 'employee:getAll', { parameters: { limit: 7 } });
	expect(items).toHaveLength(7);
});

describe('verifying passwords', () => {
	/** Published test vectors of bcrypt. */
	const vectors = [
		['U*U', '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW'],
		['U*U*', '$2a$05$CCCCCCCCCCCCCCCCCCCCC.VGOzA784oUp/Z0DY336zx7pLYAy0lwK'],
		['', '$2a$05$CCCCCCCCCCCCCCCCCCCCC.7uG0VCzI2bS7j6ymqJi9CdcdxiRTWNy'],
	] as const;
	const verify = async (items: IDataObject[]) =>
		await tws.run(demo, 'employee:verifyPassword', {
			items,
			parameters: { password: '={{ $json.password }}', hash: '={{ $json.hash }}' },
		});

	test('tells right ones from wrong ones, and sends nothing', async () => {
		const [[first, hash], [second, other]] = vectors;
		const { error, items } = await verify([
			{ password: first, hash },
			{ password: second, hash: other },
			{ password: first, hash: other },
			{ password: 'u*u', hash },
		]);
		expect(error).toBeUndefined();
		expect(rows(items).map(({ valid }) => valid)).toEqual([true, true, false, false]);
		expect(tws.requests(demo)).toEqual({});
	});

	test('computes a hash a password and salt', async () => {
		const [[password, hash]] = vectors;
		const items = Array.from({ length: 300 }, () => ({ password, hash: hash.replace('05', '09') }));
		const start = performance.now();
		const result = await verify(items);
		// 300 hashes of this cost would take ten seconds.
		expect(performance.now() - start).toBeLessThan(4000);
		expect(result.items).toHaveLength(300);
	});

	test('lets others have their turn in a batch', async () => {
		const [[, hash]] = vectors;
		let turns = 0;
		const timer = setInterval(() => (turns += 1), 1);
		const result = await verify(
			Array.from({ length: 60 }, (_, n) => ({ password: `word ${n}`, hash })),
		);
		clearInterval(timer);
		expect(rows(result.items).filter(({ valid }) => valid !== false)).toEqual([]);
		expect(turns).toBeGreaterThanOrEqual(50);
	});
});

describe('the single sign-on link', () => {
	const link = async (credential: IDataObject = {}) => {
		const { items } = await tws.run(demo, 'singleSignOn:createLink', {
			parameters: { userEmail: 'ann@example.com', moment: '2024-03-07T14:05:59Z' },
			credential: { apiKey: 'KEY1', companyId: 'ACME', ...credential },
		});
		return new URL(String(items[0]?.json.url));
	};

	test('is that of the test vectors', async () => {
		const unpadded = await link();
		expect(unpadded.searchParams.get('Hash')).toBe('b845a1f75ecca14d9fe412307b2eb877');
		const padded = await link({ ssoPadding: true, ssoAppIdName: 'appID' });
		expect(padded.searchParams.get('Hash')).toBe('f5a2ceb76376b1759e3e3227e8a0059b');
		expect(padded.searchParams.get('Minute')).toBe('05');
		expect(padded.searchParams.get('appID')).toBe('KEY1');
		expect(tws.requests(demo)).toEqual({});
	});

	test('follows its settings', async () => {
		const other = await link({
			ssoAddress: 'https://ca.example.com/authenticate.asp',
			ssoApiKey: 'KEY2',
			ssoTimeZone: 'America/Vancouver',
			ssoTime: false,
		});
		expect(other.origin).toBe('https://ca.example.com');
		expect([...other.searchParams.keys()]).toEqual(['appid', 'c', 'userEmail', 'Hash']);
		expect(other.searchParams.get('Hash')).not.toBe('b845a1f75ecca14d9fe412307b2eb877');
	});
});
