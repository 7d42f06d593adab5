/**
 * Writes the generated parts of the documentation between the marks `<!-- generated: NAME -->` and
 * `<!-- end -->`: operations, examples, assumed names, endpoints, what works in which n8n.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compatibilityTable } from './docs/compatibility';
import { endpointTables } from './docs/endpoints';
import { exampleTable } from './docs/exampleTable';
import { assumedTable, operationTable } from './docs/operations';
import { documented } from './docs/vendors';

const root = path.resolve(__dirname, '..');

const GENERATED: Record<string, () => string> = {
	compatibility: compatibilityTable,
	...Object.fromEntries(
		documented.flatMap((vendor) => [
			[`${vendor.vendor} operations`, () => operationTable(vendor)],
			[`${vendor.vendor} assumed names`, () => assumedTable(vendor)],
			[`${vendor.vendor} endpoints`, () => endpointTables(vendor)],
			[`${vendor.vendor} examples`, () => exampleTable(vendor)],
		]),
	),
};

/** The files that have generated parts, relative to the project. */
export const FILES = [
	'README.md',
	'docs/endpoints.md',
	...documented.map(({ page }) => `docs/${page}`),
];

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
