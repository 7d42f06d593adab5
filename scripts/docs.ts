/**
 * Writes the generated parts of the documentation: the tables of operations and of assumed names,
 * between the marks `<!-- generated: NAME -->` and `<!-- end -->`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OperationLabel } from '../lib/operation';
import type { AssumedNames } from '../lib/wireNames';
import { assumed as dyflexisNames } from '../nodes/Dyflexis/assumed';
import { resources as dyflexisResources } from '../nodes/Dyflexis/resources';
import { assumed as peopleFirstNames } from '../nodes/PeopleFirst/assumed';
import { resources as peopleFirstResources } from '../nodes/PeopleFirst/resources';
import { assumed as shyftplanNames } from '../nodes/Shyftplan/assumed';
import { resources as shyftplanResources } from '../nodes/Shyftplan/resources';
import { assumed as timeWellScheduledNames } from '../nodes/TimeWellScheduled/assumed';
import { resources as timeWellScheduledResources } from '../nodes/TimeWellScheduled/resources';
import { assumed as pocSystemNames } from '../nodes/PocSystem/assumed';
import { resources as pocSystemResources } from '../nodes/PocSystem/resources';

const root = path.resolve(__dirname, '..');

const cell = (text: string) => text.replaceAll('|', '\\|');

const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;

const REPEATED = {
	read: 'yes',
	upsert: 'yes',
	once: 'never after a lost answer',
} as const;

const repeated = ({ effect, looksUp }: OperationLabel) =>
	looksUp ? 'after a lost answer only if it is not there' : REPEATED[effect];

type OperationTable = Array<{ name: string; operations: OperationLabel[] }>;

function operationTable(list: OperationTable): string {
	const rows = list.flatMap((resource) =>
		resource.operations.map((operation) =>
			row(
				`${resource.name}: **${operation.name}**`,
				operation.description,
				operation.endpoint === undefined ? '' : `\`${operation.endpoint}\``,
				operation.permission?.replace(/^(scope|role) /, '') ?? '',
				repeated(operation),
			),
		),
	);
	return [
		row('Operation', 'What it does', 'Endpoint', 'Needs', 'Sent again by itself'),
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

interface Documented {
	vendor: string;
	/** Its page, relative to the project. */
	page: string;
	resources: OperationTable;
	assumed: AssumedNames<string>;
}

/** Every vendor with a page. A further one is one entry here. */
const documented: Documented[] = [
	{
		vendor: 'Dyflexis',
		page: 'docs/dyflexis.md',
		resources: dyflexisResources,
		assumed: dyflexisNames,
	},
	{
		vendor: 'People First',
		page: 'docs/people-first.md',
		resources: peopleFirstResources,
		assumed: peopleFirstNames,
	},
	{
		vendor: 'shyftplan',
		page: 'docs/shyftplan.md',
		resources: shyftplanResources,
		assumed: shyftplanNames,
	},
	{
		vendor: 'TimeWellScheduled',
		page: 'docs/timewellscheduled.md',
		resources: timeWellScheduledResources,
		assumed: timeWellScheduledNames,
	},
	{
		vendor: 'P.O.C. System',
		page: 'docs/poc-system.md',
		resources: pocSystemResources,
		assumed: pocSystemNames,
	},
];

const GENERATED: Record<string, () => string> = Object.fromEntries(
	documented.flatMap(({ vendor, resources: list, assumed: names }) => [
		[`${vendor} operations`, () => operationTable(list)],
		[`${vendor} assumed names`, () => assumedTable(names)],
	]),
);

/** The files that have generated parts, relative to the project. */
export const FILES = ['README.md', ...documented.map(({ page }) => page)];

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
