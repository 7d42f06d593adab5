const { availableParallelism } = require('node:os');

/**
 * Packages that ship as ES modules only. Jest runs CommonJS, so these are compiled like our own
 * sources; everything else in node_modules is loaded as it is.
 */
const esModules = ['@faker-js/faker', 'execa', 'listr2'];

/**
 * What the packages above load themselves, where that is an ES module too. Not `signal-exit`, which
 * comes as CommonJS as well: Jest loads it to keep what it has compiled.
 */
const esModulesBehind = [
	'@sec-ant/readable-stream',
	'@sindresorhus/merge-streams',
	'ansi-escapes',
	'ansi-regex',
	'ansi-styles',
	'cli-cursor',
	'cli-truncate',
	'environment',
	'eventemitter3',
	'figures',
	'get-east-asian-width',
	'get-stream',
	'human-signals',
	'is-fullwidth-code-point',
	'is-plain-obj',
	'is-stream',
	'is-unicode-supported',
	'log-update',
	'mimic-fn',
	'mimic-function',
	'npm-run-path',
	'onetime',
	'parse-ms',
	'path-key',
	'pretty-ms',
	'restore-cursor',
	'slice-ansi',
	'string-width',
	'strip-ansi',
	'strip-final-newline',
	'wrap-ansi',
	'yoctocolors',
];

const compiled = [...esModules, ...esModulesBehind].join('|');

/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	// The tests of faults wait more than they reckon, so two processors have work for three.
	maxWorkers: Math.max(3, availableParallelism() - 1),
	// A test does not time: this only ends one that hangs, also on a busy machine.
	testTimeout: 60_000,
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/walk/'],
	transform: {
		'\\.[mc]?[jt]s$': [
			'@swc/jest',
			{
				jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
				module: { type: 'commonjs' },
			},
		],
	},
	transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${compiled})/)`],
};
