/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { resources } from '../../../nodes/Shyftplan/resources';
import { executeNode } from '../../harness';
import { byId } from '../../support/shyftplan';
import { listOf, useRecorder, type Recorded } from './recorder';

const who = { employment: byId(3001), absenceReason: byId(501) };
const zone = { timeZone: 'Europe/Berlin' };
const own = { absenceId: '9001' };

/** What each operation needs to be sent; others need nothing. */
const parameters: Record<string, IDataObject> = {
	'absenceReason.create': { name: 'Overtime' },
	'absenceReason.update': { absenceReason: byId(501), updateFields: { name: 'Overtime' } },
	'absenceReason.get': { absenceReason: byId(501) },
	'absence.create': { ...who, firstDay: '2031-03-04', lastDay: '2031-03-04', options: zone },
	'absence.update': { ...own, options: { notes: 'x' } },
	'absence.get': own,
	'absence.approve': own,
	'absence.decline': own,
	'absence.withdraw': own,
	'absence.delete': own,
	'timeAccount.update': { ...who, balance: '5' },
	'timeAccount.sync': { ...who, employeeBy: 'id', employee: '3001', balance: '5' },
	'timeAccount.getProjectedBalance': zone,
	'employment.get': { employment: byId(3001) },
};

/** Reads that an operation does beside its endpoint. */
const besides: Record<string, string[]> = {
	'timeAccount.sync': ['GET /api/v1/employment_time_accounts'],
};

const operations = resources.flatMap((resource) =>
	resource.operations.map(({ value, endpoint, effect }) => ({
		name: `${resource.value}.${value}`,
		resource: resource.value,
		value,
		endpoint,
		effect,
	})),
);

describe('every operation', () => {
	const recorder = useRecorder();
	const account = { employment_id: 3001, absence_reason_id: 501, balance_minutes: 0 };
	const answer = ({ method, path }: Recorded) =>
		method === 'GET' && !/\d$|stats$/.test(path) ? listOf([account]) : { body: { id: 1 } };

	test.each(operations)('$name calls $endpoint, and nothing else', async (operation) => {
		recorder.answer(answer);
		const { name, resource, value, endpoint = '', effect } = operation;
		const result = await executeNode({
			type: 'shyftplan',
			parameters: { resource, operation: value, ...parameters[name] },
			credentials: recorder.credentials(),
		});
		expect(result.error).toBeUndefined();
		const called = recorder.requests.map(
			({ method, path }) =>
				`${method} ${path.replace(/\d+(?=$|\/(approve|decline|withdraw)$)/, '{id}')}`,
		);
		expect(called).toEqual([...(besides[name] ?? []), ...endpoint.split(', ')]);
		const writes = recorder.requests.filter(({ method }) => method !== 'GET');
		expect(writes).toHaveLength(effect === 'read' ? 0 : 1);
	});
});

describe('the zone of the company', () => {
	const recorder = useRecorder();
	const create = async (companies: IDataObject[]) => {
		recorder.answer(({ path }) =>
			path === '/api/v1/companies' ? listOf(companies) : { body: { id: 1 } },
		);
		return await executeNode({
			type: 'shyftplan',
			parameters: {
				resource: 'absence',
				operation: 'create',
				...who,
				firstDay: '2031-03-04',
				lastDay: '2031-03-04',
			},
			credentials: recorder.credentials(),
		});
	};

	test('is that of the company in the credential, among several', async () => {
		const companies = [
			{ id: 1, time_zone: 'America/New_York' },
			{ id: 12345, time_zone: 'Asia/Tokyo' },
		];
		expect((await create(companies)).error).toBeUndefined();
		const sent = recorder.requests.at(-1)?.text ?? '{}';
		expect(JSON.parse(sent)).toMatchObject({ starts_at: '2031-03-04T00:00:00+09:00' });
	});

	test.each<[string, IDataObject[], string]>([
		[
			'is asked for in a field where the user may not see the company',
			[{ id: 1, time_zone: 'America/New_York' }],
			'shyftplan does not show the company 12345 to this user [item 0]',
		],
		[
			'is refused where it is no zone of the IANA list',
			[{ id: 12345, time_zone: 'Berlin' }],
			'Time Zone of the company "Berlin" is not a time zone [item 0]',
		],
	])('%s', async (_how, companies, message) => {
		const { error } = await create(companies);
		expect(error?.message).toBe(message);
		expect(recorder.requests.map(({ method }) => method)).toEqual(['GET']);
	});
});
