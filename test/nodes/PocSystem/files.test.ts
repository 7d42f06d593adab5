/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';
import { executeNode } from '../../harness';
import {
	demo,
	type PocRun,
	type Profile,
	rows,
	usePocSystem,
	variant,
} from '../../support/pocSystem';

const poc = usePocSystem();

const person = (employeeNumber: string, more: IDataObject = {}): IDataObject => ({
	siteNumber: '010',
	firstName: 'נועה',
	employeeNumber,
	surname: '<Levi> & Söhne',
	...more,
});

const textOf = (binary?: IBinaryKeyData, field = 'data') =>
	Buffer.from(binary?.[field]?.data ?? '', 'base64').toString('utf8');

describe('build', () => {
	const build = async (parameters: IDataObject, profile: Profile = demo) =>
		await poc.run(profile, 'file:build', { items: [person('0071'), person('0072')], parameters });

	test('JSON as a file that comes from all items', async () => {
		const { items } = await build({ fileFormat: 'json', fileName: 'roster' });
		const [file] = items;
		expect(items).toHaveLength(1);
		expect(file?.pairedItem).toEqual([{ item: 0 }, { item: 1 }]);
		expect(file?.json).toMatchObject({
			fileName: 'roster.json',
			people: 2,
			warnings: { length: 2 },
		});
		expect(file?.binary?.data).toMatchObject({
			fileName: 'roster.json',
			mimeType: 'application/json',
		});
		expect(JSON.parse(textOf(file?.binary))).toEqual({
			Employees: [
				{
					SiteNumber: '010',
					FirstName: 'נועה',
					EmployeeUniqueNumber: '0071',
					Surname: '<Levi> & Söhne',
				},
				{
					SiteNumber: '010',
					FirstName: 'נועה',
					EmployeeUniqueNumber: '0072',
					Surname: '<Levi> & Söhne',
				},
			],
		});
	});

	test('XML as a text, in the names of the credential', async () => {
		const parameters = { fileFormat: 'xml', outputAs: 'text', outputField: 'xml' };
		const { items } = await build(parameters, variant);
		expect(items[0]?.binary).toBeUndefined();
		expect(items[0]?.json.xml).toBe(
			'<?xml version="1.0" encoding="UTF-8"?>\n<Import><Persons>' +
				['0071', '0072']
					.map(
						(number) =>
							`<Person><site>010</site><givenName>נועה</givenName><personNo>${number}</personNo>` +
							'<familyName>&lt;Levi&gt; &amp; Söhne</familyName></Person>',
					)
					.join('') +
				'</Persons></Import>',
		);
	});

	test('rows with header texts of your own, which are told from others', async () => {
		const { items } = await build({ headerTexts: '{"siteNumber": "Site No."}' });
		expect(Object.keys(rows(items)[0] ?? {}).slice(0, 2)).toEqual(['Site No.', 'First name']);
	});

	test.each([
		['{"sight": "Site"}', 'Header Texts does not know "sight" [item 0]'],
		['{"siteNumber": ""}', 'Header Texts has no text for "siteNumber" [item 0]'],
		['{"siteNumber": "Team"}', 'Header Texts has "Team" twice [item 0]'],
	])('refuses the header texts %s', async (headerTexts, message) => {
		expect((await build({ headerTexts })).error?.message).toBe(message);
	});

	test('refuses gaps, doubles and a file that shrank, as a sync does', async () => {
		const run = async (items: IDataObject[], more: PocRun = {}) =>
			await poc.run(demo, 'file:build', { items, mode: 'trigger', ...more });
		expect((await run([person('1', { firstName: '' })])).error?.message).toBe(
			'First Name is empty [item 0]',
		);
		expect((await run([person('1'), person('1')])).error?.message).toContain('in the file twice');
		const { staticData } = await run(['1', '2', '3', '4'].map((number) => person(number)));
		const { error } = await run(
			['1', '2'].map((number) => person(number)),
			{ staticData },
		);
		expect(error?.message).toContain('The file shrank from 4 to 2 people');
	});

	test('an XML file needs an element around the employees', async () => {
		const credential = { wireNames: '{"roster.place": "."}' };
		const { error } = await poc.run(demo, 'file:build', {
			items: [person('1')],
			parameters: { fileFormat: 'xml' },
			credential,
		});
		expect(error?.message).toBe('Wire Names: "." cannot stand for "roster.place" in XML [item 0]');
	});
});

