/**
 * Runs the tests in n8n (`test/e2e`) in the pinned versions of n8n, one after the other. What passed is
 * recorded in docs/compatibility.json, from which `npm run docs` makes the table of the README.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { execa } from 'execa';
import { versions } from '../sandbox/n8n/install';
import { type Compatibility, notPassed, recorded, type Report } from './compatibility/record';

const root = path.resolve(__dirname, '..');
const RECORD = path.join(root, 'docs', 'compatibility.json');

const readJson = async <T>(file: string): Promise<T> =>
	JSON.parse(await readFile(file, 'utf8')) as T;

/** Runs the test files whose names hold one of the given texts, all of them without any. */
async function runIn(version: string, suites: string[]): Promise<Report> {
	const folder = await mkdtemp(path.join(tmpdir(), 'workforce-compatibility-'));
	const file = path.join(folder, 'report.json');
	try {
		await execa(
			'jest',
			['--config', 'jest.e2e.config.js', '--json', `--outputFile=${file}`, ...suites],
			{
				cwd: root,
				env: { N8N_VERSION: version },
				preferLocal: true,
				reject: false,
				stdio: 'inherit',
			},
		);
		return await readJson<Report>(file);
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** The Node that a version of n8n is pinned to. */
async function nodeOf(version: string): Promise<string> {
	const file = path.join(root, 'sandbox/n8n/versions', version, 'package.json');
	const { dependencies } = await readJson<{ dependencies: { node: string } }>(file);
	return dependencies.node;
}

async function keep(version: string, report: Report): Promise<void> {
	const before = await readJson<Compatibility>(RECORD);
	const now = { ...before, [version]: recorded(report, await nodeOf(version)) };
	const inOrder = versions.flatMap((each) => (now[each] ? [[each, now[each]] as const] : []));
	await writeFile(RECORD, `${JSON.stringify(Object.fromEntries(inOrder), undefined, '\t')}\n`);
}

async function main(suites: string[], { n8n }: { n8n?: string }): Promise<void> {
	for (const version of n8n === undefined ? versions : [n8n]) {
		const report = await runIn(version, suites);
		const bad = notPassed(report);
		if (bad.length > 0) {
			console.log(`n8n ${version}, not recorded:\n${bad.join('\n')}`);
			process.exitCode = 1;
		} else if (suites.length > 0) {
			console.log(`n8n ${version}: all passed; not recorded, since only some were run`);
		} else {
			await keep(version, report);
			console.log(`n8n ${version}: all passed, recorded in docs/compatibility.json`);
		}
	}
}

void new Command('compatibility')
	.description('What works in which n8n')
	.argument('[suites...]', 'parts of names of test files; nothing is recorded then')
	.addOption(new Option('--n8n <version>', 'one of the pinned versions').choices(versions))
	.action(main)
	.parseAsync();
