/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { ExportedWorkflow } from '../../sandbox/n8n/commandLine';
import { account } from '../../scripts/start/demo';
import { onCanvas, openWorkflow } from './editor/canvas';
import { closeForm, editCredential, newCredential, save } from './editor/credential';
import { dragFields, mapByHand } from './editor/mapper';
import { askedFor, closeNode, outcome, pickFirst } from './editor/nodeView';
import { signIn } from './editor/panel';
import { enterAll, offeredChoices } from './editor/parameters';
import { glance } from './editor/picture';
import {
	addBehind,
	allInARow,
	firstWithChoices,
	FOR_PANEL,
	FOR_REFUSAL,
	itemsWorkflow,
	LAST,
	missing,
	previews,
	searchBehind,
	stepsOf,
	withNewPickers,
} from './editor/walk';
import { walked, type Walked } from './editor/walked';
import { openWorld, type World } from './editor/world';
import { readSchema } from '../support/schemas';

const secrets = { key: 'key-of-the-walk', webhookSecret: 'secret-of-the-walk' };
const WRONG = 'not-the-key';
const DONE = /^[1-9]\d* items?$/;

let world: World;

beforeAll(async () => {
	world = await openWorld(
		Object.fromEntries(walked.map(({ vendor }) => [vendor.name, secrets.key])),
	);
	const { n8n, page } = world;
	await n8n.rest.signIn(account);
	await page.setViewportSize({ width: 1440, height: 1400 });
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await signIn(page, n8n.url, account);
});

afterAll(async () => await world.close());

function walk({ vendor, pack, credential, searches, keyRefused, refusal }: Walked): void {
	const steps = stepsOf(pack, vendor);
	const { displayName } = pack.node.description;
	const glanceAt = async (what: string) =>
		await glance(world.page, `walk-${vendor.nodeType}-${what}`);

	const open = async (workflow: ExportedWorkflow) => {
		const { n8n, page } = world;
		await openWorkflow(page, n8n.url, await n8n.rest.request('POST', '/workflows', workflow));
	};

	afterEach(async () => {
		if (await world.page.getByTestId('ndv').isVisible()) await closeNode(world.page);
	});

	test('what each operation puts out is shown before it has run', async () => {
		const { page } = world;
		await open(allInARow(vendor, steps));
		await onCanvas(page, LAST).dblclick();
		const promised = steps.map(({ name, resource, operation }) => {
			const { properties = {} } = readSchema(pack, `${resource}/${operation}`);
			return [name, Object.keys(properties)] as const;
		});
		// Where a vendor does not say what it answers, there is nothing to show.
		const described = promised.filter(([, fields]) => fields.length > 0);
		const shown = await previews(
			page,
			described.map(([name]) => name),
		);
		await glanceAt('previews');
		for (const [name, fields] of described) {
			expect([name, shown.get(name)]).toEqual([name, expect.arrayContaining(fields)]);
		}
	});

	describe('the node', () => {
		beforeAll(async () => {
			await open(await itemsWorkflow(vendor, secrets, steps, world.sandbox.url));
		});

		test('is found by what it is called and by what it is for, with exactly its actions', async () => {
			const { page } = world;
			const panel = await searchBehind(page, FOR_PANEL, displayName);
			const entry = panel.getByText(displayName, { exact: true });
			for (const text of searches) {
				await panel.getByTestId('node-creator-search-bar').fill('');
				await entry.waitFor({ state: 'hidden' });
				await panel.getByTestId('node-creator-search-bar').fill(text);
				await entry.waitFor();
			}
			await entry.click();
			const names = panel.getByTestId('node-creator-item-name');
			await names.first().waitFor();
			await glanceAt('actions');
			const actions = steps.map(({ label }) => label.action);
			expect((await names.allInnerTexts()).sort()).toEqual(actions.sort());
			await names.first().click();
			await page.getByTestId('ndv').waitFor();
		});

		test('takes a credential: red with a wrong key, green with the right one', async () => {
			const { page, sandbox } = world;
			await page.locator('[data-node-type^="n8n-nodes-workforce."]').dblclick();
			const form = await newCredential(page, displayName);
			const right = vendor.credential(sandbox.url, secrets);
			const wrong = vendor.credential(sandbox.url, { ...secrets, key: WRONG });
			await enterAll(page, credential.properties, wrong);
			await save(page, {});
			await form.getByText('Couldn’t connect with these settings').waitFor();
			await form.getByText('More details').click();
			await form.getByText(keyRefused).waitFor();
			await glanceAt('credential');

			const changed = Object.entries(right).filter(([name, value]) => wrong[name] !== value);
			await enterAll(page, credential.properties, Object.fromEntries(changed));
			await save(page, {});
			await form.waitFor({ state: 'hidden' });
			await editCredential(page);
			await form.getByText('Connection tested successfully').waitFor();
			await closeForm(form);
		});

		test.each(withNewPickers(steps))('does $name', async (step) => {
			const { page } = world;
			const { name, label, row, pickers } = step;
			await addBehind(page, name, displayName, label.action);
			await glanceAt(name);
			const required = missing(step);
			if (required.length > 0) expect((await askedFor(page)).sort()).toEqual(required.sort());
			for (const field of pickers) expect(await pickFirst(page, field)).not.toBe('');
			await enterAll(page, label.fields, row.parameters);
			expect(await outcome(page)).toMatch(DONE);
			if (label.fields.some(({ type }) => type === 'resourceMapper')) {
				await mapByHand(page);
				expect(await dragFields(page, Object.keys(row.item(0)))).not.toEqual([]);
				await glanceAt(`${name}-dragged`);
				expect(await outcome(page)).toMatch(DONE);
			}
			if (name === firstWithChoices(steps)) {
				const known = vendor.pickers.map(({ method }) => method);
				const offered = await offeredChoices(page, label.fields, known);
				await glanceAt('choices');
				expect(Object.keys(offered)).not.toEqual([]);
				expect(Object.values(offered)).not.toContainEqual([]);
			}
		});

		test('says why something is refused', async () => {
			const { page } = world;
			const { operation, parameters, says } = refusal;
			const step = steps.find(({ name }) => name === operation);
			if (!step) throw new RangeError(`There is no ${operation}`);
			await addBehind(page, FOR_REFUSAL, displayName, step.label.action);
			await enterAll(page, step.label.fields, parameters);
			expect(await outcome(page)).toMatch(says);
			await glanceAt('refused');
		});
	});
}

describe.each(walked)('$pack.name', walk);
