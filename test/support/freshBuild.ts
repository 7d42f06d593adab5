import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const compiled = ['credentials', 'lib', 'nodes'];

const sourcesIn = (folder: string): string[] =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => join(folder, file));

const changedAt = (file: string): number =>
	statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Engine tests load the pack from `dist`, as users get it.
 * @throws Error that names the sources that are newer than what was built from them
 */
export function requireFreshBuild(): void {
	const stale = compiled
		.flatMap(sourcesIn)
		.filter((file) => changedAt(join('dist', file.replace(/\.ts$/, '.js'))) < changedAt(file));
	if (stale.length === 0) return;
	throw new Error(`dist is older than ${stale.join(', ')}: run "npm run build" first`);
}
