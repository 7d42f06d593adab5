import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Locator, Page } from 'playwright-core';
import { choose, chooseMode, fillDate, openList } from './nodeView';

const isExpression = (value: unknown): value is string =>
	typeof value === 'string' && value.startsWith('=');

const asText = (value: unknown): string =>
	typeof value === 'string' ? value : JSON.stringify(value);

/** A moment that says its zone, which the calendar has no place for. */
const MOMENT = /T.*Z$/;

const nameOf = ({ name, options = [] }: INodeProperties, wanted: unknown): string => {
	const choices = options as INodePropertyOptions[];
	const found = choices.find(({ value }) => value === wanted);
	if (found) return found.name;
	throw new RangeError(`${name} does not offer ${String(wanted)}`);
};

/** The field itself; the settings of every node have fields too, some of the same name. */
const input = (page: Page, { name }: INodeProperties): Locator =>
	page.getByTestId(`parameter-input-${name}`).locator('visible=true').first();

/** Presses *Expression* above a field and writes one. */
async function enterExpression(page: Page, field: INodeProperties, text: string): Promise<void> {
	await input(page, field).hover();
	await page
		.getByTestId(`${field.name}-parameter-input-options-container`)
		.locator('visible=true')
		.first()
		.getByTestId('radio-button-expression')
		.click();
	const editor = input(page, field).locator('.cm-content');
	await editor.fill(text.slice(1));
	// n8n takes an expression over when it has coloured it.
	await editor.locator('[class*="resolvable"]').first().waitFor();
}

async function enterDate(page: Page, field: INodeProperties, value: string): Promise<void> {
	if (MOMENT.test(value)) return await enterExpression(page, field, `={{ '${value}' }}`);
	await fillDate(page, field.name, value.replace('T', ' '));
}

async function enterLocator(page: Page, field: INodeProperties, value: IDataObject) {
	const { modes = [] } = field;
	const mode = modes.find(({ name }) => name === value['mode']);
	if (!mode) throw new RangeError(`${field.name} has no mode ${String(value['mode'])}`);
	await chooseMode(page, field.name, mode.displayName);
	const locator = page.getByTestId(`resource-locator-${field.name}`);
	await locator.getByTestId('rlc-input').locator('visible=true').fill(asText(value['value']));
}

const membersOf = ({ options = [] }: INodeProperties) => options as INodeProperties[];

/** Adds one of its members to a collection. */
async function addMember(page: Page, { displayName }: INodeProperties, member: INodeProperties) {
	const collection = page
		.getByTestId('parameter-item')
		.filter({ has: page.getByText(displayName, { exact: true }) });
	await collection.getByTestId('collection-parameter-add').click();
	await page.getByRole('option').getByText(member.displayName, { exact: true }).click();
}

async function enterCollection(page: Page, field: INodeProperties, values: IDataObject) {
	for (const member of membersOf(field).filter(({ name }) => name in values)) {
		await addMember(page, field, member);
		await enter(page, member, values[member.name]);
	}
}

/** What a list that the vendor fills offers. */
async function choicesOf(page: Page, { name }: INodeProperties): Promise<string[]> {
	const texts = await (await openList(page, name)).allInnerTexts();
	await page.keyboard.press('Escape');
	return texts;
}

/**
 * What the lists that the vendor fills offer, by the name of the field, of the collections of a node.
 *
 * @param methods only the fields with these `loadOptionsMethod`
 */
export async function offeredChoices(
	page: Page,
	fields: INodeProperties[],
	methods: string[],
): Promise<Record<string, string[]>> {
	const offered: Record<string, string[]> = {};
	for (const collection of fields.filter(({ type }) => type === 'collection')) {
		for (const member of membersOf(collection)) {
			if (!methods.includes(member.typeOptions?.loadOptionsMethod ?? '')) continue;
			await addMember(page, collection, member);
			offered[member.name] = await choicesOf(page, member);
		}
	}
	return offered;
}

/** Leaves the field in use: what n8n explains below it covers the next one. */
export async function leaveField(page: Page): Promise<void> {
	await page.evaluate('document.activeElement.blur()');
}

/** Enters one value into the open node as a person would, in the field that is there for it. */
export async function enter(page: Page, field: INodeProperties, value: unknown): Promise<void> {
	await enterFocused(page, field, value);
	await leaveField(page);
}

async function enterFocused(page: Page, field: INodeProperties, value: unknown): Promise<void> {
	if (isExpression(value)) return await enterExpression(page, field, value);
	switch (field.type) {
		case 'resourceLocator':
			return await enterLocator(page, field, value as IDataObject);
		case 'collection':
			return await enterCollection(page, field, value as IDataObject);
		case 'options':
			return await choose(page, field.name, nameOf(field, value));
		case 'boolean':
			if (value !== field.default) await input(page, field).locator('.el-switch').click();
			return;
		case 'dateTime':
			return await enterDate(page, field, asText(value));
		case 'json':
			await input(page, field).locator('.cm-content').fill(asText(value));
			return;
		default:
			await input(page, field).locator('input, textarea').fill(asText(value));
	}
}

/**
 * Enters all parameters, in the order in which the node shows their fields. A mapper of records
 * maps automatically from the start.
 */
export async function enterAll(
	page: Page,
	fields: INodeProperties[],
	parameters: IDataObject = {},
): Promise<void> {
	for (const field of fields.filter(
		({ name, type }) => type !== 'resourceMapper' && name in parameters,
	)) {
		await enter(page, field, parameters[field.name]);
	}
}
