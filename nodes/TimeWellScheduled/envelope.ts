import { type Answered as Received, type ReadText, unreadableAnswer } from '../../lib/answer';
import { Problem } from '../../lib/problem';
import { parseXml } from '../../lib/xml';
import { isMembers, listAt, member, type Members, textAt, treeOf, type Tree } from './tree';

const SERVICE = 'TimeWellScheduled';

/** Characters of one answer: several times a payroll of 20,000 people (6 MB). */
const LARGEST = 32_000_000;

/** One of the reasons that a watchdog offers. */
export interface Reason {
	id: string;
	text: string;
}

/** What the watchdog asks (vendors/timewellscheduled.md 1.6). */
export interface Question {
	question: string;
	reasons: Reason[];
}

/** An answer with its envelope read (vendors/timewellscheduled.md 1.5). */
export interface Answered {
	/** Undefined where the module answers without an envelope. */
	success: boolean | undefined;
	onTime: boolean | undefined;
	message: string | undefined;
	/** What was recorded all the same. */
	warning: string | undefined;
	watchdog: Question | undefined;
	body: Members;
}

const TRUE = ['1', 'true'];
const FALSE = ['0', 'false'];

function flagAt(tree: Tree, name: string): boolean | undefined {
	const text = textAt(tree, name)?.toLowerCase() ?? '';
	if (TRUE.includes(text)) return true;
	return FALSE.includes(text) ? false : undefined;
}

function watchdogIn(body: Members): Question | undefined {
	const watchdog = member(body, 'watchdog');
	if (!isMembers(watchdog)) return undefined;
	const reasons = listAt(watchdog, 'reasons', 'reason').map((reason) => ({
		id: textAt(reason, 'ID') ?? '',
		text: textAt(reason, 'text') ?? '',
	}));
	return { question: textAt(watchdog, 'message') ?? '', reasons };
}

/** The envelope of what an answer says. */
export function envelopeOf(body: Members): Answered {
	const warned = flagAt(body, 'alert') === true || textAt(body, 'alertMessage') !== undefined;
	return {
		success: flagAt(body, 'success'),
		onTime: flagAt(body, 'ontime'),
		message: textAt(body, 'message'),
		warning: warned ? (textAt(body, 'alertMessage') ?? textAt(body, 'message')) : undefined,
		watchdog: watchdogIn(body),
		body,
	};
}

/**
 * The quirks of the vendor's own samples: typographic quotes in the declaration, and a closing tag
 * without its bracket (vendors/timewellscheduled.md 2.4).
 */
const withoutDeclaration = (text: string): string => text.replace(/^\s*<\?xml[^>]*\?>/i, '');
const withClosedTags = (text: string): string =>
	text.replace(/<\/([A-Za-z]\w*)\s*(?=<|$)/g, '</$1>');

/** Commas before a closing bracket, as the sample of schedule_count has them; texts stay. */
const withoutTrailingCommas = (text: string): string =>
	text.replace(/("(?:[^"\\]|\\.)*(?:"|$))|,(?=\s*[}\]])/gs, '$1');

function readXml(text: string): unknown {
	const document = withoutDeclaration(text);
	const parse = (xml: string) => parseXml(xml, 'XML that', LARGEST);
	try {
		return parse(document);
	} catch {
		return parse(withClosedTags(document));
	}
}

function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return JSON.parse(withoutTrailingCommas(text));
	}
}

/** What stands in the one root of a document. */
function inRoot(tree: Tree): Tree {
	if (!isMembers(tree) || member(tree, 'success') !== undefined) return tree;
	const [root, ...others] = Object.values(tree);
	return isMembers(root) && others.length === 0 ? root : tree;
}

/** The salt of a company is a secret, and may stand in what is quoted. */
const withoutSalt = (shown: string): string =>
	shown.replace(/(bcryptSalt[\s>":]{1,5})[^<"\s]+/gi, '$1•••');

/**
 * Reads an answer, whichever of the two forms it has: the path that was asked says less than the
 * text itself.
 * @throws UnreadableAnswer with its first 200 characters when it is neither, is cut, or has no
 * envelope where one is due
 */
export const readAnswer =
	({ isBare = false } = {}): ReadText =>
	(text: string, { shown }: Received): Answered => {
		const unreadable = (what: string) => unreadableAnswer(SERVICE, what, withoutSalt(shown));
		const clean = text.replace(/^\ufeff/, '').trim();
		if (clean.length > LARGEST) throw unreadable(`with more than ${LARGEST} characters`);
		let tree: Tree;
		try {
			tree = inRoot(treeOf(clean.startsWith('<') ? readXml(clean) : readJson(clean)));
		} catch (error) {
			if (error instanceof Problem) throw unreadable(`with ${error.message}`);
			throw unreadable('with something that is not complete JSON');
		}
		const answered = isMembers(tree) ? envelopeOf(tree) : undefined;
		if (answered === undefined || (answered.success === undefined && !isBare)) {
			throw unreadable('without saying whether that was done');
		}
		return answered;
	};
