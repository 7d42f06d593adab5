import type {
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	INodeTypeDescription,
} from 'n8n-workflow';
import { contractFields } from '../../../../nodes/Dyflexis/resources/contract/fields';
import { employeeFields } from '../../../../nodes/Dyflexis/resources/employee/fields';
import { Dyflexis } from '../../../../nodes/Dyflexis/Dyflexis.node';
import { DyflexisPayrollQueueTrigger } from '../../../../nodes/Dyflexis/DyflexisPayrollQueueTrigger.node';
import { DyflexisTrigger } from '../../../../nodes/Dyflexis/DyflexisTrigger.node';
import * as listSearch from '../../../../nodes/Dyflexis/listSearch';
import * as resourceMapping from '../../../../nodes/Dyflexis/resourceMapping';
import { resources } from '../../../../nodes/Dyflexis/resources';

type Option = INodePropertyOptions | INodeProperties | INodePropertyCollection;

const node = new Dyflexis();
const { properties } = node.description;
const descriptions: Array<[string, INodeTypeDescription]> = [
	['Dyflexis', node.description],
	['Dyflexis Trigger', new DyflexisTrigger().description],
	['Dyflexis Payroll Queue Trigger', new DyflexisPayrollQueueTrigger().description],
];

const valuesOf = ({ options = [] }: INodeProperties) =>
	options.map((option: Option) => ('value' in option ? String(option.value) : option.name));

/** The field that a condition such as `/record.mappingMode` looks into. */
const fieldIn = (path: string) => path.replace(/^\/|\..*/g, '');

/** A field, and the fields inside of it. */
const withInner = (field: INodeProperties): INodeProperties[] => [
	field,
	...(field.type === 'collection' ? ((field.options ?? []) as INodeProperties[]) : []).flatMap(
		withInner,
	),
];

const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({ resource, operation })),
);
const named = operations.map(({ resource, operation }): [string, (typeof operations)[number]] => [
	`${resource.value}.${operation.value}`,
	{ resource, operation },
]);

/**
 * The machine values that workflows hold. Changing a line breaks the workflows of every user:
 * add lines, but never rename one.
 */
const STABLE = `
clock.clockIn            once    scope clock
clock.clockOut           once    scope clock
contract.upsert          upsert  scope external_employees
contractType.getAll      read
datapoint.push           once    scope forecasting
department.getTree       read    scope business
employee.getAll          read    scope business
employee.upsert          upsert  scope external_employees
office.getAll            read
payroll.getEmployees     read    scope payroll
payroll.getHoursPerDay   read    scope payroll
payrollQueue.acknowledge once    scope payroll_hours
payrollQueue.getAll      read    scope payroll_hours
registeredHours.getAll   read    scope business
schedule.getAll          read    scope business
sickLeave.getAll         read    scope business
stream.create            once    scope forecasting
`;

/** The fields of each operation, by name: expressions and stored workflows hold them. */
const FIELDS: Record<string, string> = {
	'clock.clockIn':
		'specifyBody employee moment timeZone timeFormat device additionalFields jsonBody',
	'clock.clockOut':
		'specifyBody employee moment timeZone timeFormat device additionalFields jsonBody',
	'contract.upsert':
		'record recordNames defaultOffice defaultContractType onWarning additionalFields',
	'contractType.getAll': 'returnAll limit',
	'datapoint.push': 'key specifyBody moment timeZone timeFormat value additionalFields jsonBody',
	'department.getTree': 'shape',
	'employee.getAll': 'returnAll limit',
	'employee.upsert': 'record recordNames onWarning additionalFields',
	'office.getAll': 'returnAll limit',
	'payroll.getEmployees': 'returnAll limit simplify',
	'payroll.getHoursPerDay': 'periodPath returnAll limit',
	'payrollQueue.acknowledge':
		'queueId specifyBody status statusWord message additionalFields jsonBody',
	'payrollQueue.getAll': 'lastQueueId returnAll limit',
	'registeredHours.getAll': 'startDate endDate returnAll limit simplify',
	'schedule.getAll': 'startDate endDate department returnAll limit',
	'sickLeave.getAll': 'startDate endDate returnAll limit',
	'stream.create': 'specifyBody name granularity key additionalFields jsonBody',
};

