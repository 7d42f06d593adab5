import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { execa } from 'execa';
import { ensureN8n, type N8nInstallation } from '../../sandbox/n8n/install';
import { pack, unpack } from '../pack';
import { median } from './statistics';
import { alike, nodesOfN8n, operationsOf, ourNodes, sizeOf, type NodeFile } from './weight/nodes';

const RUNS = 7;
/** So many of n8n's nodes are loaded for one of ours, evenly chosen by size. */
const LOADED = 7;

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/** Milliseconds that loading each of these groups of files takes, the median of several times. */
async function loadTimes({ node, folder }: N8nInstallation, groups: string[][]): Promise<number[]> {
	const loader = path.join(__dirname, 'weight', 'loadNodes.js');
	const modules = path.join(folder, 'node_modules');
	const workflow = path.join(modules, 'n8n-workflow');
	const { stdout } = await execa(node, [loader, workflow, String(RUNS)], {
		env: { NODE_PATH: modules },
		input: JSON.stringify(groups),
	});
	return (JSON.parse(stdout) as number[][]).map(median);
}

/** Some of many, from the least to the largest. */
function evenly(nodes: NodeFile[]): NodeFile[] {
	const sorted = [...nodes].sort((one, other) => sizeOf(one) - sizeOf(other));
	const count = Math.min(LOADED, sorted.length);
	const places = Array.from({ length: count }, (_place, index) =>
		Math.round((index * (sorted.length - 1)) / Math.max(1, count - 1)),
	);
	return sorted.filter((_node, index) => places.includes(index));
}

/** What one of our nodes weighs, beside n8n's own ones of its kind. */
async function row(installation: N8nInstallation, ours: NodeFile, theirs: NodeFile[]) {
	const same = alike(ours.description, theirs);
	const sizes = same.map(sizeOf);
	const [loading = Number.NaN, ...others] = await loadTimes(
		installation,
		[ours, ...evenly(same)].map(({ file }) => [file]),
	);
	const range = `${kilobytes(Math.min(...sizes))} to ${kilobytes(Math.max(...sizes))}`;
	const cells = [
		ours.description.displayName,
		operationsOf(ours.description) || '',
		kilobytes(sizeOf(ours)),
		`${kilobytes(median(sizes))} (${range}, ${same.length} nodes)`,
		loading.toFixed(0),
		median(others).toFixed(0),
	];
	return `| ${cells.join(' | ')} |`;
}

/** Bytes of these files together. */
async function bytes(files: string[]): Promise<number> {
	const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
	return sizes.reduce((sum, size) => sum + size, 0);
}

async function tables(folder: string): Promise<string[]> {
	const installation = await ensureN8n();
	const { tarball, files } = await pack(folder);
	// Away from the packages of the project, so that the nodes find those of n8n.
	const unpacked = path.join(folder, 'unpacked');
	await unpack(tarball, unpacked);
	const ours = await ourNodes(unpacked);
	const theirs = await nodesOfN8n(installation);
	const rows: string[] = [];
	for (const node of ours) rows.push(await row(installation, node, theirs));
	const [all] = await loadTimes(installation, [ours.map(({ file }) => file)]);
	const descriptions = JSON.stringify(ours.map(({ description }) => description));
	const onDisk = await bytes(files.map((file) => path.join(unpacked, file)));
	return [
		'### Weight',
		'',
		'| The package | |',
		'| --- | ---: |',
		`| Tarball | ${kilobytes(await bytes([tarball]))} kB |`,
		`| Unpacked | ${kilobytes(onDisk)} kB |`,
		`| Files | ${files.length} |`,
		`| Loading all nodes | ${all?.toFixed(0)} ms |`,
		`| Descriptions of all nodes | ${kilobytes(descriptions.length)} kB |`,
		`| The same, compressed | ${kilobytes(gzipSync(descriptions).length)} kB |`,
		'',
		"| Node | Operations | Description in kB | n8n's own alike, median | Loading alone in ms | n8n's own alike, median |",
		'| --- | ---: | ---: | ---: | ---: | ---: |',
		...rows,
		'',
	];
}

/** Measures the package itself, and its nodes beside n8n's own ones with as many operations. */
export async function benchWeight(): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), 'workforce-weight-'));
	try {
		return (await tables(folder)).join('\n');
	} finally {
		await rm(folder, { recursive: true });
	}
}
