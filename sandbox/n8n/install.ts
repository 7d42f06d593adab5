/**
 * The pinned n8n of each version in `versions/`, installed once a user into the cache folder, next to
 * the Node it runs on. An installation that can be seen under its final name is complete: it grows
 * under another name and is renamed as the last step, so an interrupted or a concurrent one does no
 * harm.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { installSteps, type InstallProgress } from './installSteps';

export interface N8nInstallation {
	/** Version of n8n. */
	version: string;
	folder: string;
	/** The Node executable that this n8n has to run on. */
	node: string;
	/** n8n's command line program, a script for `node`. */
	program: string;
}

export interface InstallOptions {
	/** One of {@link versions}; the one that {@link chosenVersion} tells when absent. */
	version?: string;
	/** Called every second while something is being installed, and not at all when nothing is. */
	onProgress?: (progress: InstallProgress) => void;
}

const MANIFESTS = ['package.json', 'package-lock.json'];

const VERSIONS_FOLDER = path.join(__dirname, 'versions');

/** The versions of n8n that the pack is tested in, oldest first. */
export const versions: readonly string[] = readdirSync(VERSIONS_FOLDER).sort((a, b) =>
	a.localeCompare(b, 'en', { numeric: true }),
);

/**
 * The version that the environment variable `N8N_VERSION` names, and the newest without one.
 *
 * @throws when there is no such version here
 */
export function chosenVersion(): string {
	const wanted = process.env['N8N_VERSION'] || versions.at(-1);
	const version = versions.find((each) => each === wanted);
	if (version === undefined) {
		throw new Error(`N8N_VERSION "${wanted}" is not one of ${versions.join(', ')}`);
	}
	return version;
}

/**
 * Returns a pinned n8n, after installing it when this user has not got it yet: several minutes,
 * 3 GB. Needs the npm registry, and a C++ compiler where no compiled SQLite can be downloaded.
 *
 * @throws when a step of the installation does not succeed; the message names its log
 */
export async function ensureN8n({
	version = chosenVersion(),
	onProgress,
}: InstallOptions = {}): Promise<N8nInstallation> {
	const pins = path.join(VERSIONS_FOLDER, version);
	const folder = path.join(cacheFolder(), `n8n-${version}-${await lockHash(pins)}`);
	if (!existsSync(folder)) await install(pins, folder, onProgress);
	return {
		version,
		folder,
		node: path.join(folder, 'node_modules', 'node', 'bin', 'node'),
		program: path.join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
	};
}

function cacheFolder(): string {
	const base = process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache');
	return path.join(base, 'n8n-nodes-workforce');
}

async function lockHash(pins: string): Promise<string> {
	const lock = await readFile(path.join(pins, 'package-lock.json'));
	return createHash('sha256').update(lock).digest('hex').slice(0, 12);
}

async function install(
	pins: string,
	folder: string,
	onProgress: InstallOptions['onProgress'],
): Promise<void> {
	await mkdir(path.dirname(folder), { recursive: true });
	await removeLeftovers(path.dirname(folder));
	const partial = `${folder}.partial-${process.pid}`;
	await mkdir(partial);
	for (const file of MANIFESTS) {
		await copyFile(path.join(pins, file), path.join(partial, file));
	}
	await installSteps(partial, onProgress);
	try {
		await rename(partial, folder);
	} catch (cause) {
		// Another process was quicker, and its installation is as good as ours.
		if (!existsSync(folder)) throw cause;
		await rm(partial, { recursive: true });
	}
}

/** Deletes what interrupted installations left behind; what cannot be deleted yet stays for later. */
async function removeLeftovers(cache: string): Promise<void> {
	const leftovers = (await readdir(cache)).filter((name) => {
		const pid = Number(/\.partial-(\d+)$/.exec(name)?.[1]);
		return pid && (pid === process.pid || !isAlive(pid));
	});
	const deletions = leftovers.map((name) => rm(path.join(cache, name), { recursive: true }));
	await Promise.allSettled(deletions);
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