/** The values of choices that workflows hold, by the fields that offer them. */
const CHOICES: Record<string, string> = {
	granularity: 'day hour',
	onWarning: 'fail pass',
	shape: 'flat nested',
	specifyBody: 'fields json',
	status: 'done failed other',
	timeFormat: 'local offset utc',
};

describe('machine values', () => {
	it('of operations, with their effects and scopes, stay as they are', () => {
		const lines = operations.map(({ resource, operation }) => {
			const { effect, permission = '' } = operation;
			const value = `${resource.value}.${operation.value}`;
			return `${value.padEnd(25)}${effect.padEnd(8)}${permission}`.trimEnd();
		});
		expect(lines.sort()).toEqual(STABLE.trim().split('\n'));
	});

	it('of fields stay as they are', () => {
		const fields = operations.map(({ resource, operation }) => [
			`${resource.value}.${operation.value}`,
			operation.fields.map(({ name }) => name).join(' '),
		]);
		expect(Object.fromEntries(fields)).toEqual(FIELDS);
	});

	it('of choices stay as they are', () => {
		const choices = operations
			.flatMap(({ operation }) => operation.fields)
			.filter(({ type }) => type === 'options')
			.map((field) => [field.name, valuesOf(field).sort().join(' ')]);
		expect(Object.fromEntries(choices)).toEqual(CHOICES);
	});

	it('of nodes and credentials stay as they are', () => {
		expect(
			descriptions.map(([, { name, credentials = [] }]) => [
				name,
				credentials.map((credential) => credential.name),
			]),
		).toEqual([
			['dyflexis', ['dyflexisApi']],
			['dyflexisTrigger', ['dyflexisApi']],
			['dyflexisPayrollQueueTrigger', ['dyflexisApi']],
		]);
	});

	it('of the triggers’ fields and events stay as they are', () => {
		const [, webhook, queue] = descriptions.map(([, description]) => description.properties);
		expect(webhook?.map(({ name }) => name).join(' ')).toBe(
			'notice events authentication headerName queryName options',
		);
		expect(
			webhook?.filter(({ options }) => options).map((field) => valuesOf(field).sort()),
		).toEqual([
			['other', 'payrollPeriodReady', 'sickLeaveCreated', 'sickLeaveRecovered', 'timeCard'],
			['header', 'none', 'query'],
		]);
		expect(queue?.map(({ name }) => name).join(' ')).toBe('notice startAfter');
	});
});

describe('the selectors', () => {
	const [resourceSelector] = properties.filter(({ name }) => name === 'resource');

	it('offer every resource, and no other', () => {
		if (!resourceSelector) throw new Error('There is no resource selector');
		expect(valuesOf(resourceSelector).sort()).toEqual(resources.map(({ value }) => value).sort());
		expect(valuesOf(resourceSelector)).toContain(resourceSelector.default);
	});

	it.each(resources.map((resource) => [resource.value, resource] as const))(
		'offer every operation of %s, and no other',
		(value, resource) => {
			const selectors = properties.filter(
				({ name, displayOptions }) =>
					name === 'operation' && displayOptions?.show?.resource?.includes(value),
			);
			expect(selectors).toHaveLength(1);
			const [selector] = selectors;
			if (!selector) return;
			expect(valuesOf(selector).sort()).toEqual(resource.operations.map((one) => one.value).sort());
			expect(valuesOf(selector)).toContain(selector.default);
		},
	);

	it('belong to a resource each', () => {
		const selectors = properties.filter(({ name }) => name === 'operation');
		expect(selectors).toHaveLength(resources.length);
	});
});

