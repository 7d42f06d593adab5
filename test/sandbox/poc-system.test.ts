import { createHmac } from 'node:crypto';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { demo, variant } from '../../sandbox/vendors/poc-system/profiles';
import type { Employee } from '../../sandbox/vendors/poc-system/store';

const KEY = 'sandbox-poc-shared-key';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ port: 0 });
});
beforeEach(() => sandbox.control.reset());
afterAll(async () => sandbox.close());

async function call(method: string, path: string, headers: Record<string, string>, body?: string) {
	const response = await fetch(`${sandbox.url}/poc-system${path}`, { method, headers, body });
	return {
		status: response.status,
		type: response.headers.get('content-type'),
		text: await response.text(),
	};
}

const json = async (method: string, path: string, body?: unknown) => {
	const sent = body === undefined ? undefined : JSON.stringify(body);
	const reply = await call(method, `/demo${path}`, { 'x-api-key': KEY }, sent);
	return { ...reply, json: JSON.parse(reply.text) as Record<string, unknown> };
};

const sign = (body: string, key = KEY) =>
	`HMAC ${createHmac('sha512', key).update(body).digest('base64')}`;

const xml = async (method: string, path: string, body: string, signature = sign(body)) =>
	await call(method, `/variant${path}`, { 'x-poc-signature': signature }, body);

const stored = (system: string): Employee[] =>
	(sandbox.control.state('poc-system') as Record<string, Employee[]>)[system] ?? [];

const journal = () =>
	sandbox.control
		.journal()
		.map(({ system, operation, outcome, status }) => [system, operation, outcome, status]);

const ann = { SiteNumber: '10', FirstName: 'Ann', EmployeeUniqueNumber: '0071' };
const person = (number: string, site = 'TLV-1') =>
	`<Person><site>${site}</site><givenName>Ann</givenName><personNo>${number}</personNo></Person>`;

test('the two systems have other names for everything', () => {
	const same = Object.entries(demo.names).filter(
		([id, name]) => variant.names[id as keyof typeof variant.names] === name,
	);
	expect(same).toEqual([]);
	expect([demo.format, demo.access.kind, variant.format, variant.access.kind]).toEqual([
		'json',
		'key',
		'xml',
		'signature',
	]);
});

describe('access', () => {
	test.each([
		['no key', {}],
		['another key', { 'x-api-key': 'other' }],
		['a prefix that was not agreed', { 'x-api-key': `Bearer ${KEY}` }],
	])('to demo needs the key: %s', async (_what, headers: Record<string, string>) => {
		expect((await call('GET', '/demo/workstations', headers)).status).toBe(401);
	});

	test.each([
		['of another body', sign('<a/>')],
		['with another key', sign('<SeatQuery/>', 'other')],
		['without its prefix', sign('<SeatQuery/>').slice(5)],
		['that is missing', ''],
	])('to variant needs the signature of the body, not one %s', async (_what, signature) => {
		expect((await xml('POST', '/hr/seats', '<SeatQuery/>', signature)).status).toBe(401);
	});

	test('other keys take the place of the documented one', async () => {
		const other = await startSandbox({ port: 0, keys: { 'poc-system': 'my key' } });
		const headers = { 'x-api-key': 'my key' };
		const response = await fetch(`${other.url}/poc-system/demo/workstations`, { headers });
		expect(response.status).toBe(200);
		await other.close();
	});
});

describe('one employee', () => {
	test('is stored, and what is left out stays as it is', async () => {
		await json('POST', '/employees', {
			...ann,
			WorkstationNumber: '3-114',
			TerminationDate: '2031-03-31',
		});
		await json('POST', '/employees', { ...ann, FirstName: 'Anna' });
		expect(stored('demo').at(-1)).toEqual({
			siteNumber: '10',
			firstName: 'Anna',
			employeeNumber: '0071',
			workstationNumber: '3-114',
			terminationDate: '2031-03-31',
		});
		expect(journal()).toEqual([
			['demo', 'employee.upsert', 'booked', 200],
			['demo', 'employee.upsert', 'booked', 200],
		]);
	});

	test('is another one at another site of demo, and the same at variant', async () => {
		await json('POST', '/employees', ann);
		await json('POST', '/employees', { ...ann, SiteNumber: '20' });
		expect(stored('demo')).toHaveLength(demo.seeded + 2);
		await xml('PUT', '/hr/person', `<Update>${person('Z-1')}</Update>`);
		await xml('PUT', '/hr/person', `<Update>${person('Z-1', 'HFA-02')}</Update>`);
		expect(stored('variant')).toHaveLength(variant.seeded + 1);
	});

	test.each([
		[{ ...ann, SiteNumber: '' }, 'SiteNumber is missing'],
		[{ ...ann, FirstName: undefined }, 'FirstName is missing'],
		[{ ...ann, EmployeeUniqueNumber: null }, 'EmployeeUniqueNumber is missing'],
		[{ ...ann, SiteNumber: '99' }, 'site 99 is not known'],
		[{ ...ann, TerminationDate: '31.3.2031' }, '31.3.2031 is not a date of the agreed form'],
		[{ ...ann, Nickname: 'A' }, 'Nickname is not known'],
	])('%j is refused', async (body, message) => {
		const reply = await json('POST', '/employees', body);
		expect([reply.status, reply.json.message]).toEqual([422, message]);
		expect(journal()).toEqual([['demo', 'employee.upsert', 'refused', 422]]);
	});

	test('is refused by variant with a word', async () => {
		const reply = await xml('PUT', '/hr/person', `<Update>${person('Z-1', 'X')}</Update>`);
		expect(reply.status).toBe(200);
		expect(reply.type).toBe('application/xml; charset=utf-8');
		expect(reply.text).toContain('<State>REFUSED</State><Text>site X is not known</Text>');
	});
});

