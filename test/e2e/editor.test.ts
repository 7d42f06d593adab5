import { employeeFields } from '../../nodes/Dyflexis/resources/employee/fields';
import { resources } from '../../nodes/Dyflexis/resources';
import { closeForm, newCredential, save, seeAccepted, seeRefused } from './editor/credential';
import { mapByHand, openFieldsToAdd } from './editor/mapper';
import { choose, execute, fillDate, openList } from './editor/nodeView';
import { addAction, openPanel, search } from './editor/panel';
import { picture } from './editor/picture';
import { useWorld } from './editor/world';
import { refusedKey } from './support/versions';

const world = useWorld();

describe('the panel', () => {
	it('finds the node and its triggers, with an icon', async () => {
		const { page, n8n } = world;
		const panel = await openPanel(page, n8n.url);
		const entries = await search(panel, 'Dyflexis');

		const texts = await entries.allInnerTexts();
		expect(texts).toEqual([
			expect.stringMatching(/^Dyflexis(\n|$)/),
			expect.stringMatching(/^Dyflexis Payroll Queue Trigger(\n|$)/),
		]);
		for (const entry of await entries.all()) {
			expect(await entry.locator('img').first().getAttribute('src')).toMatch(
				/dyflexis(\.dark)?\.svg$/,
			);
		}
	});

	it('lists every event and every action', async () => {
		const { page } = world;
		const panel = page.getByTestId('node-creator');
		await panel.getByText('Dyflexis', { exact: true }).click();
		await panel.getByText('Triggers (5)').waitFor();
		await panel.getByText('On payroll period ready').waitFor();
		await panel.getByText('On unknown message').waitFor();
		await panel.getByText('Triggers (5)').click();
		const actions = resources.flatMap(({ operations }) => operations.map(({ action }) => action));
		await panel.getByText(`Actions (${actions.length})`).click();
		await panel.getByText('Create or update employee').waitFor();
		await picture(page, 'panel');

		const shown = await panel.getByTestId('node-creator-item-name').allInnerTexts();
		expect(shown.sort()).toEqual(actions.sort());
	});
});

describe('a first node', () => {
	it('gets a credential: red with a wrong key, green with the right one', async () => {
		const { page, n8n, sandbox } = world;
		await addAction(page, n8n.url, 'Get many registered hours');
		const form = await newCredential(page);
		await save(page, {
			systemName: 'demo',
			apiKey: 'not-the-key',
			host: `${sandbox.url}/dyflexis`,
		});
		await seeRefused(form, refusedKey('Dyflexis did not accept the key'));
		await picture(page, 'credential-refused');

		await save(page, { apiKey: 'sandbox-dyflexis-key' });
		await seeAccepted(page, form);
		await picture(page, 'credential');
		await closeForm(form);
	});

	it('shows rows when it is executed', async () => {
		const { page } = world;
		const output = await execute(page, '50 items');
		await output.getByRole('cell', { name: 'P-0001' }).first().waitFor();
		await picture(page, 'node');
	});
});

describe('the lists of a node', () => {
	it('offer every operation of every resource', async () => {
		const { page } = world;
		for (const { name, operations } of resources) {
			await choose(page, 'resource', name);
			const options = await openList(page, 'operation');
			const expected = operations.map((one) => `${one.name}\n${one.description}`);
			expect((await options.allInnerTexts()).sort()).toEqual(expected.sort());
			await page.keyboard.press('Escape');
			await options.first().waitFor({ state: 'hidden' });
		}
	});

	it('offer the departments with the path to each', async () => {
		const { page } = world;
		await choose(page, 'resource', 'Schedule');
		await fillDate(page, 'startDate', '2026-06-01');
		await fillDate(page, 'endDate', '2026-06-07');
		const department = page.getByTestId('resource-locator-department');
		await department.getByTestId('rlc-input').click();
		await page.getByTestId('rlc-item').filter({ hasText: 'Antwerpen / Café / Bar' }).waitFor();
		await picture(page, 'departments');
		await page.getByTestId('rlc-search').fill('reception');
		await page.getByText('Antwerpen / Hotel / Reception').click();

		await execute(page, /^\d+ items?$/);
	});

	it('are followed by fields whose refusal says what is wrong', async () => {
		const { page } = world;
		await fillDate(page, 'endDate', '2026-05-31');
		await execute(page, /End Date "2026-05-31" is before Start Date "2026-06-01"/);
		await picture(page, 'refused');
	});
});

describe('the mapper of employees', () => {
	it('offers every field to be mapped by hand', async () => {
		const { page, n8n } = world;
		await addAction(page, n8n.url, 'Create or update employee');
		await page.getByText('Names of the fields').filter({ hasText: 'employeeReference' }).waitFor();
		await picture(page, 'mapper-automatic');
		await mapByHand(page);
		await page.getByTestId('parameter-input-employeeReference').waitFor();
		const entries = await openFieldsToAdd(page);
		await entries.filter({ hasText: 'Personnel Number' }).first().waitFor();
		await picture(page, 'mapper');

		const offered = await entries.allInnerTexts();
		const others = employeeFields.filter(({ id }) => id !== 'employeeReference');
		expect(offered.filter((text) => text !== '')).toEqual(
			others.map(({ displayName, type }) =>
				type === 'date' ? `${displayName} (YYYY-MM-DD)` : displayName,
			),
		);
		await page.keyboard.press('Escape');
	});
});

describe('the triggers', () => {
	it('by webhook tells which URL to hand over, and shows a message that arrives', async () => {
		const { page, n8n } = world;
		const view = await addAction(page, n8n.url, 'On sick leave created');
		await view.getByText('Webhook URLs', { exact: true }).click();
		await view.getByText('Production URL', { exact: true }).waitFor();
		await view.getByText('When will this node trigger my flow?').click();
		await view.getByText('hand the Production URL to Dyflexis').waitFor();
		await picture(page, 'trigger');
		const url = await view.getByText(/^http:.*\/webhook-test\//).innerText();
		await view.getByTestId('trigger-execute-button').click();
		await view.getByText('Listening for test event').waitFor();
		const message = { type: 'sick_leave_created', data: { employeeId: 501 } };
		await fetch(url.trim(), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(message),
		});
		await page.getByTestId('output-panel').getByText('1 item').waitFor();
	});

	it('by queue fetches a finalised period', async () => {
		const { page, n8n } = world;
		const panel = await openPanel(page, n8n.url);
		await search(panel, 'Dyflexis');
		await panel.getByText('Dyflexis Payroll Queue Trigger').click();
		await panel.getByText('Add to workflow').click();
		await page.getByTestId('ndv').waitFor();
		await execute(page, /^\d+ items?$/);
		await picture(page, 'queue');
	});
});
