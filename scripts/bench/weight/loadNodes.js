/**
 * Loads groups of nodes as n8n does when it starts, each group several times, each time anew; n8n has
 * loaded n8n-workflow by then. `node loadNodes.js <n8n-workflow> <times>` reads a list of lists of files
 * from its input, and prints a list of lists of milliseconds.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { performance } = require('node:perf_hooks');

const [workflow, times] = process.argv.slice(2);
require(workflow);
const kept = new Set(Object.keys(require.cache));

function load(files) {
	for (const name of Object.keys(require.cache)) {
		if (!kept.has(name)) Reflect.deleteProperty(require.cache, name);
	}
	const start = performance.now();
	for (const file of files) {
		const className = path.basename(file, '.node.js');
		new (require(file)[className])();
	}
	return performance.now() - start;
}

const groups = JSON.parse(readFileSync(0, 'utf8'));
const measured = groups.map((files) => Array.from({ length: Number(times) }, () => load(files)));
console.log(JSON.stringify(measured));
