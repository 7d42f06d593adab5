import { isXmlName, parseXml, writeXml } from '../../lib/xml';
import { problemOf } from './support';

const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);

describe('parseXml', () => {
	it.each([
		['<?xml version="1.0" encoding="UTF-8"?><a>1</a>', { a: '1' }],
		['\ufeff<?xml version="1.0"?><a>1</a>', { a: '1' }],
		['<a/>', { a: '' }],
		['<a>\n\t007\n</a>', { a: '007' }],
		['<a>995e5</a>', { a: '995e5' }],
		['<a b="01" c=\'true\'/>', { a: { '@b': '01', '@c': 'true' } }],
		['<a b="1">x</a>', { a: { '@b': '1', '#text': 'x' } }],
		['<a><b>1</b><b>2</b></a>', { a: { b: ['1', '2'] } }],
		['<a><![CDATA[<b>&amp;</b>]]></a>', { a: '<b>&amp;</b>' }],
		['<a>&lt;&gt;&amp;&quot;&apos;</a>', { a: '<>&"\'' }],
		['<a>&#228;&#x1F4A5;</a>', { a: 'ä💥' }],
		['<a><!-- no --><b/></a>', { a: { b: '' } }],
		['<?pi x?><a><?pi y?><b>1<?pi z?>2</b></a><?pi?>', { a: { b: '12' } }],
		['<a>1<b>2</b>3<b/>4</a>', { a: { '#text': '134', b: ['2', ''] } }],
		['<a c="1"><b/>2</a>', { a: { '@c': '1', '#text': '2', b: '' } }],
		['<a><b><a>1</a></b><a><b>2</b></a></a>', { a: { b: { a: '1' }, a: { b: '2' } } }],
		['<a>&amp;<b>&nobody;</b></a>', { a: { '#text': '&', b: '&nobody;' } }],
		['\n<a>\n<b> 1 </b >\n</a>\n', { a: { b: '1' } }],
		['<ä>ö 👩‍🍳 שלום</ä>', { ä: 'ö 👩‍🍳 שלום' }],
		[
			'<s:card xmlns:s="urn:setu"><s:hours s:unit="h">8</s:hours></s:card>',
			{ 's:card': { '@xmlns:s': 'urn:setu', 's:hours': { '@s:unit': 'h', '#text': '8' } } },
		],
	])('reads %s', (text, document) => {
		expect(parseXml(text, 'The time card')).toEqual(document);
	});

	it.each([
		['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
		['<?xml version="1.0"?><!doctype a [<!ENTITY x SYSTEM "http://evil.example/">]><a>&x;</a>'],
		['<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "lollollol">]><a>&b;</a>'],
		['<a><!DOCTYPE b></a>'],
	])('refuses a document type: %s', (text) => {
		expect(problemOf(() => parseXml(text, 'The time card')).message).toBe(
			'The time card carries a document type, which is not accepted',
		);
	});

	it('resolves no entity that is not part of XML or HTML', () => {
		expect(parseXml('<a>&file;</a>', 'It')).toEqual({ a: '&file;' });
	});

	it.each([
		[''],
		['  '],
		['plain text'],
		['{"a":1}'],
		['<a>'],
		['<a><b></a>'],
		['<a></b>'],
		['</a>'],
		['<a></a></a>'],
		['<a></a>b'],
		['<a></a>\u00a0'],
		['b<a></a>'],
		['<a>&</a>'],
		['<a>&b</a>'],
		['<a>&;</a>'],
		['<a>1<2</a>'],
		['<a><1/></a>'],
		['<a b=1/>'],
		['<a b="1" b="2"/>'],
		['<a><b>1</b'],
		['<!-- only this -->'],
		['<?xml version="1.0"?>'],
		['<!ENTITY x "y"><a/>'],
		['<a\u202e/>'],
	])('%j is not complete XML', (text) => {
		expect(problemOf(() => parseXml(text, 'The time card')).message).toMatch(
			/^The time card is not complete XML: /,
		);
	});

	it('wants one root', () => {
		expect(problemOf(() => parseXml('<a/><b/>', 'The time card')).message).toBe(
			'The time card has more than one root',
		);
		expect(problemOf(() => parseXml('<a/><a/>', 'The time card')).message).toBe(
			'The time card has more than one root',
		);
		expect(problemOf(() => parseXml('<a/>b<?pi x?>', 'The time card')).message).toBe(
			'The time card has more than one root',
		);
	});

	it.each([
		['<__proto__><polluted>1</polluted></__proto__>'],
		['<a><__proto__><polluted>1</polluted></__proto__></a>'],
		['<a><constructor><prototype><polluted>1</polluted></prototype></constructor></a>'],
	])('refuses %s, and nothing is polluted', (text) => {
		expect(problemOf(() => parseXml(text, 'It')).message).toBe('It could not be read as XML');
		expect({}).not.toHaveProperty('polluted');
	});

	it('keeps an attribute of a hostile name to itself', () => {
		const { a } = parseXml('<a __proto__="1" toString="2"/>', 'It');
		expect(a).toEqual({ '@__proto__': '1', '@toString': '2' });
	});

	it('goes a hundred deep, and no deeper', () => {
		expect(parseXml(nested(99), 'It')).toHaveProperty('a.a.a.a');
		expect(problemOf(() => parseXml(nested(150), 'It')).message).toBe(
			'It could not be read as XML',
		);
		expect(problemOf(() => parseXml('<a>'.repeat(100_000), 'It')).message).toMatch(/not complete/);
	});

	it('refuses more than two million characters unread', () => {
		const began = performance.now();
		const problem = problemOf(() => parseXml(`<a>${'x'.repeat(2_000_000)}</a>`, 'It'));
		expect(problem.message).toBe('It is larger than 2000000 characters');
		expect(performance.now() - began).toBeLessThan(500);
	});

	it('reads as many characters as are allowed', () => {
		const text = `<a>${'x'.repeat(2_000_000)}</a>`;
		expect(parseXml(text, 'It', 3_000_000)).toHaveProperty('a');
		expect(problemOf(() => parseXml('<a>12</a>', 'It', 8)).message).toContain('larger than 8');
	});

	it('says in few words what is not complete', () => {
		const { message } = problemOf(() => parseXml('<a>'.repeat(100_000), 'It'));
		expect(message.length).toBeLessThan(250);
	});

	it('quotes the start', () => {
		const { description } = problemOf(() => parseXml(`<a>\n${'y'.repeat(9000)}`, 'It'));
		expect(description).toMatch(/^It starts with: <a> y+…$/);
		expect(description?.length).toBeLessThan(230);
	});
});

describe('writeXml', () => {
	const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

	it.each([
		[{ a: '007' }, '<a>007</a>'],
		[{ a: { b: ['1', '2'], c: '' } }, '<a><b>1</b><b>2</b><c/></a>'],
		[{ a: { '@id': '1', '#text': 'x' } }, '<a id="1">x</a>'],
		[{ a: `<b> & "c" 'd'` }, '<a>&lt;b&gt; &amp; &quot;c&quot; &apos;d&apos;</a>'],
		[{ ä: 'שלום 👩‍🍳\t\n' }, '<ä>שלום 👩‍🍳\t\n</ä>'],
		[{ a: ']]>' }, '<a>]]&gt;</a>'],
	])('writes %j', (document, text) => {
		expect(writeXml(document)).toBe(`${head}${text}`);
	});

	it('is read again as it was', () => {
		const document = { a: { b: ['<1>', '&amp;', '"2"'], c: { d: "'" } } };
		expect(parseXml(writeXml(document), 'It')).toEqual(document);
	});

	it.each([['\u0000'], ['\u0008'], ['\u001f'], ['\ufffe'], ['\ud800'], ['x\udc00y']])(
		'refuses the text %j',
		(text) => {
			const { message } = problemOf(() => writeXml({ a: { b: [text] } }));
			expect(message).toBe('"b" holds a character that XML cannot carry');
		},
	);

	it.each([['a b'], ['1a'], ['<a'], ['a>'], [''], ['?xml'], ['a/b'], ['@']])(
		'refuses the name %j',
		(name) => {
			const { message } = problemOf(() => writeXml({ root: { [name]: '1' } }));
			expect(message).toBe(`"${name}" cannot be the name of an XML element`);
			expect(isXmlName(name)).toBe(false);
		},
	);

	it('knows names', () => {
		expect(['a', 'Ä-1', '_x.y'].every(isXmlName)).toBe(true);
		expect(isXmlName('@a')).toBe(false);
	});
});
