/**
 * @jest-environment ./test/harness/environment.ts
 */
import { type IDataObject, NodeHelpers } from 'n8n-workflow';
import { TimeWellScheduledApi } from '../../../credentials/TimeWellScheduledApi.credentials';
import { executeNode, findSecret, listSearch, testCredential } from '../../harness';
import {
	APP_ID,
	credentialFor,
	demo,
	useTimeWellScheduled,
	ways,
} from '../../support/timeWellScheduled';

const tws = useTimeWellScheduled();

const testWith = async (changes: IDataObject = {}, profile = demo) =>
	await testCredential('timeWellScheduledApi', credentialFor(tws, profile, changes));

describe.each(ways)('the test of the credential on %s', (_name, profile, answerFormat) => {
	test('is green, by verify', async () => {
		const { status, message } = await testWith({ answerFormat }, profile);
		expect({ status, message }).toEqual({ status: 'OK', message: 'Connection successful!' });
		expect(tws.requests(profile)).toEqual({
			[answerFormat === 'xml' ? '/response.asp' : '/response_json.asp']: 1,
		});
	});

	test.each([
		[{ apiKey: 'wrong-key-of-mine' }, 'TimeWellScheduled: The application ID is not valid.'],
		[
			{ companyId: profile.company.toLowerCase() },
			'TimeWellScheduled: The company ID is not valid.',
		],
	])('is red with %j, although the answer has status 200', async (changes, expected) => {
		const result = await testWith({ answerFormat, ...changes }, profile);
		expect(result).toMatchObject({ status: 'Error', message: expected });
		expect(findSecret('wrong-key-of-mine', result)).toEqual([]);
		expect(findSecret(APP_ID, result)).toEqual([]);
	});
});

test.each<[IDataObject, RegExp]>([
	[{ timeZone: '' }, /^Company Time Zone is empty$/],
	[{ timeZone: 'Toronto' }, /^Company Time Zone "Toronto" is not a time zone$/],
	[{ region: 'own', host: '' }, /^Host "" is no web address$/],
	[{ host: 'http://127.0.0.1:9' }, /ECONNREFUSED/],
	[{ employeeForm: 'ownSalt', saltSecret: 'x' }, /^The Salt of the credential has not the form/],
])('is red with %j', async (changes, expected) => {
	expect(await testWith(changes)).toMatchObject({
		status: 'Error',
		message: expect.stringMatching(expected),
	});
});

test.each([
	[{ kind: 'status', status: 500 }, 'TimeWellScheduled answered with status 500'],
	[{ kind: 'html' }, /TimeWellScheduled answered with/],
	[{ kind: 'empty' }, /TimeWellScheduled answered with/],
	[{ kind: 'status', status: 302, headers: { location: 'http://127.0.0.1:9/' } }, /status 302/],
] as const)('is red under %j', async (fault, message) => {
	tws.control.faults([fault]);
	const result = await testWith();
	expect(result.status).toBe('Error');
	expect(result.message).toMatch(message);
	expect(findSecret(APP_ID, result)).toEqual([]);
});

describe('in the HTTP Request node', () => {
	const request = async (url: string) =>
		await executeNode({
			type: 'n8n-nodes-base.httpRequest',
			version: 4.2,
			parameters: {
				url,
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'timeWellScheduledApi',
			},
			credentials: tws.credentials(demo),
		});

	test('the credential is usable', async () => {
		const path = '/timewellscheduled/demo/response_json.asp?module=role_list';
		const { error, items } = await request(`${tws.url}${path}`);
		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ success: 1, roles: { length: 5 } });
	});

	test('the Application ID does not travel unprotected', async () => {
		const { error } = await request('http://tws.example/response.asp?module=role_list');
		expect(error?.message).toContain('has to start with https://');
		expect(findSecret(APP_ID, error)).toEqual([]);
	});
});

describe.each(ways)('the pickers on %s', (_name, profile, answerFormat) => {
	const search = async (method: string, filter?: string) =>
		(
			await listSearch({
				type: 'timeWellScheduled',
				method,
				credentials: tws.credentials(profile, { answerFormat }),
				...(filter !== undefined && { filter }),
			})
		).results;
	const byName = (entries: Array<{ name: string; value: string }>) =>
		entries.toSorted((a, b) => a.name.localeCompare(b.name));

	test('offer the lists of the company by name', async () => {
		const { roles, statuses, departments, absenceTypes } = profile.lists;
		expect(await search('searchRoles')).toEqual(
			byName(roles.map(({ roleName }) => ({ name: roleName, value: roleName }))),
		);
		expect(await search('searchStatuses')).toEqual(
			byName(statuses.map(({ statusName, statusID }) => ({ name: statusName, value: statusID }))),
		);
		expect(await search('searchDepartments')).toEqual(
			byName(
				departments.map(({ departmentName }) => ({ name: departmentName, value: departmentName })),
			),
		);
		expect(await search('searchAbsenceTypes')).toEqual(
			byName(
				absenceTypes.map(({ name, absenceRequestTypeID }) => ({
					name,
					value: absenceRequestTypeID,
				})),
			),
		);
	});

	test('offer employees with their codes', async () => {
		expect(await search('searchEmployees', " o'neill, ZOË ")).toEqual([
			{ name: `O'Neill, Zoë (${profile.code(2)})`, value: profile.code(2) },
		]);
		expect(await search('searchEmployees', profile.code(0))).toEqual([
			{ name: `Tremblay, Anna (${profile.code(0)})`, value: profile.code(0) },
		]);
	});

	test('mark employees who have left', async () => {
		const gone = profile.lists.statuses.find(({ employed }) => !employed);
		const value = profile.code(0);
		const { error } = await tws.run(profile, 'employee:changeStatus', {
			parameters: {
				employee: { __rl: true, mode: 'code', value },
				status: { __rl: true, mode: 'id', value: gone?.statusID },
			},
		});
		expect(error).toBeUndefined();
		expect(await search('searchEmployees', value)).toEqual([
			{ name: `Tremblay, Anna (${value}) · No longer employed`, value },
		]);
	});
});

test('a picker offers so many employees at once that a list shows', async () => {
	tws.act(demo, 'employees', { count: 1000 });
	const { results } = await listSearch({
		type: 'timeWellScheduled',
		method: 'searchEmployees',
		credentials: tws.credentials(demo),
	});
	expect(results).toHaveLength(200);
});

test.each([
	['typed', 'typed', 0],
	['verifySalt', 'ownSalt', 1],
	['ownSalt', 'verifySalt', 1],
	['ownSalt', 'ownSalt', 1],
])('with the forms %s and %s, the salt is asked for %i times', (employee, administrator, times) => {
	const { properties } = new TimeWellScheduledApi();
	const values = { employeeForm: employee, administratorForm: administrator };
	const shown = properties.filter((field) =>
		NodeHelpers.displayParameter(values, field, null, null),
	);
	expect(shown.filter(({ name }) => name === 'saltSecret')).toHaveLength(times);
});
