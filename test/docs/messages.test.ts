import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { documented } from '../../scripts/docs/vendors';

const root = path.resolve(__dirname, '../..');
const FILES = ['troubleshooting.md', ...documented.map(({ page }) => page)];

/** One text of all sources, in which a message stands on one line and has no parts that differ. */
function saidInSources(): string {
	const sources = ['lib', 'nodes'].flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.map((name) => readFileSync(path.join(root, folder, name), 'utf8')),
	);
	return sources
		.join('\n')
		.replaceAll(/['`] \+\s*['`]/g, '')
		.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…');
}

/** The messages in the first column of the tables under "Message". */
function quotedMessages(file: string): string[] {
	const text = readFileSync(path.join(root, 'docs', file), 'utf8');
	const tables = text.split('\n\n').filter((part) => part.startsWith('| Message |'));
	const cells = tables
		.flatMap((table) => table.split('\n').slice(2))
		.map((row) => row.split('|')[1]);
	return cells.flatMap((cell) =>
		[...(cell ?? '').matchAll(/\*([^*]+)\*/g)].map(([, said]) => said ?? ''),
	);
}

const names = documented.map(({ vendor }) => vendor).join('|');
const quotes = FILES.flatMap((file) =>
	quotedMessages(file)
		.filter((said) => !new RegExp(`^(${names}):`).test(said))
		.map((said) => ({ file, said })),
);

/** What of a message never differs. The name of the vendor does: it stands in shared texts. */
const fixedParts = (said: string): string[] =>
	said
		.replace(new RegExp(`^(${names}) `), '…')
		.split(/"?…"?/)
		.map((part) => part.trim())
		.filter((part) => part !== '');

const said = saidInSources();

test.each(quotes)('$file quotes a message of the sources: $said', ({ said: quoted }) => {
	const parts = fixedParts(quoted);
	expect(parts).not.toEqual([]);
	expect(parts.filter((part) => !said.includes(part))).toEqual([]);
});

test('the pages quote messages', () => {
	expect(new Set(quotes.map(({ file }) => file))).toContain('troubleshooting.md');
});
