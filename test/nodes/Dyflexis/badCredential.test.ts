/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { findSecret } from '../../harness';
import { demo, useDyflexis } from '../../support/dyflexis';

interface Refused {
	given: string;
	credential?: IDataObject;
	options?: IDataObject;
	message: string;
	description?: string;
}

const onlyHost = {
	message: 'Host may hold a host and a path only',
	description: 'Remove the name, password, query or fragment from the address.',
};
const unprotected =
	'The key would travel unprotected. Plain http is accepted for this machine only.';
const wireExample = 'Expected something like {"clock.moment": "timestamp"}, or {} for none.';

const refused: Refused[] = [
	{
		given: 'a host that is no address',
		credential: { host: 'app dyflexis' },
		message: 'Host "app dyflexis" is no web address',
		description: 'Expected something like https://example.com',
	},
	{
		given: 'a host without its scheme',
		credential: { host: 'app.dyflexis.example' },
		message: 'Host "app.dyflexis.example" is no web address',
	},
	{ given: 'no host', credential: { host: '' }, message: 'Host "" is no web address' },
	{
		given: 'a host over http',
		credential: { host: 'http://dyflexis.example' },
		message: 'Host "http://dyflexis.example" has to start with https://',
		description: unprotected,
	},
	{
		given: 'a host over ftp',
		credential: { host: 'ftp://localhost' },
		message: 'Host "ftp://localhost" has to start with https://',
	},
	{
		given: 'a host with a password',
		credential: { host: 'https://ann:opensesame@dyflexis.example' },
		...onlyHost,
	},
	{
		given: 'a host with a query',
		credential: { host: 'https://dyflexis.example/?key=opensesame' },
		...onlyHost,
	},
	{
		given: 'no system name',
		credential: { systemName: '' },
		message: 'System Name is empty',
	},
	{
		given: 'a system name of slashes',
		credential: { systemName: ' // ' },
		message: 'System Name is empty',
	},
	{
		given: 'a system name with a slash',
		credential: { systemName: 'demo/api' },
		message: 'System Name "demo/api" cannot be part of an address',
		description: 'It may not contain a slash, a backslash or a line break, or be just dots.',
	},
	{ given: 'no key', credential: { apiKey: '  ' }, message: 'API Key is empty' },
	{
		given: 'wire names that do not parse',
		credential: { wireNames: '{"clock.moment": ' },
		message: 'Wire Names is not a JSON object of texts',
		description: wireExample,
	},
	{
		given: 'a list of wire names',
		credential: { wireNames: '["clock.moment"]' },
		message: 'Wire Names is not a JSON object of texts',
	},
	{
		given: 'a wire name that is no text',
		credential: { wireNames: '{"clock.moment": 7}' },
		message: 'Wire Names is not a JSON object of texts',
	},
	{
		given: 'wire names that do not exist',
		credential: { wireNames: '{"clock.time": "at", "queue.id": "id", "Queue.List": "x"}' },
		message: 'Wire Names does not know "clock.time", "Queue.List"',
	},
	...['0', '65', 'many', ''].map((value) => ({
		given: `"${value}" requests at once`,
		options: { requestsAtOnce: `={{ "${value}" }}` },
		message: `Requests at Once "${value}" is not a number from 1 to 64`,
	})),
	{
		given: 'a negative number of requests per second',
		options: { requestsPerSecond: -1 },
		message: 'Requests per Second "-1" is not a number from 0 to 10000',
	},
	{
		given: 'too many retries',
		options: { retries: 11 },
		message: 'Retries "11" is not a number from 0 to 10',
	},
	{
		given: 'no time to answer',
		options: { timeout: 0 },
		message: 'Timeout (Seconds) "0" is not a number from 1 to 3600',
	},
];

const dyflexis = useDyflexis();

describe('what is wrong for all items is said once, before anything is sent', () => {
	test.each(refused)('$given', async ({ credential, options, message, description }) => {
		const result = await dyflexis.run(demo, 'employee:upsert', {
			items: [{ employeeReference: 'E-1' }, { employeeReference: 'E-2' }],
			credential,
			parameters: { requestOptions: options ?? {} },
		});
		expect(result.status).toBe('error');
		expect(result.error).toMatchObject({ message });
		if (description !== undefined) expect(result.error).toMatchObject({ description });
		expect(findSecret('opensesame', [result.error?.message, result.error])).toEqual([]);
		expect(dyflexis.control.traffic().requests).toBe(0);
		expect(dyflexis.booked(demo)).toEqual([]);
	});

	test('unknown wire names are answered with the known ones', async () => {
		const result = await dyflexis.run(demo, 'office:getAll', {
			credential: { wireNames: '{"nothing": "x"}' },
		});
		const { description } = result.error as unknown as { description: string };
		expect(description).toMatch(/^It knows: paths\.informationStreams, employees\.list, /);
	});

	test('with an error output, each item says it', async () => {
		const items = [{ employeeReference: 'E-1' }, { employeeReference: 'E-2' }];
		const result = await dyflexis.run(demo, 'employee:upsert', {
			items,
			credential: { systemName: '' },
			onError: 'continueErrorOutput',
		});
		expect(result.status).toBe('success');
		expect(result.items).toEqual([]);
		expect(result.failed.map(({ json }) => json)).toEqual(
			items.map((item, index) => ({ ...item, error: `System Name is empty [item ${index}]` })),
		);
		expect(dyflexis.control.traffic().requests).toBe(0);
	});
});

test('without an error output, the items that go on say what stopped them', async () => {
	const result = await dyflexis.run(demo, 'office:getAll', {
		items: [{ kept: 1 }, {}],
		credential: { wireNames: '[]' },
		onError: 'continueRegularOutput',
	});
	expect(result.status).toBe('success');
	expect(result.items).toEqual(
		[0, 1].map((item) => ({
			json: {
				error: `Wire Names is not a JSON object of texts [item ${item}]`,
				message: wireExample,
			},
			pairedItem: { item },
		})),
	);
});

test.each(['{}', '', '  ', '{"clock.device": "till"}'])(
	'wire names "%s" are accepted',
	async (wireNames) => {
		const result = await dyflexis.run(demo, 'office:getAll', { credential: { wireNames } });
		expect(result.items).toHaveLength(3);
	},
);

test.each(['demo', ' demo ', '/demo/'])('the system name "%s" is taken', async (systemName) => {
	const result = await dyflexis.run(demo, 'office:getAll', { credential: { systemName } });
	expect(result.items).toHaveLength(3);
});
