/**
 * @jest-environment ./test/harness/environment.ts
 */
import { findSecret, listSearch } from '../../harness';
import { demo, systems, TOKEN, useShyftplan } from '../../support/shyftplan';

const shyftplan = useShyftplan();

describe.each(systems)('the pickers on %s', (_name, profile) => {
	const { firstIds, reasonNames, locationNames } = profile;
	const search = async (method: string, filter?: string, type = 'shyftplan') =>
		(
			await listSearch({
				type,
				method,
				credentials: shyftplan.credentials(profile),
				...(filter !== undefined && { filter }),
			})
		).results;
	const [flex, overtime] = reasonNames;

	test('absence reasons of all types come by name', async () => {
		const found = await search('searchAbsenceReasons');
		expect(found.map(({ name }) => name)).toEqual([...reasonNames].sort());
		expect(await search('searchAbsenceReasons', flex.toUpperCase())).toEqual([
			{ name: flex, value: String(firstIds.reason) },
		]);
	});

	test('absence reasons that have time accounts come alone', async () => {
		expect(await search('searchTimeAccountReasons')).toEqual([
			{ name: flex, value: String(firstIds.reason) },
			{ name: overtime, value: String(firstIds.reason + 1) },
		]);
	});

	test('employees come with their staff number, a hundred at most', async () => {
		const found = await search('searchEmployments');
		expect(found).toHaveLength(100);
		expect(found[0]?.name).toMatch(/^Bauer, \p{L}+ \(\d{5}\)$/u);
	});

	test('employees are searched for by shyftplan, by name or staff number', async () => {
		const number = profile === demo ? '10012' : '00082';
		const tim = [{ name: `Bauer, Tim (${number})`, value: String(firstIds.employment + 11) }];
		expect(await search('searchEmployments', number)).toEqual(tim);
		expect(await search('searchEmployments', ' tim bauer ')).toEqual(
			expect.arrayContaining(tim) as unknown,
		);
		expect(await search('searchEmployments', 'nobody')).toEqual([]);
	});

	test('locations come by name, in the trigger, too', async () => {
		for (const type of ['shyftplan', 'shyftplanTrigger']) {
			const found = await search('searchLocations', undefined, type);
			expect(found.map(({ name }) => name)).toEqual(
				[...locationNames].sort((a, b) => a.localeCompare(b)),
			);
		}
		expect(await search('searchLocations', String(firstIds.location))).toHaveLength(1);
	});
});

test('a picker says in the words of shyftplan why it cannot show a list', async () => {
	const searching = listSearch({
		type: 'shyftplan',
		method: 'searchLocations',
		credentials: shyftplan.credentials(demo, { token: 'wrong-token-of-mine' }),
	});
	await expect(searching).rejects.toMatchObject({
		message: 'shyftplan: Unauthorized',
		description: 'shyftplan did not accept the key. Check the key in the credential.',
	});
	const thrown: unknown = await searching.catch((error: unknown) => error);
	expect(findSecret('wrong-token-of-mine', thrown)).toEqual([]);
	expect(findSecret(TOKEN, thrown)).toEqual([]);
});
