/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { ExportedWorkflow } from '../../sandbox/n8n/commandLine';
import { account } from '../../scripts/start/demo';
import { onCanvas, openWorkflow } from '../e2e/editor/canvas';
import { closeForm, editCredential, newCredential, save } from '../e2e/editor/credential';
import { dragFields, mapByHand } from '../e2e/editor/mapper';
import { askedFor, closeNode, outcome, pickFirst } from '../e2e/editor/nodeView';
import { signIn } from '../e2e/editor/panel';
import { enterAll, offeredChoices } from '../e2e/editor/parameters';
import { glance } from '../e2e/editor/picture';
import {
	addBehind,
	allInARow,
	firstWithChoices,
	FOR_CREDENTIAL,
	FOR_REFUSAL,
	itemsWorkflow,
	LAST,
	missing,
	seePreviews,
	searchBehind,
	stepsOf,
	withNewPickers,
	type Step,
} from '../e2e/editor/walk';
import { walked, type Walked } from '../e2e/editor/walked';
import { openWorld, type World } from '../e2e/editor/world';
import { readSchema } from '../support/schemas';

const secrets = { key: 'key-of-the-walk', webhookSecret: 'secret-of-the-walk' };
const WRONG = 'not-the-key';
/** High enough for every form, and for a list with the fields of one operation. */
const HIGH = { width: 1440, height: 1400 };
const TALL = { width: 1440, height: 2600 };
const DONE = /^[1-9]\d* items?$/;

let world: World;

beforeAll(async () => {
	world = await openWorld(
		Object.fromEntries(walked.map(({ vendor }) => [vendor.name, secrets.key])),
	);
	const { n8n, page } = world;
	await n8n.rest.signIn(account);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await signIn(page, n8n.url, account);
});

afterAll(async () => await world.close());

function walk({ vendor, pack, credential, searches, keyRefused, refusal }: Walked): void {
	const steps = stepsOf(pack, vendor);
	const { displayName } = pack.node.description;
	const firstAction = steps[0]?.label.action ?? '';
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
		await page.setViewportSize(TALL);
		await open(allInARow(vendor, steps));
		await onCanvas(page, LAST).dblclick();
		const fieldsOf = ({ resource, operation }: Step) =>
			Object.keys(readSchema(pack, `${resource}/${operation}`).properties ?? {});
		// Where a vendor does not say what it answers, there is nothing to show.
		const described = steps.filter((step) => fieldsOf(step).length > 0);
		const promised = new Map(described.map((step) => [step.name, fieldsOf(step)]));
		expect(await seePreviews(page, promised)).toEqual([...promised.keys()]);
	});

	describe('the node', () => {
		beforeAll(async () => {
			await world.page.setViewportSize(HIGH);
			await open(await itemsWorkflow(vendor, secrets, steps, world.sandbox.url));
		});

		test('is found by what it is called and by what it is for, with exactly its actions', async () => {
			const { page } = world;
			const panel = await searchBehind(page, FOR_CREDENTIAL, displayName);
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
			await page.keyboard.press('Escape');
			await panel.waitFor({ state: 'hidden' });
		});

		test('takes a credential: red with a wrong key, green with the right one', async () => {
			const { page, sandbox } = world;
			await addBehind(page, FOR_CREDENTIAL, displayName, firstAction);
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
