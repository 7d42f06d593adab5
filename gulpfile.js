/**
 * The build. `gulp` leaves a complete `dist/`; `gulp watch` keeps it so while sources change.
 *
 * Sources are compiled one to one and stay readable. The two third-party libraries that run inside a
 * node are bundled into `dist/vendor`, because n8n installs community packages without dependencies.
 */
const { spawn } = require('node:child_process');
const { mkdir, rm, writeFile } = require('node:fs/promises');
const { parallel, dest, series, src, watch } = require('gulp');
const esbuild = require('esbuild');
const { bundledPackages, notices } = require('./scripts/third-party');

const compiled = ['credentials/**/*.ts', 'lib/**/*.ts', 'nodes/**/*.ts', 'vendor/**/*.ts'];
const copied = ['icons/**/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'];

const clean = () => rm('dist', { recursive: true, force: true });

const compile = () =>
	spawn(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
		stdio: 'inherit',
	});

const copy = () => src(copied, { base: '.', encoding: false }).pipe(dest('dist'));

/** What is bundled, with what only one of the libraries needs. */
const bundles = [
	{ entryPoints: ['vendor/fast-xml-parser.ts'] },
	{
		entryPoints: ['vendor/bcryptjs.ts'],
		// Timers are forbidden in a node; bcryptjs uses them only to give way between rounds.
		inject: ['vendor/giveWay.ts'],
		external: ['n8n-workflow'],
	},
];

const bundleOne = (options) =>
	esbuild.build({
		...options,
		outdir: 'dist/vendor',
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		legalComments: 'inline',
		metafile: true,
	});

/** Replaces the compiled vendor files by bundles and writes the licences of what went into them. */
async function bundle() {
	const built = await Promise.all(bundles.map(bundleOne));
	const packages = bundledPackages(built.map(({ metafile }) => metafile));
	await mkdir('dist', { recursive: true });
	await writeFile('dist/THIRD_PARTY_NOTICES.txt', await notices(packages));
}

const build = series(clean, compile, parallel(bundle, copy));

/** Compiling emits the vendor files anew, so the bundles follow it. */
function watchSources() {
	watch(compiled, series(compile, bundle));
	watch(copied, copy);
}

module.exports = { default: build, build, clean, watch: series(build, watchSources) };
