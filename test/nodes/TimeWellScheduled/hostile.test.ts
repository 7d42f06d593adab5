import { readAnswer } from '../../../nodes/TimeWellScheduled/envelope';
import { problemOf } from '../../lib/support';

const MEGABYTE = 1024 * 1024;
/** Tells what ends from what hangs, also on a busy machine. */
const MOST_MS = 40_000;

/** What becomes of an answer: refused in words, or read; and how long that took. */
function outcomeOf(text: string) {
	const start = performance.now();
	let message: string | undefined;
	try {
		readAnswer()(text, { contentType: '', shown: text });
	} catch (thrown) {
		message = problemOf(() => {
			throw thrown;
		}).message;
	}
	return { message, took: performance.now() - start };
}

const nested = (depth: number, [open, close]: [string, string]) =>
	open.repeat(depth) + close.repeat(depth);

test.each([
	['JSON of a depth of 100,000', `{"success":1,"a":${nested(100_000, ['[', ']'])}}`],
	['objects of a depth of 100,000', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
	['XML of a depth of 100,000', nested(100_000, ['<a>', '</a>'])],
	['a million commas', `{"success":1${','.repeat(MEGABYTE)}`],
	['a million quotes', `{${'"'.repeat(MEGABYTE)}`],
	['a million escaped quotes', `{"${'\\"'.repeat(MEGABYTE)}`],
	['a million backslashes', `{"${'\\'.repeat(MEGABYTE)}`],
	['a million commas with spaces', `{${', '.repeat(MEGABYTE)}`],
	['a million spaces behind a comma', `{"a":1,${' '.repeat(MEGABYTE)}x`],
	['a million closing tags without brackets', `<a>${'</a '.repeat(MEGABYTE)}`],
	['a closing tag of a million spaces', `<a></a${' '.repeat(MEGABYTE)}x`],
	['a declaration that is never closed', `<?xml ${'a'.repeat(MEGABYTE)}`],
	['a million declarations', '<?xml ?>'.repeat(MEGABYTE)],
	['a salt that is never closed', `<bcryptSalt>${' '.repeat(MEGABYTE)}`],
	['NUL bytes', '\0'.repeat(1000)],
	['a list', '[{"success":1}]'],
	['a text', '"success"'],
	['a number', '1'],
	['nothing in an object', '{}'],
	['UTF-16 read as UTF-8', Buffer.from('{"success":1}', 'utf16le').toString('utf8')],
	['100 MB', `{"success":1,"a":"${'x'.repeat(100 * MEGABYTE)}"}`],
])('%s: refused', (_what, text) => {
	const { message, took } = outcomeOf(text);
	expect(message).toMatch(/^TimeWellScheduled answered with/);
	expect(took).toBeLessThan(MOST_MS);
});

test.each([
	['a member that names a prototype', '{"success":1,"__proto__":{"polluted":true}}'],
	['a constructor', '{"success":1,"constructor":{"prototype":{"polluted":true}}}'],
	['a million members', `{"success":1${',"a":1'.repeat(MEGABYTE)}}`],
	['a message of a million spaces', `{"success":1,"message":"${' '.repeat(MEGABYTE)}"}`],
])('%s: read, and nothing is polluted', (_what, text) => {
	const { message, took } = outcomeOf(text);
	expect(message).toBeUndefined();
	expect(took).toBeLessThan(MOST_MS);
	expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
