/**
 * Makes the pinned Node available to npm scripts, whatever Node the machine has: a script calls
 * `node scripts/node24.mjs && ...` and what follows runs on the Node of `node_modules/.bin`, which npm
 * puts first on the path. The package's own set-up script is held back by `ignore-scripts` in .npmrc.
 * Runs on any Node from 20 on, without dependencies.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const wanted = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).devDependencies
	.node;
const windows = process.platform === 'win32';
const executable = path.join(root, 'node_modules', '.bin', 'node');

/** Whether the pinned Node is there. When this script runs on it already, nothing needs starting. */
function isReady() {
	if (process.version === `v${wanted}`) return true;
	const { stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', shell: windows });
	return stdout?.trim() === `v${wanted}`;
}

if (!isReady()) {
	console.log(`Fetching Node ${wanted} for the scripts of this package`);
	const args = ['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts'];
	const { status } = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: windows });
	if (status !== 0 || !isReady()) {
		console.error(`Node ${wanted} could not be fetched: "npm ${args.join(' ')}" shows why.`);
		process.exitCode = 1;
	}
}
