import type { OperationLabel } from '../../lib/operation';
import { table } from './table';
import { operationsOf, type Documented } from './vendors';

const REPEATED = {
	read: 'yes',
	upsert: 'yes',
	once: 'never after a lost answer',
} as const;

const repeated = ({ effect, looksUp }: OperationLabel) =>
	looksUp ? 'after a lost answer only if it is not there' : REPEATED[effect];

/** What each operation does and calls. */
export const operationTable = (vendor: Documented): string =>
	table(
		['Operation', 'What it does', 'Endpoint', 'Needs', 'Sent again by itself'],
		operationsOf(vendor).map(({ title, label }) => [
			title,
			label.description,
			label.endpoint === undefined ? '' : `\`${label.endpoint}\``,
			label.permission?.replace(/^(scope|role) /, '') ?? '',
			repeated(label),
		]),
	);

/** The names on the wire that no source states. */
export const assumedTable = ({ assumed }: Documented): string =>
	table(
		['Wire name', 'Sent or read until you set it', 'What it is'],
		Object.entries(assumed).map(([id, name]) => [
			`\`${id}\``,
			name.default === '' ? '(empty)' : `\`${name.default}\``,
			name.purpose,
		]),
	);
