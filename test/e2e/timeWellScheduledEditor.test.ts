import { resources } from '../../nodes/TimeWellScheduled/resources';
import { APP_ID, demo, PASSWORD } from '../support/timeWellScheduled';
import { closeForm, newCredential, save, seeAccepted, seeRefused } from './editor/credential';
import { choose, execute, fill, fillDate } from './editor/nodeView';
import { openPanel, search } from './editor/panel';
import { picture } from './editor/picture';
import { useWorld } from './editor/world';

const world = useWorld();

/** Opens what the panel offers of TimeWellScheduled, in an empty workflow. */
async function openOffer() {
	const { page, n8n } = world;
	const panel = await openPanel(page, n8n.url);
	await search(panel, 'TimeWellScheduled');
	await panel.getByText('TimeWellScheduled', { exact: true }).click();
	await panel.getByText(/^Actions \(\d+\)$/).waitFor();
	return panel;
}

test('the panel lists every action', async () => {
	const { page } = world;
	const panel = await openOffer();
	await panel.getByText(/^Actions \(\d+\)$/).click();
	await panel.getByText('Begin shift').waitFor();
	const shown = await panel.getByTestId('node-creator-item-name').allInnerTexts();
	const actions = resources.flatMap(({ operations }) => operations.map(({ action }) => action));
	expect(shown.sort()).toEqual([...actions, 'On new TimeWellScheduled event'].sort());
	await panel.getByText('Begin shift').click();
	await page.getByTestId('ndv').waitFor();
});

test('the credential is red with a wrong key, in the words of the vendor, and green with the right one', async () => {
	const { page, sandbox } = world;
	const form = await newCredential(page, 'TimeWellScheduled');
	await choose(page, 'region', 'Own Host');
	await save(page, {
		apiKey: 'not-the-key',
		companyId: demo.company,
		host: `${sandbox.url}/timewellscheduled/demo`,
		timeZone: demo.zone,
	});
	await seeRefused(form, 'TimeWellScheduled: The application ID is not valid.');

	await save(page, { apiKey: APP_ID });
	await seeAccepted(page, form);
	await picture(page, 'timewellscheduled-credential');
	await closeForm(form);
});

test('a late punch asks why at its second output, and is recorded with a reason', async () => {
	const { page } = world;
	await page.getByTestId('resource-locator-employee').getByTestId('rlc-input').click();
	await page.getByTestId('rlc-item').filter({ hasText: 'Tremblay, Anna (12345)' }).click();
	await fill(page, 'password', PASSWORD);
	await fillDate(page, 'moment', '2026-06-02T07:30:00');
	const output = await execute(page, 'Needs Reason Branch (1 item)');
	await output.getByText('Needs Reason Branch (1 item)').click();
	await output.getByText('JSON', { exact: true }).click();
	await output.getByText('You are 30 minutes late').waitFor();
	await picture(page, 'timewellscheduled-punch');

	await choose(page, 'onQuestion', 'Answer With a Reason Text');
	await fill(page, 'reasonText', 'traffic');
	await execute(page, 'Done Branch (1 item)');
	await output.getByText('Done Branch (1 item)').click();
	await output.getByText(/recorded successfully/).waitFor();
	await output.getByText('Table', { exact: true }).click();
});

test('a payroll list shows the hours of everybody', async () => {
	const { page } = world;
	await choose(page, 'resource', 'Payroll');
	await fillDate(page, 'startDate', '2026-06-01');
	await fillDate(page, 'endDate', '2026-06-14');
	const output = await execute(page, '50 items');
	await output.getByRole('cell', { name: 'Anna Tremblay' }).waitFor();
	await output.getByRole('cell', { name: '70', exact: true }).first().waitFor();
	await picture(page, 'timewellscheduled-payroll');
});

test('a test of the trigger shows records as they are', async () => {
	const { page } = world;
	const panel = await openOffer();
	await panel.getByText('On new TimeWellScheduled event').click();
	await page.getByTestId('ndv').waitFor();
	await choose(page, 'watch', 'Employees');
	const output = await execute(page, '10 items');
	await output.getByRole('cell', { name: 'Tremblay', exact: true }).waitFor();
	await picture(page, 'timewellscheduled-trigger');
});
