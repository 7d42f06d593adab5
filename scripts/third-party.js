/** The licences of the packages that were bundled into the pack. */
const { readdir, readFile } = require('node:fs/promises');
const path = require('node:path');

/**
 * Folders of the packages that ended up in bundles.
 *
 * @param {import('esbuild').Metafile[]} metafiles what esbuild reports about each bundle
 * @returns {string[]} folders, each once, sorted
 */
function bundledPackages(metafiles) {
	const folders = metafiles
		.flatMap(({ outputs }) => Object.values(outputs))
		.flatMap(({ inputs }) => Object.keys(inputs))
		.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0])
		.filter(Boolean);
	return [...new Set(folders)].sort();
}

/** The MIT terms without a copyright line: what follows it in our own licence file. */
async function mitTerms() {
	const own = await readFile(path.join(__dirname, '..', 'LICENSE'), 'utf8');
	return own.slice(own.indexOf('Permission is hereby granted'));
}

/**
 * The licence text of one package.
 *
 * @param {string} folder the package's folder
 * @param {{ name: string, license: string, author: string }} manifest its package.json
 * @throws when the package carries no licence file and its licence is not MIT
 */
async function licenceText(folder, { name, license, author }) {
	const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
	if (file) return await readFile(path.join(folder, file), 'utf8');
	if (license === 'MIT') return `Copyright (c) ${author}\n\n${await mitTerms()}`;
	throw new Error(`${name} carries no licence file; its ${license} terms have to be added by hand`);
}

/**
 * The text of THIRD_PARTY_NOTICES.txt: name, version and licence of each package.
 *
 * @param {string[]} folders the packages' folders
 */
async function notices(folders) {
	const sections = folders.map(async (folder) => {
		const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
		const heading = `${manifest.name} ${manifest.version} (${manifest.license})`;
		return `${heading}\n${'-'.repeat(heading.length)}\n${await licenceText(folder, manifest)}`;
	});
	const intro = 'This package contains the following software of third parties.';
	return [intro, ...(await Promise.all(sections))].map((part) => part.trim()).join('\n\n\n') + '\n';
}

module.exports = { bundledPackages, notices };
