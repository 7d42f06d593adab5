import type { IDataObject } from 'n8n-workflow';
import { type Page, queryOfLink, take, walkPages } from '../../lib/paging';
import { all, rejectionOf } from './support';

const rows = (...ids: unknown[]): IDataObject[] => ids.map((id) => ({ id }) as IDataObject);

/** Serves pages by their number and counts the reads. */
function listOf(pages: IDataObject[][], nextOf?: (page: number) => IDataObject | undefined) {
	const asked: IDataObject[] = [];
	const next = nextOf ?? ((page: number) => (page < pages.length ? { page: page + 1 } : undefined));
	const fetch = async (query: IDataObject): Promise<Page> => {
		asked.push(query);
		const page = Number(query.page ?? 1);
		return { rows: pages[page - 1] ?? [], next: next(page) };
	};
	return { fetch, asked };
}

const ids = (given: IDataObject[]) => given.map(({ id }) => id);

describe('walkPages', () => {
	it.each([
		['no page with rows', [[]], []],
		['one page', [rows(1, 2)], [1, 2]],
		['pages that fit exactly', [rows(1, 2), rows(3, 4)], [1, 2, 3, 4]],
		['an empty last page', [rows(1, 2), rows(3, 4), []], [1, 2, 3, 4]],
		['an empty page in the middle', [rows(1), [], rows(2)], [1, 2]],
	])('%s', async (_, pages, wanted) => {
		const list = listOf(pages);
		expect(ids(await all(walkPages(list.fetch)))).toEqual(wanted);
		expect(list.asked).toHaveLength(pages.length);
	});

	it('walks a thousand pages in order', async () => {
		const list = listOf(Array.from({ length: 1000 }, (_, page) => rows(2 * page, 2 * page + 1)));
		const given = await all(walkPages(list.fetch));
		expect(ids(given)).toEqual(Array.from({ length: 2000 }, (_, id) => id));
	});

	it('starts with the given query', async () => {
		const list = listOf([rows(1), rows(2)]);
		await all(walkPages(list.fetch, { page: 1, startDate: '2031-01-01' }));
		expect(list.asked).toEqual([{ page: 1, startDate: '2031-01-01' }, { page: 2 }]);
	});

	it('gives a row once by its id, and goes on to the end', async () => {
		const list = listOf([rows(1, 2, 2), rows(2, 1), rows(1, 2, 3)]);
		expect(ids(await all(walkPages(list.fetch)))).toEqual([1, 2, 3]);
		expect(list.asked).toHaveLength(3);
	});

	it('gives every row that has no id, and takes 0 and empty text for ids', async () => {
		const list = listOf([rows(undefined, null, 0, ''), rows(undefined, null, 0, '')]);
		expect(ids(await all(walkPages(list.fetch)))).toEqual([
			undefined,
			null,
			0,
			'',
			undefined,
			null,
		]);
	});

	it('does not mix up the number 1 and the text 1', async () => {
		expect(await all(walkPages(listOf([rows(1, '1')]).fetch))).toHaveLength(2);
	});

	it('identifies rows as it is told', async () => {
		const page = [
			{ id: 1, key: 'a' },
			{ id: 1, key: 'b' },
		];
		const given = await all(walkPages(listOf([page]).fetch, {}, ({ key }) => key));
		expect(given).toEqual(page);
	});

	it.each([
		['itself', () => ({ page: 1 }), 2],
		['the page before', (page: number) => ({ page: page === 3 ? 2 : page + 1 }), 4],
		['the first page by a text', (page: number) => ({ page: page === 3 ? '1' : page + 1 }), 5],
	])('names the page that leads back to %s', async (_, next, page) => {
		const list = listOf([rows(1), rows(2), rows(3)], next);
		const problem = await rejectionOf(all(walkPages(list.fetch, { page: 1 })));
		expect(problem.message).toBe(
			`The list leads back to a page that was read already (page ${page})`,
		);
	});

	it('knows a page again whatever the order of its query', async () => {
		const fetch = async ({ a }: IDataObject): Promise<Page> => ({
			rows: [],
			next: a === 1 ? { b: 1, a: 2 } : { a: 1, b: 1 },
		});
		expect((await rejectionOf(all(walkPages(fetch, { b: 1, a: 1 })))).message).toMatch(
			/leads back .*\(page 3\)/,
		);
	});

	it('gives up at the third page in a row that brings nothing new', async () => {
		const pages = [rows(1, 2), rows(1), [], rows(2), rows(3)];
		const problem = await rejectionOf(all(walkPages(listOf(pages).fetch)));
		expect(problem.message).toBe('The list brings nothing new any more (page 4)');
		expect(problem.description).toContain('Nothing is left out in silence');
	});

	it('bears two such pages in a row, again and again', async () => {
		const pages = [rows(1), [], rows(1), rows(2), [], [], rows(3), [], [], []];
		expect(ids(await all(walkPages(listOf(pages).fetch)))).toEqual([1, 2, 3]);
	});

	it('raises when the end never comes', async () => {
		const fetch = async ({ page = 1 }: IDataObject): Promise<Page> => ({
			rows: rows(page),
			next: { page: Number(page) + 1 },
		});
		const problem = await rejectionOf(all(walkPages(fetch)));
		expect(problem.message).toBe('The list has no end (page 10001)');
	});

	it('passes on what the server said, and reads nothing more', async () => {
		const list = listOf([rows(1), rows(2), rows(3)]);
		const fetch = async (query: IDataObject) => {
			if (query.page === 2) throw new TypeError('broken');
			return await list.fetch(query);
		};
		await expect(all(walkPages(fetch))).rejects.toThrow('broken');
		expect(list.asked).toHaveLength(1);
	});
});

