import { demo, variant } from '../../sandbox/vendors/dyflexis/profiles';
import { countPages, followLinks, rowsOf, useSandbox, type Row } from './client';

const sandbox = useSandbox();

const FORTNIGHT = 'startDate=2026-06-01&endDate=2026-06-14';

describe('what both systems share', () => {
	it.each([
		['no header', {}],
		['another key', { authorization: 'Token guess' }],
		['another scheme', { authorization: 'Bearer sandbox-dyflexis-key' }],
	])('refuses %s', async (_case, headers: Record<string, string>) => {
		const reply = await sandbox.call('GET', '/dyflexis/demo/api2/offices', undefined, { headers });
		expect(reply.status).toBe(401);
		expect(reply.json.message).toEqual(expect.any(String));
		expect(reply.headers.get('content-type')).toContain('application/json');
	});

	it.each(['/dyflexis/demo/api2/nothing', '/dyflexis/nobody/api2/offices', '/nowhere'])(
		'answers 404 in JSON at %s',
		async (path) => {
			const reply = await sandbox.get(path);
			expect(reply.status).toBe(404);
			expect(reply.json.message).toContain(path);
		},
	);

	it.each([
		['api/business/v3/scheduled', 400, 'startDate'],
		['api/business/v3/scheduled?startDate=2026-02-30&endDate=2026-03-01', 400, 'startDate'],
		['api/business/v3/scheduled?startDate=2026-06-02&endDate=2026-06-01', 422, 'before its start'],
		['api/business/v3/registered-hours?endDate=tomorrow', 400, 'endDate'],
		['api/business/v3/registered-hours?page=0', 400, 'page'],
		['api2/payroll/queue/from/abc', 400, 'lastQueueId'],
		['api/payroll/v3/hours-per-day/1999-W01', 404, '1999-W01'],
	])('refuses %s', async (path, status, words) => {
		const reply = await sandbox.get(`/dyflexis/demo/${path}`);
		expect(reply.status).toBe(status);
		expect(reply.json.message).toContain(words);
	});
});

