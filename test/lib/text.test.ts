import { decodeText } from '../../lib/text';
import { problemOf } from './support';

const bytes = (...values: number[]) => Buffer.from(values);

describe('decodeText', () => {
	it.each([
		['nothing', Buffer.alloc(0), ''],
		['UTF-8', Buffer.from('שלום ä 💥'), 'שלום ä 💥'],
		['UTF-8 with its mark', Buffer.from('\ufeffä'), 'ä'],
		['UTF-16, little end first', Buffer.from('\ufeffשä', 'utf16le'), 'שä'],
		['UTF-16, big end first', Buffer.from('\ufeffשä', 'utf16le').swap16(), 'שä'],
		[
			'what its declaration says',
			Buffer.concat([Buffer.from("<?xml version='1.0' encoding='windows-1255'?><a>"), bytes(0xf9)]),
			"<?xml version='1.0' encoding='windows-1255'?><a>ש",
		],
		[
			'its mark, whatever its declaration says',
			Buffer.from('\ufeff<?xml version="1.0" encoding="latin1"?>ä'),
			'<?xml version="1.0" encoding="latin1"?>ä',
		],
	])('reads %s', (_what, given, text) => {
		expect(decodeText(given, 'It')).toBe(text);
	});

	it.each([
		[bytes(0x61, 0xff), 'UTF-8'],
		[bytes(0xd7), 'UTF-8'],
		[bytes(0xff, 0xfe, 0x00, 0xd8), 'UTF-16LE'],
		[Buffer.from('<?xml version="1.0" encoding="klingon"?><a/>'), 'KLINGON'],
	])('refuses %p, which is no %s', (given, encoding) => {
		expect(problemOf(() => decodeText(given, 'It')).message).toBe(`It is no text in ${encoding}`);
	});
});