describe('a file of employees', () => {
	const bad = { ...ann, EmployeeUniqueNumber: '0072', SiteNumber: '99' };

	test('is taken by demo as a whole, or not at all', async () => {
		const refused = await json('POST', '/employees/file', { Employees: [ann, bad] });
		expect([refused.status, refused.json]).toEqual([
			422,
			{
				message: '1 row was not taken; nothing was stored',
				Refused: [{ EmployeeNumber: '0072', Reason: 'site 99 is not known' }],
			},
		]);
		expect(stored('demo')).toHaveLength(demo.seeded);
		const taken = await json('POST', '/employees/file', { Employees: [ann] });
		expect([taken.status, taken.json]).toEqual([200, { message: 'stored', stored: 1 }]);
		expect(stored('demo')).toHaveLength(demo.seeded + 1);
	});

	test('is taken by variant row by row', async () => {
		const file = `<Import><Persons>${person('Z-1')}${person('Z-2', 'X')}</Persons></Import>`;
		const reply = await xml('PUT', '/hr/import', file);
		expect(reply.text).toContain('<State>OK</State>');
		expect(reply.text).toContain('<personNo>Z-2</personNo><cause>site X is not known</cause>');
		expect(stored('variant')).toHaveLength(variant.seeded + 1);
		expect(journal()).toEqual([['variant', 'employee.sync', 'warned', 200]]);
	});

	test.each(['', '[', '<a>', '"text"'])('%j is none', async (body) => {
		const reply = await call('POST', '/demo/employees/file', { 'x-api-key': KEY }, body);
		expect([400, 422]).toContain(reply.status);
	});
});

describe('workstations', () => {
	test('of one, of a site and of everybody', async () => {
		const one = await json('GET', '/workstations?EmployeeNumber=0001');
		expect(one.json).toEqual({
			Workstations: [
				{
					SiteNumber: '10',
					EmployeeNumber: '0001',
					EmployeeName: 'Noa Levi',
					WorkstationNumber: '1-100',
				},
			],
		});
		const site = await json('GET', '/workstations?SiteNumber=030');
		expect(site.json.Workstations).toHaveLength(20);
		const all = await json('GET', '/workstations');
		expect(all.json.Workstations).toHaveLength(60);
	});

	test('of somebody without a desk, and of nobody', async () => {
		const desk = await json('GET', '/workstations?EmployeeNumber=0007');
		expect(desk.json).toMatchObject({ Workstations: [{ WorkstationNumber: null }] });
		expect((await json('GET', '/workstations?EmployeeNumber=9999')).status).toBe(404);
		const question = (number: string) => `<SeatQuery><personNo>${number}</personNo></SeatQuery>`;
		expect((await xml('POST', '/hr/seats', question('A-007'))).text).toMatch(
			/<seat(\/>|><\/seat>)/,
		);
		const nobody = await xml('POST', '/hr/seats', question('9999'));
		expect([nobody.status, nobody.text.includes('holder')]).toEqual([200, false]);
	});

	test('of somebody who has left are not told', async () => {
		await json('POST', '/employees', {
			SiteNumber: '10',
			FirstName: 'Noa',
			EmployeeUniqueNumber: '0001',
			TerminationDate: '2020-01-31',
		});
		expect((await json('GET', '/workstations?EmployeeNumber=0001')).status).toBe(404);
	});
});

describe('actions', () => {
	test('assign seats people', async () => {
		const seat = { siteNumber: '10', employeeNumber: '0001', workstationNumber: '9-9' };
		expect(sandbox.control.act('poc-system', 'demo', 'assign', [seat])).toMatchObject([seat]);
		expect(() =>
			sandbox.control.act('poc-system', 'demo', 'assign', { ...seat, employeeNumber: 'x' }),
		).toThrow('There is no employee x.');
	});

	test('employees join, numbered on', () => {
		const joined = sandbox.control.act('poc-system', 'variant', 'employees', { count: 2 });
		expect(joined).toMatchObject([{ employeeNumber: 'A-025' }, { employeeNumber: 'A-026' }]);
		expect(() => sandbox.control.act('poc-system', 'nowhere', 'employees')).toThrow('no system');
	});
});

test('no journal holds the key', async () => {
	await json('POST', '/employees', ann);
	expect(JSON.stringify(sandbox.control.journal())).not.toContain(KEY);
});
