/**
 * @jest-environment ./test/harness/environment.ts
 */
import { type BadInput, badItemsAreNamed } from '../../support/badInput';
import { demo, usePocSystem } from '../../support/pocSystem';

const v = '={{ $json.v }}';
const person = { siteNumber: '10', firstName: 'Ann', employeeNumber: '0071' };
const byHand = (value: object) => ({
	record: { mappingMode: 'defineBelow', matchingColumns: [], schema: [], value },
});
const dateWanted = 'Expected a day that exists, written YYYY-MM-DD, such as 2031-03-04.';
const needs = (id: string) => `Every employee needs the fields "${id}".`;

const table: BadInput[] = [
	...Object.keys(person).map((id): BadInput => {
		const label = {
			siteNumber: 'Site Number',
			firstName: 'First Name',
			employeeNumber: 'Employee Unique Number',
		}[id];
		return {
			operation: 'employee:upsert',
			parameters: byHand({ ...person, [id]: v }),
			good: '10',
			cases: [
				['', `${label} is empty`, needs(id)],
				['  ', `${label} is empty`, needs(id)],
				[null, `${label} is empty`, needs(id)],
				[['a'], `${label} "["a"]" is not text`, `Field "${id}": expected text.`],
			],
		};
	}),
	{
		operation: 'employee:upsert',
		parameters: { ...byHand({ ...person, terminationDate: v }) },
		good: '2031-03-04',
		cases: [
			['2031-02-30', 'Termination of Employment Date "2031-02-30" is not a date', dateWanted],
			['04/03/2031', 'Termination of Employment Date "04/03/2031" is not a date', dateWanted],
		],
	},
	{
		operation: 'employee:upsert',
		parameters: {
			...byHand({ ...person, workstationNumber: v }),
			options: { requireWorkstation: true },
		},
		good: '3-114',
		cases: [['', 'Workstation Number is empty', needs('workstationNumber')]],
	},
	{
		operation: 'employee:upsert',
		parameters: { ...byHand(person), additionalFields: v },
		good: '{"Team": "A"}',
		cases: [
			['[1]', 'Additional Fields (JSON) "[1]" is not a JSON object such as {"name": "value"}'],
			['{', 'Additional Fields (JSON) is not valid JSON', 'It starts with: {'],
		],
	},
	{
		operation: 'employee:terminate',
		parameters: { ...person, terminationDate: v },
		good: '2031-03-04',
		cases: [
			['', 'Termination Date is empty'],
			['soon', 'Termination Date "soon" is not a date', dateWanted],
		],
	},
	...Object.entries({
		siteNumber: 'Site Number',
		firstName: 'First Name',
		employeeNumber: 'Employee Unique Number',
	}).map(([name, label]): BadInput => ({
		operation: 'employee:terminate',
		parameters: { ...person, terminationDate: '2031-03-04', [name]: v },
		good: '10',
		cases: [['', `${label} is empty`]],
	})),
	{
		operation: 'workstation:get',
		parameters: { employeeNumber: v },
		good: '0001',
		cases: [['', 'Employee Unique Number is empty']],
	},
	{
		operation: 'workstation:get',
		parameters: { workstationsOf: v, siteNumber: '10', employeeNumber: '0001' },
		good: 'site',
		cases: [['floor', 'Workstations Of "floor" is not one of employee, site, all']],
	},
	{
		operation: 'workstation:get',
		parameters: { workstationsOf: 'site', siteNumber: v },
		good: '10',
		cases: [['', 'Site Number is empty']],
	},
	{
		operation: 'workstation:get',
		parameters: { workstationsOf: 'all', limit: v },
		good: 2,
		cases: [[0, 'Limit "0" is not a whole number of at least 1']],
	},
	{
		operation: 'file:parse',
		parameters: { source: 'text', text: v },
		good: '[]',
		requests: 0,
		cases: [['', 'Text is empty']],
	},
];

describe('one bad item', () => {
	const poc = usePocSystem();

	badItemsAreNamed({
		run: async (operation, request) => await poc.run(demo, operation, request),
		control: () => poc.control,
		table,
	});
});
