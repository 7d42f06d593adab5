import path from 'node:path';
import { isThere, pages, textOf } from './pages';

/** The anchors of a page, as GitHub makes them of its headings. */
const anchorsOf = (page: string): string[] =>
	[...textOf(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
			.replaceAll(' ', '-'),
	);

/** Links to other pages, pictures and headings; not those to other hosts. */
const linksOf = (page: string): string[] =>
	[...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, target = '']) => target)
		.filter((target) => !/^(https?|mailto):/.test(target));

/** What is wrong with a link; nothing if it leads somewhere. */
function flaw(page: string, link: string): string | undefined {
	const [file = '', anchor] = link.split('#');
	const target = file === '' ? page : path.join(path.dirname(page), file);
	if (!isThere(target)) return `${link}: there is no ${target}`;
	if (anchor === undefined || anchorsOf(target).includes(anchor)) return undefined;
	return `${link}: ${target} has no such heading`;
}

test.each(pages)('the links of %s lead somewhere', (page) => {
	expect(linksOf(page).flatMap((link) => flaw(page, link) ?? [])).toEqual([]);
});

test('every page of docs is linked from another one', () => {
	const linked = new Set(
		pages.flatMap((page) =>
			linksOf(page).map((link) => path.join(path.dirname(page), link.split('#')[0] ?? '')),
		),
	);
	const inDocs = pages.filter((page) => page.startsWith('docs/'));
	expect(inDocs.filter((page) => !linked.has(page))).toEqual([]);
});