describe.each(named)('%s', (_, { resource, operation }) => {
	const own = properties.filter(
		({ displayOptions }) =>
			displayOptions?.show?.resource?.includes(resource.value) &&
			displayOptions.show.operation?.includes(operation.value),
	);

	it('is the only one of its name in its resource', () => {
		expect(resource.operations.filter(({ value }) => value === operation.value)).toHaveLength(1);
		expect(resources.filter(({ value }) => value === resource.value)).toHaveLength(1);
	});

	it('shows exactly its fields, no two of one name', () => {
		const names = own.map(({ name }) => name);
		expect(names).toEqual(operation.fields.map(({ name }) => name));
		expect(new Set(names).size).toBe(names.length);
		expect(names).not.toContain('resource');
		expect(names).not.toContain('operation');
		expect(names).not.toContain('requestOptions');
	});

	it('refers to fields and values that there are', () => {
		const fields = new Map(own.map((field) => [field.name, field]));
		for (const { displayOptions = {} } of operation.fields) {
			const conditions = [displayOptions.show, displayOptions.hide].flatMap((one = {}) =>
				Object.entries(one),
			);
			for (const [path, values = []] of conditions) {
				const name = fieldIn(path);
				const field = fields.get(name);
				expect([name, field?.name]).toEqual([name, name]);
				if (!field?.options) continue;
				expect(valuesOf(field)).toEqual(expect.arrayContaining(values as string[]));
			}
		}
	});

	it('is described in words of its own', () => {
		expect(operation.action).not.toBe('');
		expect(operation.description.length).toBeGreaterThan(10);
	});
});

describe.each(descriptions)('%s', (_, { properties: fields }) => {
	const every = fields.flatMap(withInner);

	it('describes every field', () => {
		const silent = every.filter(
			({ name, type, description = '' }) =>
				!['notice', 'hidden'].includes(type) &&
				!['resource', 'operation', 'requestOptions'].includes(name) &&
				description.length < 10,
		);
		expect(silent.map(({ name }) => name)).toEqual([]);
	});

	it('has defaults that its choices offer', () => {
		for (const field of every.filter(({ type }) => ['options', 'multiOptions'].includes(type))) {
			const chosen = [field.default].flat().map(String);
			expect(valuesOf(field)).toEqual(expect.arrayContaining(chosen));
			expect(new Set(valuesOf(field)).size).toBe(valuesOf(field).length);
		}
	});

	it('refers to fields that there are', () => {
		const names = new Set(fields.map(({ name }) => name));
		for (const { displayOptions = {} } of fields) {
			for (const condition of [displayOptions.show, displayOptions.hide]) {
				const fields = Object.keys(condition ?? {}).map(fieldIn);
				expect([...names]).toEqual(expect.arrayContaining(fields));
			}
		}
	});

	it('has an icon for light and for dark', () => {
		const icons = descriptions.map(([, { icon }]) => icon);
		for (const icon of icons) {
			expect(icon).toEqual({
				light: expect.stringMatching(/^file:.+\.svg$/),
				dark: expect.stringMatching(/^file:.+\.dark\.svg$/),
			});
		}
	});
});

describe('what the editor asks the node for', () => {
	const every = properties.flatMap(withInner);

	it('a search of every locator is there', () => {
		const searches = every
			.flatMap(({ modes = [] }) => modes)
			.map(({ typeOptions }) => typeOptions?.searchListMethod)
			.filter((method) => method !== undefined);
		expect(new Set(searches)).toEqual(new Set(Object.keys(listSearch)));
		expect(Object.keys(node.methods.listSearch)).toEqual(Object.keys(listSearch));
	});

	it('the fields of every mapper are there', () => {
		const methods = every
			.map(({ typeOptions }) => typeOptions?.resourceMapper?.resourceMapperMethod)
			.filter((method) => method !== undefined);
		expect(new Set(methods)).toEqual(new Set(Object.keys(resourceMapping)));
	});

	it.each([
		['employees', employeeFields, 29],
		['contracts', contractFields, 9],
	])('the members of %s differ by id and by name', (_, members, count) => {
		expect(members).toHaveLength(count);
		expect(new Set(members.map(({ id }) => id)).size).toBe(count);
		expect(new Set(members.map(({ displayName }) => displayName)).size).toBe(count);
	});
});
