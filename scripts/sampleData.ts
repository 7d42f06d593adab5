/**
 * Writes the invented exports that the example workflows read. The same files come out each time:
 * `npx tsx scripts/sampleData.ts`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packed, sampleFiles } from './sampleData/files';

const folder = path.resolve(__dirname, '../workflows/data');

async function main(): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const [name, content] of Object.entries(sampleFiles())) {
		await writeFile(path.join(folder, name), packed(name, content));
		console.log(`${path.join(folder, name)}: ${content.split('\n').length - 2} rows`);
	}
}

void main();
