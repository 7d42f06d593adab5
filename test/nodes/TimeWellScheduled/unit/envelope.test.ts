import { type Answered, readAnswer } from '../../../../nodes/TimeWellScheduled/envelope';
import { listAt } from '../../../../nodes/TimeWellScheduled/tree';
import { problemOf } from '../../../lib/support';

const read = (text: string, isBare = false) =>
	readAnswer({ isBare })(text, { contentType: '', shown: text }) as Answered;

const xml = (content: string) => `<?xml version="1.0"?><response>${content}</response>`;

describe('the envelope', () => {
	it.each([
		[xml('<success>1</success><ontime>1</ontime>'), true, true],
		[xml('<success>0</success><ontime>1</ontime>'), false, true],
		[xml('<SUCCESS> 1 </SUCCESS>'), true, undefined],
		['{"success":1,"ontime":0}', true, false],
		['{"success":"1","ontime":"1"}', true, true],
		['{"success":true}', true, undefined],
		['{"Response":{"Success":0}}', false, undefined],
		['\ufeff{"success":1}', true, undefined],
		['{"success":1,"message":"a, ]",}', true, undefined],
	])('of %s', (text, success, onTime) => {
		expect(read(text)).toMatchObject({ success, onTime });
	});

	it.each(['', '2', 'yes', '<inner/>'])('is not there where success is %j', (value) => {
		expect(problemOf(() => read(xml(`<success>${value}</success>`))).message).toBe(
			'TimeWellScheduled answered without saying whether that was done',
		);
	});

	it('may be missing where a module has none', () => {
		const body = { '07': [{ department: 'Dept A', employee: '4' }] };
		const answered = read('{"07":[{"department":"Dept A","employee":4,},],}', true);
		expect(answered).toMatchObject({ success: undefined, body });
	});

	it('joins the lines of a text', () => {
		const message = '\nFailure to authenticate.\n IP is not Valid - 192.0.2.1\n';
		expect(read(xml(`<success>0</success><message>${message}</message>`)).message).toBe(
			'Failure to authenticate. IP is not Valid - 192.0.2.1',
		);
	});

	it.each([
		['<alert>1</alert><alertMessage>Two\nlines</alertMessage>', 'Two lines'],
		['<alert>1</alert>', 'Done'],
		['<alert>0</alert><alertMessage></alertMessage>', undefined],
		['<alertMessage>Look</alertMessage>', 'Look'],
		['', undefined],
	])('tells of the warning in %s', (content, warning) => {
		const text = xml(`<success>1</success><message>Done</message>${content}`);
		expect(read(text).warning).toBe(warning);
	});

	it.each([
		['<reason ID="158">Traffic</reason>', [{ id: '158', text: 'Traffic' }]],
		['<reason id="007">M&amp;M</reason>', [{ id: '007', text: 'M&M' }]],
		['<reason>No ID</reason>', [{ id: '', text: 'No ID' }]],
		['', []],
	])('holds the question with %s', (reasons, expected) => {
		const watchdog = `<watchdog><message>Why?</message><reasons>${reasons}</reasons></watchdog>`;
		expect(read(xml(`<success>0</success>${watchdog}`)).watchdog).toEqual({
			question: 'Why?',
			reasons: expected,
		});
	});

	it('reads the same question from JSON in either form', () => {
		const question = { question: 'Why?', reasons: [{ id: '158', text: 'Traffic' }] };
		const plain = { message: 'Why?', reasons: [{ ID: 158, text: 'Traffic' }] };
		const converted = {
			message: 'Why?',
			reasons: { reason: { '@ID': '158', '#text': 'Traffic' } },
		};
		for (const watchdog of [plain, converted]) {
			expect(read(JSON.stringify({ success: 0, watchdog })).watchdog).toEqual(question);
		}
	});
});

describe('a list', () => {
	const rowsIn = (text: string) => listAt(read(text).body, 'roles', 'role');

	it.each([
		[xml('<success>1</success><roles><role roleID="3"><roleName>Lead</roleName></role></roles>')],
		['{"success":1,"roles":[{"roleID":3,"roleName":"Lead"}]}'],
		['{"success":1,"roles":{"role":{"@roleID":"3","roleName":"Lead"}}}'],
		['{"success":1,"Roles":{"Role":[{"roleID":"3","roleName":" Lead "}]}}'],
	])('of one is a list: %s', (text) => {
		expect(rowsIn(text)).toEqual([{ roleID: '3', roleName: 'Lead' }]);
	});

	it.each([
		[xml('<success>1</success>')],
		[xml('<success>1</success><roles/>')],
		[xml('<success>1</success><roles></roles>')],
		[xml('<success>1</success><roles><role/></roles>')],
		['{"success":1}'],
		['{"success":1,"roles":null}'],
		['{"success":1,"roles":[]}'],
		['{"success":1,"roles":""}'],
		['{"success":1,"roles":{"role":[]}}'],
	])('of none is a list: %s', (text) => {
		expect(rowsIn(text)).toEqual([]);
	});

	it('keeps empty values, codes and texts as they are', () => {
		const row = '<role roleID="007"><a>995e5</a><b>1e3</b><c></c><d>&amp;</d></role>';
		expect(rowsIn(xml(`<success>1</success><roles>${row}</roles>`))).toEqual([
			{ roleID: '007', a: '995e5', b: '1e3', c: '', d: '&' },
		]);
	});
});

describe('the quirks of the vendor', () => {
	it('typographic quotes in the declaration', () => {
		expect(read('<?xml version=”1.0”?>\n<response><success>1</success></response>').success).toBe(
			true,
		);
	});

	it.each([
		['<response><success>1</success><absences></absences\n</response>'],
		['<response><success>1</success><absences/></response'],
		['<response><success>1</success\n<absences></absences</response>'],
	])('a closing tag without its bracket: %s', (text) => {
		expect(read(text).success).toBe(true);
	});

	it.each([
		['<response><success>1</success><absences><absence', 'XML that is not complete XML'],
		['<response><success>1</success></respons', 'XML that is not complete XML'],
		['{"success":1,', 'something that is not complete JSON'],
		['Service unavailable', 'something that is not complete JSON'],
		['<!DOCTYPE a [<!ENTITY b "c">]><response/>', 'XML that carries a document type'],
	])('is no excuse for %s', (text, what) => {
		const { message, description } = problemOf(() => read(text));
		expect(message).toContain(`TimeWellScheduled answered with ${what}`);
		expect(description).toBe(`The answer starts with: ${text}`);
	});

	it('quotes no more than the first 200 characters, and never a salt', () => {
		const salted = '<response><bcryptSalt>$2b$10$abcdefghijklmnopqrstuu</bcryptSalt>';
		const { description = '' } = problemOf(() => read(`${salted}${'x'.repeat(500)}`));
		expect(description).toContain('<bcryptSalt>•••</bcryptSalt>');
		expect(description.length).toBeLessThan(240);
		const json = problemOf(() =>
			read('{"bcryptSalt": "$2b$10$abcdefghijklmnopqrstuu", '),
		).description;
		expect(json).toBe('The answer starts with: {"bcryptSalt": "•••",');
	});
});

describe('members that are no data', () => {
	it('are refused in XML', () => {
		const text = xml('<success>1</success><__proto__><polluted>1</polluted></__proto__>');
		expect(problemOf(() => read(text)).message).toMatch(/XML that/);
	});

	it('are left out in JSON', () => {
		const { body } = read('{"success":1,"__proto__":{"polluted":1},"a":{"__proto__":{"b":1}}}');
		expect(Object.keys(body)).toEqual(['success', 'a']);
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
	});
});
