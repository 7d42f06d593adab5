/**
 * @jest-environment ./test/harness/environment.ts
 */
import { executeNode } from '../../harness';
import { demo, type Profile, rows, usePocSystem, variant } from '../../support/pocSystem';

const poc = usePocSystem();

const MEGABYTE = 1024 * 1024;
/** Far more than a file of that size takes, far less than somebody would call a hang. */
const PROMPT_MS = 20_000;

async function parse(bytes: Buffer, profile: Profile = demo) {
	const startedAt = performance.now();
	const result = await executeNode({
		type: 'pocSystem',
		parameters: { resource: 'file', operation: 'parse', source: 'binary' },
		credentials: poc.credentials(profile),
		items: [
			{
				json: {},
				binary: {
					data: { data: bytes.toString('base64'), mimeType: 'text/plain', fileName: 'back' },
				},
			},
		],
	});
	expect(performance.now() - startedAt).toBeLessThan(PROMPT_MS);
	return result;
}

const deepJson = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const deepMembers = (depth: number) => `${'{"Workstations":'.repeat(depth)}1${'}'.repeat(depth)}`;
const deepXml = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;

const bomb = `<!DOCTYPE a [<!ENTITY a "lol">${Array.from(
	{ length: 20 },
	(_, n) => `<!ENTITY b${n} "${`&b${n - 1};`.repeat(10)}">`,
).join('')}]><a>&b19;</a>`;

describe.each([
	['JSON lists in lists', deepJson(100_000)],
	['JSON members in members', deepMembers(100_000)],
	['XML elements in elements', deepXml(100_000)],
	['XML elements that do not end', '<a>'.repeat(200_000)],
	['an entity bomb', bomb],
	['an entity of another file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
	['attributes without end', `<a ${'b="'.repeat(100_000)}`],
	['a comment without end', `<a><!--${'-'.repeat(200_000)}`],
	['a CDATA section without end', `<a><![CDATA[${']'.repeat(200_000)}`],
	['ends of tags alone', '</a>'.repeat(100_000)],
	['NUL bytes', '\u0000'.repeat(100_000)],
	['NUL bytes in XML', '<a>\u0000</a>'],
	['NUL bytes in JSON', '{"Workstations": "\u0000"}'],
	['nothing', ''],
	['an XML declaration alone', '<?xml version="1.0"?>'],
])('%s', (_what, text) => {
	test('is refused, in words', async () => {
		const { status, error, items } = await parse(Buffer.from(text));
		expect({ status, items }).toEqual({ status: 'error', items: [] });
		expect(error?.message).toMatch(/^(The file|Input Binary Field).* \[item 0\]$/);
		expect(error?.message.length).toBeLessThan(400);
	});
});

test('prototypes stay as they are', async () => {
	const row = '"EmployeeNumber":"1","WorkstationNumber":"2","__proto__":{"polluted":true}';
	const json = `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"Workstations":[{${row}}]}`;
	expect(rows((await parse(Buffer.from(json))).items)).toMatchObject([{ employeeNumber: '1' }]);
	const xml =
		'<SeatList><__proto__><polluted>1</polluted></__proto__><constructor><prototype><polluted>1</polluted></prototype></constructor>' +
		'<Seats><Seat><holder>1</holder><__proto__><polluted>1</polluted></__proto__></Seat></Seats></SeatList>';
	const { status, items } = await parse(Buffer.from(xml), variant);
	if (status === 'success') expect(rows(items)).toMatchObject([{ employeeNumber: '1' }]);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test.each([
	['inherited', '{"toString":"x","Workstations":[{"constructor":"1"}]}'],
	['of the prototype', '{"__proto__":{"Workstations":[{"EmployeeNumber":"1"}]}}'],
])('a row is not made of members that are %s', async (_what, json) => {
	expect((await parse(Buffer.from(json))).error?.message).toMatch(
		/no rows with workstation numbers/,
	);
});

test.each([
	['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22]), 'The file back is no text in UTF-8'],
	['half of UTF-8', Buffer.from('{"a":"ש"}').subarray(0, 7), 'The file back is no text in UTF-8'],
	[
		'an encoding that nobody knows',
		Buffer.from('<?xml version="1.0" encoding="klingon"?><a/>'),
		'The file back is no text in KLINGON',
	],
])('a file in %s is refused', async (_what, bytes, message) => {
	expect((await parse(bytes)).error?.message).toBe(`${message} [item 0]`);
});

test('100 MB are refused without being read', async () => {
	const bytes = Buffer.alloc(100 * MEGABYTE, 'x');
	const before = process.memoryUsage().rss;
	const { error } = await parse(bytes);
	expect(error?.message).toBe('The file back is too large to be read: 100 MB [item 0]');
	expect(process.memoryUsage().rss - before).toBeLessThan(800 * MEGABYTE);
}, 60_000);

test('fifty thousand rows are read, in both formats', async () => {
	const numbers = Array.from({ length: 50_000 }, (_, n) => String(n));
	const json = JSON.stringify({
		Workstations: numbers.map((number) => ({ EmployeeNumber: number, WorkstationNumber: number })),
	});
	expect((await parse(Buffer.from(json))).items).toHaveLength(50_000);
	const seats = numbers.map(
		(number) => `<Seat><holder>${number}</holder><seat>${number}</seat></Seat>`,
	);
	const xml = `<SeatList><Seats>${seats.join('')}</Seats></SeatList>`;
	expect((await parse(Buffer.from(xml), variant)).items).toHaveLength(50_000);
}, 60_000);
