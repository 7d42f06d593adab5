import type { IDataObject } from 'n8n-workflow';
import { take } from '../../../../lib/paging';
import { readPages } from '../../../../nodes/Shyftplan/pages';

/** A list that can change between two pages. */
function listed(
	start: number[],
	{
		cap = Infinity,
		meanwhile = {},
		says = true,
	}: {
		/** Rows on a page at most, whatever is asked for. */
		cap?: number;
		/** What becomes of the list before its n-th page is read. */
		meanwhile?: Record<number, number[]>;
		/** Whether it says how many there are. */
		says?: boolean;
	} = {},
) {
	let ids = start;
	const asked: IDataObject[] = [];
	const read = async ({ page, per_page: perPage }: IDataObject) => {
		asked.push({ page, per_page: perPage });
		ids = meanwhile[asked.length] ?? ids;
		const size = Math.min(Number(perPage), cap);
		const items = ids.slice((Number(page) - 1) * size, Number(page) * size).map((id) => ({ id }));
		return { items, ...(says && { total: ids.length }) };
	};
	return { read, asked };
}

const idsOf = async (rows: AsyncIterable<IDataObject>) => (await take(rows)).map(({ id }) => id);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('a list of pages', () => {
	it.each([
		['none', 0, 1],
		['one page', 3, 1],
		['pages that are full', 6, 2],
		['a last page that is not full', 7, 3],
	])('is read to its end, with %s', async (_how, count, pages) => {
		const { read, asked } = listed(upTo(count));
		expect(await idsOf(readPages(read, 3))).toEqual(upTo(count));
		expect(asked).toEqual(upTo(pages).map((page) => ({ page, per_page: 3 })));
	});

	it('is read to its end where pages are smaller than asked for', async () => {
		const { read, asked } = listed(upTo(7), { cap: 2 });
		expect(await idsOf(readPages(read, 1000))).toEqual(upTo(7));
		expect(asked).toHaveLength(4);
	});

	it('is read once where all come at once', async () => {
		let requests = 0;
		const read = async () => {
			requests += 1;
			return { items: [{ id: 1 }, { id: 2 }, { id: 3 }], total: 3 };
		};
		expect(await idsOf(readPages(read, 2))).toEqual([1, 2, 3]);
		expect(requests).toBe(1);
	});

	it.each([
		['pages', listed(upTo(5), { says: false }), [1, 2, 3, 4, 5]],
		['small pages', listed(upTo(5), { says: false, cap: 2 }), [1, 2, 3, 4, 5]],
		[
			'everything at once',
			{ read: async () => ({ items: [{ id: 1 }, { id: 2 }, { id: 3 }] }) },
			[1, 2, 3],
		],
		['nothing', { read: async () => ({ items: [] }) }, []],
	])('is read to its end where it says no total and gives %s', async (_how, { read }, ids) => {
		expect(await idsOf(readPages(read, 3))).toEqual(ids);
	});

	it('goes on where rows come on the way', async () => {
		const { read } = listed([1, 2, 3, 4], { meanwhile: { 2: [0, 1, 2, 3, 4] } });
		expect(await idsOf(readPages(read, 2))).toEqual([1, 2, 3, 4]);
	});

	it.each([
		['one', { 2: [2, 3, 4, 5] }, [1, 2, 4, 5, 3]],
		['a whole page', { 2: [3, 4, 5] }, [1, 2, 3, 4, 5]],
		['the rest', { 2: [1, 2] }, [1, 2]],
		['all', { 2: [] }, [1, 2]],
		['more than a page', { 3: [4, 5] }, [1, 2, 3, 4, 5]],
	])('loses none where %s goes on the way', async (_how, meanwhile, ids) => {
		const { read } = listed([1, 2, 3, 4, 5], { meanwhile });
		const found = await idsOf(readPages(read, 2));
		expect(found.sort()).toEqual([...ids].sort());
	});

	it('says that it ends before it should', async () => {
		const read = async ({ page }: IDataObject) => ({
			items: page === 1 ? [{ id: 1 }] : [],
			total: 3,
		});
		await expect(idsOf(readPages(read, 2))).rejects.toThrow('The list ends after 1 of 3 records');
	});

	it('takes rows of another key for different ones', async () => {
		const read = async () => ({
			items: [
				{ id: 1, key: 'a' },
				{ id: 1, key: 'b' },
			],
			total: 2,
		});
		expect(await take(readPages(read, 2, ({ key }) => key))).toHaveLength(2);
	});

	it.each([[{}], [{ items: 'none' }], [{ items: [1] }], [{ error: 'x', total: 0 }]])(
		'is not %j',
		async (body) => {
			await expect(idsOf(readPages(async () => body, 2))).rejects.toThrow(
				'shyftplan answered without a list of records in "items"',
			);
		},
	);
});
