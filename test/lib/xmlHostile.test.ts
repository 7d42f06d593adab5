import { isDeepStrictEqual } from 'node:util';
import { parseXml } from '../../lib/xml';
import { problemOf } from './support';

const MEGABYTE = 1024 * 1024;
const SECONDS = 1000;

/** What becomes of a text: it is read, or refused in words; and how long that took. */
function outcomeOf(text: string, largest?: number) {
	const start = performance.now();
	let message: string | undefined;
	try {
		parseXml(text, 'It', largest);
	} catch (thrown) {
		message = problemOf(() => {
			throw thrown;
		}).message;
	}
	return { message, took: performance.now() - start };
}

const nested = (depth: number, name = 'a') =>
	`<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);

const bomb = (levels: number) => {
	const entities = Array.from(
		{ length: levels },
		(_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`,
	);
	return `<!DOCTYPE a [<!ENTITY e0 "lol">${entities.join('')}]><a>&e${levels};</a>`;
};

describe('hostile XML is read or refused, in bounded time', () => {
	test.each([
		['a bomb of entities', bomb(9)],
		['a bomb of entities behind much space', `${' '.repeat(100_000)}${bomb(9)}`],
		['an entity from a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
		['an entity from a host', '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd"><a/>'],
		['a document type in odd capitals', '<!DocType a><a/>'],
		['a depth of 110', nested(110)],
		['a depth of 100,000', nested(100_000)],
		['a depth of 100,000 that is never closed', '<a>'.repeat(100_000)],
		['100,000 closing tags', `<a>${'</a>'.repeat(100_000)}`],
		['NUL bytes between tags', '\0<a>\0</a>\0'],
		['NUL bytes in a name', '<a\0b/>'],
		['a name of a million characters that is never closed', `<${'a'.repeat(MEGABYTE)}`],
		['an attribute that is never closed', `<a b="${'x'.repeat(MEGABYTE)}`],
		['a comment that is never closed', `<a><!--${'x'.repeat(MEGABYTE)}`],
		['CDATA that is never closed', `<a><![CDATA[${'x'.repeat(MEGABYTE)}`],
		['a text of a million ampersands', `<a>${'&'.repeat(MEGABYTE)}</a>`],
		['a million angle brackets', '<'.repeat(MEGABYTE)],
		['a million closing brackets', '>'.repeat(MEGABYTE)],
		['UTF-16 read as UTF-8', Buffer.from('<a>ä</a>', 'utf16le').toString('utf8')],
		['bytes that are no text', Buffer.from([0x3c, 0xff, 0xfe, 0x3e, 0x80]).toString('utf8')],
		['a prototype as an element', '<a><__proto__><x>1</x></__proto__></a>'],
		['a constructor as an element', '<a><constructor><prototype/></constructor></a>'],
	])('%s is refused', (_what, text) => {
		const { message, took } = outcomeOf(text);
		expect(message).toMatch(/^It (is|carries|could|has) /);
		expect(took).toBeLessThan(5 * SECONDS);
		expect(({} as { x?: unknown }).x).toBeUndefined();
	});

	test.each([
		['a depth of 100', nested(100)],
		['100,000 siblings', `<a>${'<b/>'.repeat(100_000)}</a>`],
		['10,000 attributes', `<a ${Array.from({ length: 10_000 }, (_, n) => `b${n}=""`).join(' ')}/>`],
		['a text of a million characters', `<a>${'x'.repeat(MEGABYTE)}</a>`],
		['100,000 entities', `<a>${'&amp;'.repeat(100_000)}</a>`],
		['100,000 entities that nobody knows', `<a>${'&nobody;'.repeat(100_000)}</a>`],
		['NUL bytes in a text', '<a>1\u00002</a>'],
		['half a character', '<a>\ud800</a>'],
		['Latin-1 read as UTF-8', Buffer.from('<a>\u00e4</a>', 'latin1').toString('utf8')],
		['a declaration of another encoding', '<?xml version="1.0" encoding="UTF-7"?><a>+AOQ-</a>'],
	])('%s is read', (_what, text) => {
		const { message, took } = outcomeOf(text);
		expect(message).toBeUndefined();
		expect(took).toBeLessThan(5 * SECONDS);
	});

	test('an attribute that names a prototype pollutes nothing', () => {
		const read = () => parseXml('<a __proto__="x" constructor="y"><b/></a>', 'It');
		const message = (() => {
			try {
				return read() && undefined;
			} catch (thrown) {
				return (thrown as Error).message;
			}
		})();
		expect([undefined, 'It could not be read as XML']).toContain(message);
		expect(({} as { x?: unknown }).x).toBeUndefined();
		expect(isDeepStrictEqual(Object.getPrototypeOf({}), Object.prototype)).toBe(true);
	});

	test('100 MB are refused by their length alone', () => {
		const text = `<a>${'<b>1</b>'.repeat((100 * MEGABYTE) / 8)}</a>`;
		const before = process.memoryUsage().heapUsed;
		for (const largest of [undefined, 32_000_000]) {
			const { message, took } = outcomeOf(text, largest);
			expect(message).toBe(`It is larger than ${largest ?? 2_000_000} characters`);
			expect(took).toBeLessThan(SECONDS);
		}
		expect(process.memoryUsage().heapUsed - before).toBeLessThan(200 * MEGABYTE);
	});

	test('what may be larger is read up to that', () => {
		const text = `<a>${'<b>1</b>'.repeat(300_000)}</a>`;
		expect(outcomeOf(text).message).toBe('It is larger than 2000000 characters');
		expect(outcomeOf(text, text.length).message).toBeUndefined();
		expect(outcomeOf(text, text.length - 1).message).toMatch(/^It is larger than/);
	});
});
