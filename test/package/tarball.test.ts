import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PackageDirectoryLoader } from 'n8n-core';
import { pack, unpack } from '../../scripts/pack';

type Manifest = {
	name: string;
	scripts?: Record<string, string>;
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
	peerDependencies: Record<string, string>;
	files: string[];
	n8n: { nodes: string[]; credentials: string[] };
};

const run = promisify(execFile);
const ours = path.resolve(__dirname, '../../node_modules');

/** Everything that n8n provides and the pack imports. */
const provided = ['luxon', 'n8n-workflow'];

let work: string;
let home: string;
let files: string[];
let manifest: Manifest;

/** Unpacks the tarball where nothing but what n8n provides can be found. */
beforeAll(async () => {
	work = await mkdtemp(path.join(tmpdir(), 'workforce-package-'));
	home = path.join(work, 'node_modules', 'n8n-nodes-workforce');
	const packed = await pack(path.join(work, 'packed'));
	files = packed.files;
	await unpack(packed.tarball, home);
	for (const name of provided) {
		await symlink(path.join(ours, name), path.join(work, 'node_modules', name), 'dir');
	}
	manifest = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')) as Manifest;
}, 60_000);

afterAll(async () => {
	await rm(work, { recursive: true, force: true });
});

const scripts = () => files.filter((file) => file.endsWith('.js'));
const read = async (file: string) => await readFile(path.join(home, file), 'utf8');

describe('package.json in the tarball', () => {
	test('asks for nothing to be installed but n8n-workflow', () => {
		expect(manifest.dependencies).toBeUndefined();
		expect(manifest.optionalDependencies).toBeUndefined();
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	test('names only nodes and credentials that are there', () => {
		const { nodes, credentials } = manifest.n8n;
		expect(nodes.length).toBeGreaterThan(0);
		expect(credentials.length).toBeGreaterThan(0);
		expect(files).toEqual(expect.arrayContaining([...nodes, ...credentials]));
	});

	test('registers every node and credential that is there', () => {
		const entries = files.filter((file) => /\.(node|credentials)\.js$/.test(file));
		expect([...manifest.n8n.nodes, ...manifest.n8n.credentials].sort()).toEqual(entries.sort());
	});
});

describe('files in the tarball', () => {
	test('are compiled output, pictures, descriptions and licences, and nothing else', () => {
		expect(manifest.files).toEqual(['dist']);
		const expected =
			/^(package\.json|LICENSE|README\.md|dist\/THIRD_PARTY_NOTICES\.txt|dist\/(nodes|credentials|lib|vendor|icons)\/.+\.(js|json|svg))$/;
		expect(files.filter((file) => !expected.test(file))).toEqual([]);
		expect(files.filter((file) => /\.(test|spec)\./.test(file))).toEqual([]);
	});

	test('all load with nothing installed but what n8n provides', async () => {
		const load = 'for (const file of process.argv.slice(1)) require(file)';
		const paths = scripts().map((file) => path.join(home, file));
		const env = { ...process.env, NODE_PATH: '' };
		await expect(run(process.execPath, ['-e', load, ...paths], { env })).resolves.toMatchObject({
			stdout: '',
			stderr: '',
		});
	}, 30_000);

	test('name the licence of every package that was bundled', async () => {
		const notices = await read('dist/THIRD_PARTY_NOTICES.txt');
		const bundles = scripts().filter((file) => file.startsWith('dist/vendor/'));
		const code = (await Promise.all(bundles.map(read))).join('\n');
		const origins = code.matchAll(/^\/\/ .*node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm);
		const bundled = new Set(Array.from(origins, ([, name]) => name));
		expect(bundled).toContain('fast-xml-parser');
		expect(bundled).toContain('bcryptjs');
		for (const name of bundled)
			expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ `, 'm'));
	});
});

describe("n8n's loader", () => {
	let loader: PackageDirectoryLoader;

	beforeAll(async () => {
		loader = new PackageDirectoryLoader(home);
		await loader.loadAll();
	});

	test('finds each node with its pictures and its codex', async () => {
		expect(loader.types.nodes).toHaveLength(manifest.n8n.nodes.length);
		for (const node of loader.types.nodes) {
			expect(node.codex).toBeDefined();
			const icons = Object.values(node.iconUrl ?? {});
			expect(icons).toHaveLength(2);
			for (const icon of icons) {
				const file = String(icon).replace(`icons/${manifest.name}/`, '');
				await expect(stat(path.join(home, file))).resolves.toBeDefined();
			}
		}
	});

	test('finds each credential and the nodes that use it', () => {
		const credentials = Object.values(loader.known.credentials);
		expect(credentials).toHaveLength(manifest.n8n.credentials.length);
		for (const { supportedNodes } of credentials) expect(supportedNodes?.length).toBeGreaterThan(0);
	});
});
