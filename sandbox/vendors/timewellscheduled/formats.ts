import type { Profile } from './profiles';
import { isMembers, listIn, type Members, type Value } from './tree';
import { converted, plain } from './writeJson';
import { writeXml } from './writeXml';

/** A written answer. */
export interface Written {
	type: string;
	text: string;
}

/** A way in which a company answers (vendors/timewellscheduled.md 1.1). */
export interface Format {
	path: string;
	isXml: boolean;
	/** Writes an answer to a module. */
	write(profile: Profile, module: string, response: Members): Written;
}

/** Adds to every row of a list what nobody expects, and drops the containers of empty lists. */
function dressed(profile: Profile, value: Value): Value {
	const { extras, emptyList } = profile;
	if (Array.isArray(value)) {
		return value.map((row) => ({
			...('#text' in row ? extras.textRow : extras.row),
			...(dressed(profile, row) as Members),
		}));
	}
	if (!isMembers(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, inner]) => emptyList === 'empty' || listIn(inner)?.length !== 0)
			.map(([name, inner]) => [name, dressed(profile, inner)]),
	);
}

/** Whether a company answers without anything that nobody expects. */
const isSober = ({ extras, emptyList }: Profile): boolean =>
	emptyList === 'empty' &&
	Object.values(extras).every((members) => Object.keys(members).length === 0);

const whole = (profile: Profile, response: Members): Members =>
	isSober(profile)
		? response
		: { ...profile.extras.answer, ...(dressed(profile, response) as Members) };

const JSON_TYPE = 'application/json; charset=utf-8';
const CUT = '</absences>\n</response>';

const xml: Format = {
	path: '/response.asp',
	isXml: true,
	write(profile, module, response) {
		const text = writeXml(profile.declaration, whole(profile, response));
		const isCut = module === 'absence_list' && profile.cutsAbsences;
		return {
			type: profile.xmlType,
			text: isCut ? text.replace(CUT, CUT.replace('>', '')) : text,
		};
	},
};

const json: Format = {
	path: '/response_json.asp',
	isXml: false,
	write(profile, _module, { success, ontime, ...others }) {
		const envelope = success === undefined ? {} : { success, ontime };
		const body = whole(profile, others);
		const rest = profile.json === 'plain' ? plain(body) : converted(body);
		return { type: JSON_TYPE, text: JSON.stringify({ ...envelope, ...rest }) };
	},
};

export const formats: readonly Format[] = [xml, json];

/** The format of a module: that of the path, or JSON if it has no other. */
export const formatOf = (asked: Format, { jsonOnly = false }): Format => (jsonOnly ? json : asked);

/** The format that a URL asks for. */
export const formatAt = (url: string): Format => (url.includes(json.path) ? json : xml);
