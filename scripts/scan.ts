/**
 * n8n's own package scan, without the network: the sources as git would check them out, and the
 * packed tarball. Each is judged by the scanner itself, and once more by its rules with two versions
 * of n8n's plug-in, where a warning counts as much as an error.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { configs as newest } from '@n8n/eslint-plugin-community-nodes';
import {
	analyzePackage,
	buildScanConfig,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';
import { ESLint, type Linter } from 'eslint';
import { pack, unpack } from './pack';

type Leg = { title: string; folder: string; patterns: string[] };

/** What the scanner looks at in a published tarball; it does not export this one. */
const TARBALL_FILE_PATTERNS = ['**/*.js', 'package.json'];

const run = promisify(execFile);
const root = path.resolve(__dirname, '..');
const plugin = '@n8n/community-nodes';

/** Lists files as git sees them, by the switches of `git ls-files`. */
async function gitFiles(...switches: string[]): Promise<string[]> {
	const { stdout } = await run('git', ['ls-files', '-z', ...switches], { cwd: root });
	return stdout.split('\0').filter(Boolean);
}

/** Copies what git knows or would add: a file that is ignored is missing here as well. */
async function checkOut(folder: string): Promise<void> {
	const known = new Set(await gitFiles('--cached', '--others', '--exclude-standard'));
	for (const deleted of await gitFiles('--deleted')) known.delete(deleted);
	for (const file of known) await cp(path.join(root, file), path.join(folder, file));
}

/** The scanner's rules, with the plug-in that it pins and with the newest one. */
async function ruleSets(): Promise<Array<{ version: string; config: Linter.Config[] }>> {
	const pinned = await buildScanConfig();
	const updated = pinned.map((part) => (part.plugins?.[plugin] ? newest.recommended : part));
	return [pinned, updated].map((config) => ({
		version: config.find((part) => part.plugins?.[plugin])?.plugins?.[plugin]?.meta?.version ?? '?',
		config,
	}));
}

/** Lints one leg and returns how many files it saw, and the findings as text, warnings included. */
async function lint({ folder, patterns }: Leg, config: Linter.Config[]) {
	const eslint = new ESLint({
		cwd: folder,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: config,
	});
	const results = await eslint.lintFiles(patterns);
	const { format } = await eslint.loadFormatter('stylish');
	return { files: results.length, findings: await format(results) };
}

/** Judges one leg, prints what it looked at, and tells whether nothing was found. */
async function scan(leg: Leg): Promise<boolean> {
	const verdict = await analyzePackage(leg.folder, leg.patterns);
	console.log(
		`${leg.title}: n8n's scanner ${verdict.passed ? 'passes it' : `says ${verdict.message}`}`,
	);

	const outcomes = [];
	for (const { version, config } of await ruleSets()) {
		const { files, findings } = await lint(leg, config);
		console.log(
			`${leg.title}: ${files} files with plug-in ${version}: ${findings || 'nothing found'}`,
		);
		outcomes.push(files > 0 && findings === '');
	}
	return verdict.passed && outcomes.every(Boolean);
}

async function main(): Promise<void> {
	const work = await mkdtemp(path.join(tmpdir(), 'workforce-scan-'));
	try {
		const source = path.join(work, 'source');
		const published = path.join(work, 'published');
		await checkOut(source);
		await unpack((await pack(work)).tarball, published);
		const clean = [
			await scan({ title: 'Sources', folder: source, patterns: SOURCE_FILE_PATTERNS }),
			await scan({ title: 'Tarball', folder: published, patterns: TARBALL_FILE_PATTERNS }),
		];
		if (!clean.every(Boolean)) process.exitCode = 1;
	} finally {
		await rm(work, { recursive: true });
	}
}

void main();
