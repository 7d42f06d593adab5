import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { openLog } from './log';

export interface InstallProgress {
	step: 'packages' | 'node' | 'database';
	/** Milliseconds since the installation began. */
	elapsed: number;
	/** Top-level packages on disk so far, and how many there will be. */
	landed: number;
	total: number;
}

type LockedPackage = { os?: string[]; cpu?: string[] };

const TOP_LEVEL = /^node_modules\/(@[^/]+\/)?[^/]+$/;

/**
 * Installs what the lockfile in a folder names. Of all the packages' scripts only two run: the one
 * that fetches Node, and the one that fetches SQLite or compiles it. The output of npm goes to
 * `install.log`.
 *
 * @throws when a step does not succeed; the message names the log
 */
export async function installSteps(
	folder: string,
	onProgress?: (progress: InstallProgress) => void,
): Promise<void> {
	const steps: Array<[InstallProgress['step'], () => Promise<void>]> = [
		['packages', () => npm(folder, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])],
		['node', () => npm(folder, ['rebuild', 'node', '--ignore-scripts=false'])],
		['database', () => buildDatabase(folder)],
	];
	const expected = await topLevelPackages(folder);
	const started = Date.now();
	for (const [step, run] of steps) {
		const timer = setInterval(() => {
			const landed = expected.filter((name) => existsSync(path.join(folder, name, 'package.json')));
			const elapsed = Date.now() - started;
			onProgress?.({ step, elapsed, landed: landed.length, total: expected.length });
		}, 1000);
		await run().finally(() => clearInterval(timer));
	}
}

/** Paths of the packages that npm will put directly into node_modules on this machine. */
async function topLevelPackages(folder: string): Promise<string[]> {
	const lock = JSON.parse(await readFile(path.join(folder, 'package-lock.json'), 'utf8')) as {
		packages: Record<string, LockedPackage>;
	};
	const { platform, arch } = process;
	return Object.entries(lock.packages)
		.filter(([, { os = [platform], cpu = [arch] }]) => os.includes(platform) && cpu.includes(arch))
		.map(([name]) => name)
		.filter((name) => TOP_LEVEL.test(name));
}

/** Makes SQLite ready for the installed Node, and proves that it loads there. */
async function buildDatabase(folder: string): Promise<void> {
	const headers = await nodeHeaders(folder);
	await npm(folder, ['rebuild', 'sqlite3', '--ignore-scripts=false'], {
		...(headers && { npm_config_nodedir: headers }),
	});
	await execa(
		path.join(folder, 'node_modules', 'node', 'bin', 'node'),
		['-e', 'require("sqlite3")'],
		{
			cwd: folder,
		},
	);
}

/** The folder with the C++ headers of the installed Node; those of another version would not fit. */
async function nodeHeaders(folder: string): Promise<string | undefined> {
	const inside = path.join(folder, 'node_modules', 'node', 'node_modules');
	return (await readdir(inside))
		.map((name) => path.join(inside, name))
		.find((name) => existsSync(path.join(name, 'include', 'node', 'node_version.h')));
}

async function npm(
	folder: string,
	args: string[],
	env: Record<string, string> = {},
): Promise<void> {
	const file = path.join(folder, 'install.log');
	const log = await openLog(file);
	const command = execa('npm', args, {
		cwd: folder,
		env,
		stdin: 'ignore',
		stdout: log,
		stderr: log,
	});
	// npm would go on for minutes after a milder signal.
	const kill = () => command.kill('SIGKILL');
	process.once('exit', kill);
	try {
		await command;
	} catch (cause) {
		throw new Error(`"npm ${args.join(' ')}" did not succeed; ${file} says why.`, { cause });
	} finally {
		process.off('exit', kill);
		log.end();
	}
}
