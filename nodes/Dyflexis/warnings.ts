import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isObject } from '../../lib/answer';
import { Problem } from '../../lib/problem';

/** What to do about an answer that says the record was taken, but not all of it. */
export const warningField: INodeProperties = {
	displayName: 'On Warning',
	name: 'onWarning',
	type: 'options',
	options: [
		{
			name: 'Pass On With Warnings',
			value: 'pass',
			description: 'The item goes on, with what Dyflexis did not accept in "warnings"',
		},
		{ name: 'Treat as Refused', value: 'fail', description: 'The item counts as not done' },
	],
	default: 'pass',
	description: 'What to do when Dyflexis takes a record but not every value in it',
};

/**
 * The warnings in an answer with status 200: refused fields (`data`, employees) or refused
 * contracts (`warnings`). See vendors/dyflexis.md 1.8, shapes A and B.
 */
export function warningsIn(answer: unknown): IDataObject[] {
	const { status, data, warnings } = (answer ?? {}) as IDataObject;
	if (status !== 'warning') return [];
	const told = [data, warnings].filter(Array.isArray).flat().filter(isObject);
	return told.length > 0 ? told : [answer as IDataObject];
}

/** One line that names the values or contracts that were not accepted. */
export function describeWarnings(warnings: IDataObject[]): string {
	return warnings.map(describeWarning).join('; ');
}

function describeWarning({ fieldName, value, type, contractReference, data }: IDataObject): string {
	if (fieldName !== undefined) return `${String(fieldName)} "${String(value)}"`;
	if (type === undefined) return 'see the answer';
	const contract =
		contractReference === undefined ? 'a contract' : `contract ${String(contractReference)}`;
	const members = isObject(data) ? Object.entries(data) : [];
	const told = members.map(([name, text]) => `${name} ${String(text ?? 'empty')}`).join(', ');
	return `${contract} (${String(type)}${told && `: ${told}`}): check its office, type, start and end`;
}

/**
 * The output of one written record, or the refusal that names what was not accepted when the
 * user wants warnings to count as refusals.
 */
export function writtenRecord(
	keys: IDataObject,
	warnings: IDataObject[],
	onWarning: string,
): IDataObject | Problem {
	if (warnings.length === 0) return { ...keys, status: 'ok' };
	const message = `Dyflexis did not accept ${describeWarnings(warnings)}`;
	if (onWarning === 'fail') {
		return new Problem(message, {
			description: 'Whether the rest of the record was stored is not documented: check it there.',
		});
	}
	return { ...keys, status: 'warning', message, warnings };
}
