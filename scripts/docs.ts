/**
 * Writes the generated parts of the documentation: the tables of operations and of assumed names,
 * between the marks `<!-- generated: NAME -->` and `<!-- end -->`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Resource } from '../lib/operation';
import type { AssumedNames } from '../lib/wireNames';
import { assumed } from '../nodes/Dyflexis/assumed';
import { resources } from '../nodes/Dyflexis/resources';

const root = path.resolve(__dirname, '..');

const cell = (text: string) => text.replaceAll('|', '\\|');

const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;

const REPEATED = {
	read: 'yes',
	upsert: 'yes',
	once: 'never after a lost answer',
} as const;

function operationTable<C>(list: Array<Resource<C>>): string {
	const rows = list.flatMap((resource) =>
		resource.operations.map(({ name, description, endpoint, permission, effect }) =>
			row(
				`${resource.name}: **${name}**`,
				description,
				`\`${endpoint}\``,
				permission?.replace('scope ', '') ?? '',
				REPEATED[effect],
			),
		),
	);
	return [
		row('Operation', 'What it does', 'Endpoint', 'Scope', 'Sent again by itself'),
		row('---', '---', '---', '---', '---'),
		...rows,
	].join('\n');
}

function assumedTable(names: AssumedNames<string>): string {
	const rows = Object.entries(names).map(([id, name]) =>
		row(`\`${id}\``, name.default === '' ? '(empty)' : `\`${name.default}\``, name.purpose),
	);
	return [
		row('Wire name', 'Sent or read until you set it', 'What it is'),
		row('---', '---', '---'),
		...rows,
	].join('\n');
}

const GENERATED: Record<string, () => string> = {
	'Dyflexis operations': () => operationTable(resources),
	'Dyflexis assumed names': () => assumedTable(assumed),
};

/** The files that have generated parts, relative to the project. */
export const FILES = ['README.md', 'docs/dyflexis.md'];

/** The text with every generated part made anew. @throws for a part that is not known */
export function regenerate(text: string): string {
	return text.replace(
		/(<!-- generated: (.+?) -->\n)[\s\S]*?(<!-- end -->)/g,
		(_match, start: string, name: string, end: string) => {
			const make = GENERATED[name];
			if (!make) throw new Error(`Nothing generates "${name}"`);
			return `${start}\n${make()}\n\n${end}`;
		},
	);
}

async function main(): Promise<void> {
	for (const file of FILES) {
		const name = path.join(root, file);
		const text = await readFile(name, 'utf8');
		await writeFile(name, regenerate(text));
	}
}

if (require.main === module) void main();