describe('take', () => {
	it.each([
		[1, 1, 1],
		[2, 2, 1],
		[3, 3, 2],
		[4, 4, 2],
		[5, 5, 3],
		[6, 5, 3],
		[Infinity, 5, 3],
		[undefined, 5, 3],
	])('%p gives %i rows and reads %i pages', async (limit, count, pages) => {
		const list = listOf([rows(1, 2), rows(3, 4), rows(5)]);
		expect(await take(walkPages(list.fetch), limit)).toHaveLength(count);
		expect(list.asked).toHaveLength(pages);
	});
});

describe('queryOfLink', () => {
	it.each<[unknown, IDataObject | undefined]>([
		['https://evil.example/steal?page=2', { page: '2' }],
		['//evil.example?page=2', { page: '2' }],
		['/api?page=2&size=3', { page: '2', size: '3' }],
		['?page=2', { page: '2' }],
		['/api?page=2#top', { page: '2' }],
		['/api#?page=2', {}],
		['/api?q=a%26b+c%3D&e=', { q: 'a&b c=', e: '' }],
		['/api?a=1?b=2', { a: '1?b=2' }],
		['/api?x=%E0%A4%A', { x: '\ufffd%A' }],
		['/api', {}],
		['', undefined],
		['  ', undefined],
		[null, undefined],
		[undefined, undefined],
		[2, undefined],
		[{ href: '?page=2' }, undefined],
		[['?page=2'], undefined],
	])('of %j', (href, query) => {
		expect(queryOfLink(href)).toEqual(query);
	});

	it('keeps a hostile name to the query itself', () => {
		const query = queryOfLink('?__proto__=x&page=2') ?? {};
		expect(Object.keys(query)).toEqual(['__proto__', 'page']);
		expect(Object.getPrototypeOf(query)).toBe(Object.prototype);
	});

	it('a link that leads nowhere raises instead of going round', async () => {
		const fetch = async (): Promise<Page> => ({ rows: rows(1), next: queryOfLink('/api') });
		expect((await rejectionOf(all(walkPages(fetch)))).message).toContain('leads back');
	});
});