describe('parse', () => {
	const expected = [
		{
			siteNumber: '010',
			employeeNumber: '0071',
			employeeName: 'נועה לוי',
			workstationNumber: '3-114',
		},
		{ siteNumber: '010', employeeNumber: '0072', employeeName: null, workstationNumber: null },
	];
	const json = (inner: unknown) => JSON.stringify(inner);
	const demoRows = [
		{
			SiteNumber: '010',
			EmployeeNumber: '0071',
			EmployeeName: 'נועה לוי',
			WorkstationNumber: '3-114',
		},
		{ SiteNumber: '010', EmployeeNumber: '0072', WorkstationNumber: '' },
	];
	const seats =
		'<Seat><location>010</location><holder>0071</holder><holderName>נועה לוי</holderName><seat>3-114</seat></Seat>' +
		'<Seat><location>010</location><holder>0072</holder><seat/></Seat>';

	test.each([
		['JSON at the agreed place', demo, json({ Workstations: demoRows, page: 1 })],
		['JSON that is a list', demo, json(demoRows)],
		['XML', variant, `<SeatList><Seats>${seats}</Seats></SeatList>`],
		[
			'XML with a declaration',
			variant,
			`<?xml version="1.0"?>\n<SeatList><Seats>${seats}</Seats></SeatList>`,
		],
	])('%s, from a text and from a file', async (_what, profile, text) => {
		const fromText = await poc.run(profile, 'file:parse', {
			items: [{ text }],
			parameters: { source: 'text', text: '={{ $json.text }}' },
		});
		expect(rows(fromText.items)).toEqual(expected);
		const fromFile = await parseFile(Buffer.from(text), profile);
		expect(rows(fromFile.items)).toEqual(expected);
	});

	test('one row, and none', async () => {
		const one = await parseFile(Buffer.from(json({ Workstations: demoRows[0] })), demo);
		expect(rows(one.items)).toEqual([expected[0]]);
		const none = await parseFile(Buffer.from('<SeatList><Seats/></SeatList>'), variant);
		expect(none.items).toEqual([]);
	});

	test.each([
		['UTF-8 with a mark', Buffer.from(`\ufeff${json(demoRows)}`)],
		['UTF-16', Buffer.from(`\ufeff${json(demoRows)}`, 'utf16le')],
	])('a file in %s', async (_encoding, bytes) => {
		expect(rows((await parseFile(bytes, demo)).items)).toEqual(expected);
	});

	test('a file in windows-1255, as it says itself', async () => {
		const hebrew: Record<string, number> = { נ: 0xf0, ו: 0xe5, ע: 0xf2, ה: 0xe4, ל: 0xec, י: 0xe9 };
		const text = `<?xml version="1.0" encoding="windows-1255"?><SeatList><Seats>${seats}</Seats></SeatList>`;
		const bytes = Buffer.from([...text].map((char) => hebrew[char] ?? char.charCodeAt(0)));
		expect(rows((await parseFile(bytes, variant)).items)).toEqual(expected);
	});

	test('rows of a sheet, whatever the case and the order of their headers', async () => {
		const items = [
			{
				'workstation no': 'x',
				'WORKSTATION NUMBER': '3-114',
				employee_number: '0071',
				'site number': 10,
			},
		];
		const { items: parsed } = await poc.run(demo, 'file:parse', { items });
		expect(rows(parsed)).toEqual([
			{ siteNumber: '10', employeeNumber: '0071', employeeName: null, workstationNumber: '3-114' },
		]);
	});

	test('rows of a sheet with header texts of your own', async () => {
		const { items } = await poc.run(demo, 'file:parse', {
			items: [{ Desk: '3-114', Person: '0071' }],
			parameters: { headerTexts: '{"workstationNumber": "Desk", "employeeNumber": "person"}' },
		});
		expect(rows(items)[0]).toMatchObject({ employeeNumber: '0071', workstationNumber: '3-114' });
	});

	test('a row that names nobody is warned about', async () => {
		const { items } = await poc.run(demo, 'file:parse', {
			items: [{ 'Workstation Number': '3-114', 'Employee Number': '' }],
		});
		expect(rows(items)[0]).toMatchObject({ warnings: ['The row names no employee'] });
	});

	test.each([
		['rows', { a: 1 }, 'The row has none of the columns with workstation numbers [item 0]'],
		['text', { text: 'Employee;Desk' }, 'The file is neither XML nor JSON [item 0]'],
		['text', { text: '{"Workstations": [' }, 'The file is not complete JSON [item 0]'],
		['text', { text: '<a><b></a>' }, /^The file is not complete XML.* \[item 0\]$/],
		[
			'text',
			{ text: '{"a": 1}' },
			'The file has no rows with workstation numbers at "Workstations" [item 0]',
		],
		['text', { text: '' }, 'Text is empty [item 0]'],
		['binary', {}, 'Input Binary Field: the item has no file in "data" [item 0]'],
	])('what is none is told: %s %j', async (source, item, message) => {
		const parameters = { source, text: '={{ $json.text }}' };
		const { error } = await poc.run(demo, 'file:parse', { items: [item], parameters });
		expect(error?.message).toEqual(
			typeof message === 'string' ? message : expect.stringMatching(message),
		);
	});

	async function parseFile(bytes: Buffer, profile: Profile) {
		return await executeNode({
			type: 'pocSystem',
			parameters: { resource: 'file', operation: 'parse', source: 'binary' },
			credentials: poc.credentials(profile),
			items: [
				{
					json: {},
					binary: {
						data: { data: bytes.toString('base64'), mimeType: 'text/plain', fileName: 'back.txt' },
					},
				},
			],
		});
	}
});
