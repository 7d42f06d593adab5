import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../lib/answer';
import { memberOf } from './envelope';

/** One value that a member of a time record may have. */
export interface Choice extends IDataObject {
	/** The member it is for. */
	field: string;
	id: string;
	name: string;
	code: string;
	active: boolean;
}

/** What the annotations of an answer say of an entity. */
export interface Rules {
	choices: Choice[];
	/** Members that have to have a value. */
	mandatory: string[];
}

const isTrue = (value: unknown) => value === true || value === 'true';

function choiceOf(field: string, value: unknown): Choice | undefined {
	if (!isObject(value)) return undefined;
	const id = value.id ?? value.identifier;
	if (id === undefined || id === null) return undefined;
	return {
		field,
		id: String(id),
		name: String(value.value ?? id),
		code: String(value.code ?? ''),
		active: value.active !== false && value.active !== 'false',
	};
}

/**
 * Reads the annotations: members of `meta` called `entity.field` that may hold `mandatory` and
 * `values` (vendors/people-first.md 1.5).
 */
export function rulesIn(body: unknown, entity: string): Rules {
	const prefix = `${entity}.`.toLowerCase();
	const meta = memberOf(body, 'meta');
	const annotations = Object.entries(isObject(meta) ? meta : {})
		.filter(([name]) => name.toLowerCase().startsWith(prefix))
		.map(([name, annotation]) => ({ field: name.slice(prefix.length), annotation }));
	return {
		choices: annotations.flatMap(({ field, annotation }) => {
			const values = memberOf(annotation, 'values');
			if (!Array.isArray(values)) return [];
			return values.flatMap((value: unknown) => choiceOf(field, value) ?? []);
		}),
		mandatory: annotations
			.filter(({ annotation }) => isTrue(memberOf(annotation, 'mandatory')))
			.map(({ field }) => field),
	};
}