describe.each([demo, variant])('system $system', (profile) => {
	const { names, extras, pageSize } = profile;
	const at = (path: string) => `/dyflexis/${profile.system}${path}`;
	const extraMembers = Object.keys(extras.answer);

	it('pages the shifts of a period by pageCount', async () => {
		const pages = await countPages(sandbox, at(`/api/business/v3/scheduled?${FORTNIGHT}`));
		const shifts = pages.flatMap((page) => rowsOf(page, 'shifts'));
		expect(pages).toHaveLength(Math.ceil(122 / pageSize));
		expect(new Set(shifts.map(({ id }) => id)).size).toBe(122);
		expect(shifts.filter(({ employeeId }) => employeeId === null)).toHaveLength(2);
		expect(pages[0]?.json._links).toBeUndefined();
		expect(Object.keys(pages[0]?.json ?? {})).toEqual(expect.arrayContaining(extraMembers));
	});

	it('takes both days of a period in, and a department with all below it', async () => {
		const day = await countPages(
			sandbox,
			at('/api/business/v3/scheduled?startDate=2026-06-03&endDate=2026-06-03'),
		);
		const starts = day
			.flatMap((page) => rowsOf(page, 'shifts'))
			.map(({ startDateTime }) => startDateTime);
		expect(starts.length).toBeGreaterThan(0);
		expect(starts.every((start) => String(start).startsWith('2026-06-03T'))).toBe(true);

		const kitchen = await countPages(
			sandbox,
			at(`/api/business/v3/scheduled?${FORTNIGHT}&departmentId=111`),
		);
		const ids = kitchen
			.flatMap((page) => rowsOf(page, 'shifts'))
			.map(({ departmentId }) => departmentId);
		expect(new Set(ids)).toEqual(new Set([113, 114]));

		const nobody = await sandbox.get(at(`/api/business/v3/scheduled?${FORTNIGHT}&departmentId=9`));
		expect(nobody.json).toMatchObject({ shifts: [], pageCount: 1 });
	});

	it('repeats one registered row across two pages', async () => {
		const path = at('/api/business/v3/registered-hours');
		const linked = await followLinks(sandbox, path);
		const ids = linked.flatMap((page) => rowsOf(page, 'registeredHours')).map(({ id }) => id);
		expect(ids).toHaveLength(121);
		expect(new Set(ids).size).toBe(120);
		expect(ids[pageSize - 1]).toBe(ids[pageSize]);

		const counted = await countPages(sandbox, path);
		expect(counted.map(({ text }) => text)).toEqual(linked.map(({ text }) => text));
	});

	it('keeps the filter in the next link, which points where the profile says', async () => {
		const first = await sandbox.get(at(`/api/business/v3/registered-hours?${FORTNIGHT}`));
		const { href } = (first.json._links as { next: { href: string } }).next;
		expect(href).toBe(
			`${profile.linkHost}${at(`/api/business/v3/registered-hours?${FORTNIGHT}&page=2`)}`,
		);
	});

	it('lists employees', async () => {
		const pages = await followLinks(sandbox, at('/api/business/v3/employees'));
		const rows = pages.flatMap((page) => rowsOf(page, names['employees.list']));
		expect(pages).toHaveLength(Math.ceil(62 / pageSize));
		expect(new Set(rows.map(({ employeeReference }) => employeeReference)).size).toBe(62);
		expect(new Set(rows.map(({ firstName, lastName }) => `${firstName} ${lastName}`)).size).toBe(
			62,
		);
		expect(rows[0]).toMatchObject({ employeeReference: 'P-0001', ...extras.row });
	});

	it('nests departments below offices', async () => {
		const reply = await sandbox.get(at('/api/department-management/v3/tree'));
		const childrenName = names['tree.children'];
		const depth = (nodes: Row[]): number =>
			nodes.length === 0
				? 0
				: 1 + Math.max(...nodes.map((node) => depth(node[childrenName] as Row[])));
		const roots = rowsOf(reply, names['tree.list']);
		expect(depth(roots)).toBe(4);
		expect(roots.map((root) => [root[names['tree.id']], root[names['tree.name']]])).toEqual([
			[1, 'Utrecht'],
			[2, 'Antwerpen'],
			[3, 'Köln'],
		]);
	});

	it('lists sick leaves that touch a period, those without an end too', async () => {
		const path = at('/api/absence/v3/sick-leave');
		const all = await followLinks(sandbox, path);
		expect(all.flatMap((page) => rowsOf(page, names['sickLeave.list']))).toHaveLength(8);

		const query = `${names['sickLeave.start']}=2026-07-01&${names['sickLeave.end']}=2026-07-31`;
		const later = await followLinks(sandbox, `${path}?${query}`);
		const rows = later.flatMap((page) => rowsOf(page, names['sickLeave.list']));
		expect(rows.map(({ endDate }) => endDate)).toEqual([null, null]);
	});

	it('pages the payroll employees by next link alone', async () => {
		const pages = await followLinks(sandbox, at('/api/payroll/v3/employees'));
		const rows = pages.flatMap((page) => rowsOf(page, 'employees'));
		expect(new Set(rows.map(({ employeeId }) => employeeId)).size).toBe(62);
		expect(pages[0]?.json.pageCount).toBeUndefined();
		expect(pages.at(-1)?.json._links).toEqual({ next: { href: profile.lastLink } });
		expect(rows.filter(({ contracts }) => (contracts as Row[]).length === 2)).toHaveLength(4);
		expect((rows[0]?.contracts as Row[])[0]).toMatchObject({
			contractReference: 'P-0001-1',
			hoursPerWeek: 40,
		});
	});

	it('pages the hours of a finalised period', async () => {
		const pages = await countPages(sandbox, at('/api/payroll/v3/hours-per-day/2026-W21'));
		const rows = pages.flatMap((page) => rowsOf(page, names['hoursPerDay.list']));
		expect(pages).toHaveLength(Math.ceil(60 / pageSize));
		expect(new Set(rows.map(({ id }) => id)).size).toBe(60);
		expect(rows[0]).toMatchObject({ date: '2026-05-18', periodId: '2026-W21' });
	});

	it('lists offices and contract types', async () => {
		expect(rowsOf(await sandbox.get(at('/api2/offices')), 'offices')).toHaveLength(3);
		const types = await sandbox.get(at('/api2/contract-types'));
		expect(rowsOf(types, names['contractTypes.list'])[0]).toEqual({
			id: 1,
			name: 'Fixed hours',
			fixedBase: true,
			...extras.row,
		});
	});

	it('gives the queue from an id on, ascending, 50 at most', async () => {
		const queue = async (last: string | number) =>
			rowsOf(await sandbox.get(at(`/api2/payroll/queue/from/${last}`)), names['queue.list']).map(
				(entry) => entry[names['queue.id']],
			);
		const { firstQueueId } = profile;
		const first = names['queue.first'];
		expect(await queue(first)).toEqual([firstQueueId, firstQueueId + 1, firstQueueId + 2]);
		expect(await queue(firstQueueId + 1)).toEqual([firstQueueId + 2]);
		expect(await queue(firstQueueId + 2)).toEqual([]);

		sandbox.control.act('dyflexis', profile.system, 'periods', { count: 60 });
		expect(await queue(first)).toHaveLength(50);
		expect(await queue(firstQueueId + 49)).toHaveLength(13);
	});
});

it('answers no name of one profile in the other', () => {
	const shared = Object.entries(demo.names).filter(([id, name]) =>
		Object.entries(variant.names).some(([other, theirs]) => other === id && theirs === name),
	);
	expect(shared).toEqual([]);
});
