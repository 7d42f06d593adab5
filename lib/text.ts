import { Problem } from './problem';

/** Byte order marks, the longer ones first. */
const MARKS: Array<[encoding: string, bytes: number[]]> = [
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]],
];

/** How much of a file is looked at for its own word on its encoding. */
const HEAD = 200;

const declared = (bytes: Buffer): string | undefined =>
	/^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(bytes.toString('latin1', 0, HEAD))?.[1];

function encodingOf(bytes: Buffer): string {
	const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
	return marked?.[0] ?? declared(bytes) ?? 'utf-8';
}

/**
 * The text of a file: in the encoding of its byte order mark, else in that of its XML declaration,
 * else in UTF-8.
 * @param what the file, for the message
 * @throws Problem when it is of an encoding that nobody knows, or not of the one it claims
 */
export function decodeText(bytes: Buffer, what: string): string {
	const encoding = encodingOf(bytes);
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		throw new Problem(`${what} is no text in ${encoding.toUpperCase()}`, {
			description: 'Expected a text file in UTF-8, or in the encoding that it names itself.',
		});
	}
}
