import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { unpack } from '../../scripts/pack';

/** What n8n hands to npm when it installs a community package, and that nothing may be downloaded. */
const INSTALL = [
	'install',
	'--audit=false',
	'--fund=false',
	'--bin-links=false',
	'--install-strategy=shallow',
	'--ignore-scripts=true',
	'--package-lock=false',
	'--offline',
];

/** What n8n removes from a community package before it installs what is left. */
const REMOVED = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

type Manifest = { name: string; version: string };
type Ledger = { name: string; private: boolean; dependencies: Record<string, string> };

/**
 * Leaves a packed package in a user folder just as n8n itself does when a user installs it by name:
 * unpacked below `.n8n/nodes`, without what is only there for development, and entered in the ledger.
 * An older copy of the same package is replaced. n8n must not be running.
 *
 * @throws when the package needs another package that is not in the tarball
 */
export async function installPackage(tarball: string, userFolder: string): Promise<void> {
	const nodes = path.join(userFolder, '.n8n', 'nodes');
	await mkdir(nodes, { recursive: true });
	const incoming = await mkdtemp(path.join(nodes, 'incoming-'));
	try {
		await unpack(tarball, incoming);
		const { name, version } = await strip(path.join(incoming, 'package.json'));
		await execa('npm', INSTALL, { cwd: incoming });
		const destination = path.join(nodes, 'node_modules', name);
		await rm(destination, { recursive: true, force: true });
		await mkdir(path.dirname(destination), { recursive: true });
		await rename(incoming, destination);
		await enter(path.join(nodes, 'package.json'), name, version);
	} finally {
		await rm(incoming, { recursive: true, force: true });
	}
}

async function strip(file: string): Promise<Manifest> {
	const manifest = await readJson<Manifest>(file);
	const kept = Object.entries(manifest).filter(([key]) => !REMOVED.includes(key));
	await writeJson(file, Object.fromEntries(kept));
	return manifest;
}

async function enter(file: string, name: string, version: string): Promise<void> {
	const ledger = existsSync(file)
		? await readJson<Ledger>(file)
		: { name: 'installed-nodes', private: true, dependencies: {} };
	await writeJson(file, { ...ledger, dependencies: { ...ledger.dependencies, [name]: version } });
}

async function readJson<T>(file: string): Promise<T> {
	return JSON.parse(await readFile(file, 'utf8')) as T;
}

async function writeJson(file: string, value: unknown): Promise<void> {
	await writeFile(file, JSON.stringify(value, null, 2));
}
