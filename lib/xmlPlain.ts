const START = /^\ufeff?(?:<\?xml[^<>?]*\?>)?[ \t\n\r]*(?=<)/;
const END = /^[ \t\n\r]*$/;
const NAME = '[A-Za-z_][\\w.-]*';
const TEXT = '[^<&]*(?:&(?:\\w{1,19}|#\\d{1,7});[^<&]*)*';

/** Text, and then an element without elements in it, or the start or the end of one with some. */
const PIECE = new RegExp(`${TEXT}<(?:(${NAME})(?:/>|>${TEXT}</\\1>)|(${NAME})>|/(${NAME})>)`, 'y');

/**
 * Whether an XML document is complete and made of nothing but elements and text, as long lists are.
 * Takes a fifth of the time of the validator of the parser, which knows everything else.
 */
export function isPlainXml(text: string): boolean {
	const start = START.exec(text);
	if (start === null) return false;
	const open: string[] = [];
	PIECE.lastIndex = start[0].length;
	do {
		const [piece, , opened, closed] = PIECE.exec(text) ?? [];
		if (piece === undefined) return false;
		if (opened !== undefined) open.push(opened);
		if (closed !== undefined && open.pop() !== closed) return false;
	} while (open.length > 0);
	return END.test(text.slice(PIECE.lastIndex));
}
