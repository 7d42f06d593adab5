/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { executeNode, type NodeResult } from '../../harness';
import { asked, byCode, byId, rows } from '../../support/timeWellScheduled';
import { useRecorder, type Recorded } from '../../support/recorder';
import * as seed from './seedSamples';

const recorder = useRecorder();
const identity = { appid: 'APP', c: 'ACME' };
const u = byCode('abc123');
const period = { startDate: '2018-04-08', endDate: '2018-04-14' };

async function run(
	operation: string,
	parameters: IDataObject,
	...answers: string[]
): Promise<NodeResult> {
	let next = 0;
	recorder.answer(() => ({ text: answers[next++] ?? '' }));
	const [resource, name] = operation.split(':');
	return await executeNode({
		type: 'timeWellScheduled',
		parameters: { resource, operation: name, ...parameters },
		credentials: {
			timeWellScheduledApi: {
				apiKey: identity.appid,
				companyId: identity.c,
				region: 'own',
				host: recorder.url,
				timeZone: 'America/Toronto',
			},
		},
	});
}

const only = (): Recorded => {
	expect(recorder.requests).toHaveLength(1);
	return recorder.requests[0] as Recorded;
};
const queryOf = ({ query }: Recorded) => Object.fromEntries(query);
const done = (result: NodeResult) => {
	expect(result.error).toBeUndefined();
	return rows(result.items);
};

/** What is asked for by GET on the path of XML answers, and nothing else. */
function expectCall(module: string, parameters: Record<string, string> = {}) {
	const request = only();
	expect(request).toMatchObject({ method: 'GET', path: '/response.asp', text: '' });
	expect(queryOf(request)).toEqual({ ...identity, module, ...parameters });
}

test('verify gives the company, and never the salt', async () => {
	const [company] = done(await run('company:get', {}, seed.verified));
	expectCall('verify');
	expect(company).toEqual({
		companyId: 'ACME',
		name: 'Your Company Here',
		logo: 'https://url_to_logo/MainLogo.png',
		employees: [
			{ name: 'Bob Robertson', id: '12345' },
			{ name: 'Jane Johnson', id: 'abc123' },
			{ name: 'Bill Smith', id: '995jk' },
		],
	});
});

describe('punches', () => {
	const punch = { employee: u, password: 'secret-1' };
	const time = (text: string) => {
		const [Year, Month, Day, Hour, Minute, Second] = text.split(/\D/).map((part) => String(+part));
		return { Year, Month, Day, Hour, Minute, Second } as Record<string, string>;
	};
	const sent = (moment: string) => ({ u: 'abc123', p: 'secret-1', ...time(moment) });

	test('begin', async () => {
		const moment = '2018-04-22T16:00:34';
		const result = await run('punch:begin', { ...punch, moment }, seed.begun);
		expectCall('begin', sent(moment));
		expect(done(result)).toEqual([
			{
				employeeCode: 'abc123',
				punch: 'begin',
				moment,
				timeZone: 'America/Toronto',
				recorded: true,
				onTime: true,
				message:
					'Your action has been recorded successfully. You have 12 unread message(s) in your Inbox.',
				reason: null,
			},
		]);
	});

	test('end too early is asked, and answered with the same time', async () => {
		const moment = '2018-04-22T19:05:25';
		const answers = [seed.asks('It is too early for you to EXIT'), seed.recorded];
		const parameters = { ...punch, moment, onQuestion: 'text', reasonText: 'finished EARLY' };
		const result = await run('punch:end', parameters, ...answers);
		const [first, second, ...more] = recorder.requests.map(queryOf);
		expect(more).toEqual([]);
		expect(first).toEqual({ ...identity, module: 'end', ...sent(moment) });
		expect(second).toEqual({ ...first, reason: '159' });
		expect(done(result)).toMatchObject([
			{ recorded: true, onTime: true, reason: { id: '159', text: 'Finished early' } },
		]);
	});

	test('break, and coming back late', async () => {
		const moment = '2018-04-22T18:15:09';
		const out = await run('punch:break', { ...punch, moment }, seed.onBreak);
		expectCall('break', sent(moment));
		expect(done(out)).toMatchObject([{ message: expect.stringContaining('18:30 PM') }]);

		const back = await run(
			'punch:break',
			{ ...punch, moment: '2018-04-22T18:58:09' },
			seed.asks('You are 15 minutes late', { '155': 'Weather' }),
		);
		expect(done(back)).toEqual([]);
		const [question] = rows(asked(back));
		expect(question).toMatchObject({
			employeeCode: 'abc123',
			punch: 'break',
			moment: '2018-04-22T18:58:09',
			recorded: false,
			message: 'You are 15 minutes late',
			question: 'Select a reason',
		});
		const { reasons } = question as { reasons: IDataObject[] };
		expect(reasons).toHaveLength(11);
		expect(reasons).toContainEqual({ id: '2231', text: 'Rendez-vous chez le medecin' });
	});

	test('a meal that the schedule does not allow is refused in the words of the vendor', async () => {
		const moment = '2018-04-22T19:05:15';
		const { error } = await run('punch:meal', { ...punch, moment }, seed.noMeals);
		expectCall('meal', sent(moment));
		expect(error).toMatchObject({
			message:
				'TimeWellScheduled: This action cannot be done. Your schedule does not allow any MEALS [item 0]',
			description: expect.stringContaining('Nothing was recorded.'),
		});
	});

	test('a place that is not registered, and the way round', async () => {
		const moment = '2018-06-10T12:00:02';
		const refused = await run('punch:begin', { ...punch, moment }, seed.restricted);
		expect(refused.error).toMatchObject({
			message:
				'TimeWellScheduled: Failure to authenticate. Password to access the application is incorrect Or IP is not Valid - 200.58.74.137 [item 0]',
			description: expect.stringContaining('add the Administrator Password'),
		});
		const options = {
			administratorPassword: 'secret-2',
			photo: '13222F23-C76A-7781-0C12-0293E3B34398.jpg',
			latitude: 43.697772,
			longitude: -115.685849,
		};
		await run('punch:begin', { ...punch, moment, options }, seed.recorded);
		expect(queryOf(recorder.requests[1] as Recorded)).toEqual({
			...identity,
			module: 'begin',
			...sent(moment),
			pws: 'secret-2',
			file: options.photo,
			lat: '43.697772',
			lng: '-115.685849',
		});
	});
});

test('schedule_list', async () => {
	const result = await run(
		'schedule:getAll',
		{ employee: u, startDate: '2018-06-01', endDate: '2018-06-30' },
		seed.schedules,
	);
	expectCall('schedule_list', { u: 'abc123', StartDate: '2018-06-01', EndDate: '2018-06-30' });
	expect(done(result)).toEqual(
		['1', '2'].map((day) => ({
			employeeCode: 'abc123',
			date: `2016-6-${day}`,
			dateIso: `2016-06-0${day}`,
			time: '7:00 AM-2:00 PM',
			type: 'Regular Hours',
			deptName: 'Office',
			roleBelong: 'Cash Balancing',
			comment: '',
			startIso: `2016-06-0${day}T07:00:00`,
			endIso: `2016-06-0${day}T14:00:00`,
		})),
	);
});

test('schedule_count is asked by POST, and its hours come in order', async () => {
	const result = await run('schedule:getCount', { date: '2018-06-01' }, seed.counts);
	const request = only();
	expect(request).toMatchObject({
		method: 'POST',
		path: '/response_json.asp',
		text: 'Date=2018-06-01',
	});
	expect(request.headers['content-type']).toBe('application/x-www-form-urlencoded');
	expect(queryOf(request)).toEqual({ ...identity, module: 'schedule_count' });
	expect(done(result)).toEqual([
		{ hour: '07', department: 'Office', employees: 1 },
		{ hour: '07', department: 'Housewares', employees: 2 },
		{ hour: '10', department: 'Office', employees: 3 },
	]);
});

test('schedule_count in the address, with a parameter that somebody was told', async () => {
	const options = { sendIn: 'query', more: '{"Department": "Office"}', answerFormat: 'xml' };
	done(await run('schedule:getCount', { options }, seed.counts));
	expectCall('schedule_count', { Department: 'Office' });
});

test.each([
	[
		'role',
		'role_list',
		seed.roles,
		[
			{ roleID: '15', roleName: 'Business Owner', roleLevel: 1 },
			{ roleID: '2', roleName: 'Store Manager', roleLevel: 2 },
		],
	],
	[
		'status',
		'status_list',
		seed.statuses,
		[
			{ statusID: '73', statusName: 'Active', canLogin: true },
			{ statusID: '1301', statusName: 'Quit', canLogin: false },
		],
	],
	[
		'department',
		'department_list',
		seed.departments,
		[
			{
				departmentID: '2002',
				departmentName: 'Adjusting',
				departmentCode: '18',
				departmentCodePrefix: '',
				departmentCodeSuffix: '',
			},
		],
	],
	[
		'absenceType',
		'absence_request_type_list',
		seed.absenceTypes,
		[
			{ absenceRequestTypeID: '71', name: 'Family Emergency', autoApproved: false },
			{ absenceRequestTypeID: '69', name: 'Sick Day', autoApproved: true },
		],
	],
])('%s: %s', async (resource, module, answer, expected) => {
	expect(done(await run(`${resource}:getAll`, {}, answer))).toEqual(expected);
	expectCall(module);
});

const person = {
	lastName: 'Thomson',
	payrollType: 'Hourly',
	internalStatusName: 'No longer employed',
	street: '49300 Lyons Line, RR #2',
	postalCode: 'N0L 2J0',
	birthday: '1994-02-22',
	birthdayIso: '1994-02-22',
	phone1: '000-000-0000',
	phone2: '',
};

test('employee_list', async () => {
	expect(done(await run('employee:getAll', { simplify: false }, seed.employees))).toEqual([
		{
			...person,
			name: 'Abed',
			employeeCode: '394',
			hireDate: '2013-03-25',
			hireDateIso: '2013-03-25',
			terminationDate: '',
			terminationDateIso: null,
		},
		{
			...person,
			name: 'Adam',
			employeeCode: '371',
			hireDate: '2011-03-02',
			hireDateIso: '2011-03-02',
			terminationDate: '2015-08-28 5:37:49 PM',
			terminationDateIso: '2015-08-28T17:37:49',
		},
	]);
	expectCall('employee_list');
});

test('employee_details', async () => {
	const result = await run(
		'employee:get',
		{ employee: byCode('2'), simplify: false },
		seed.employee,
	);
	expect(done(result)).toMatchObject([{ ...person, name: 'Maureen', employeeCode: '2' }]);
	expectCall('employee_details', { u: '2' });
});

test('employee_update', async () => {
	const role = { __rl: true, mode: 'name', value: 'ManagerTest' };
	const changes = { change: [{ parameter: 'ePhone', value: '' }] };
	done(await run('employee:update', { employee: u, role, changes }, seed.recorded));
	expectCall('employee_update', { u: 'abc123', eRoleName: 'ManagerTest', ePhone: '' });
});

test('employee_status_change', async () => {
	done(await run('employee:changeStatus', { employee: u, status: byId('78') }, seed.recorded));
	expectCall('employee_status_change', { u: 'abc123', statusID: '78' });
});

test('message_list, of which the vendor prints the envelope only', async () => {
	expect(done(await run('message:getAll', { employee: u }, seed.recorded))).toEqual([]);
	expectCall('message_list', { u: 'abc123' });
});

test('message_list gives whatever it holds that is not known', async () => {
	const answer = '{"success":1,"ontime":1,"note":"x","Inbox":[{"id":7}]}';
	expect(done(await run('message:getAll', { employee: u }, answer))).toEqual([
		{ employeeCode: 'abc123', Inbox: [{ id: '7' }] },
	]);
});

test('messages_mark_read', async () => {
	done(await run('message:markRead', { messageId: '901' }, seed.recorded));
	expectCall('messages_mark_read', { MessageID: '901' });
});

test('payroll_list', async () => {
	const result = await run('payroll:getAll', period, seed.payroll);
	expectCall('payroll_list', { StartDate: '2018-04-08', EndDate: '2018-04-14' });
	expect(done(result)).toMatchObject([
		{
			period: 'April 8, 2018-April 14, 2018',
			periodStartIso: '2018-04-08',
			periodEndIso: '2018-04-14',
			employeeName: 'Anne robinson',
			employeeCode: '2131',
			totalRT: 19,
			totalDays: 4,
		},
		{ employeeCode: '8023', totalRT: 34.5, totalOT: 0 },
	]);
});

test('absence_list, whose last tag is not closed', async () => {
	const result = await run('absence:getAll', period, seed.absences);
	expectCall('absence_list', { startDate: '2018-04-08', endDate: '2018-04-14' });
	expect(done(result)).toEqual([
		{
			absenceID: '738815',
			employeeName: 'Chester field',
			employeeCode: 'abc123',
			requestDateTime: '2018-04-04 11:06:11 AM',
			requestDateTimeIso: '2018-04-04T11:06:11',
			requestFrom: '2018-04-12',
			requestFromIso: '2018-04-12',
			requestTo: '2018-04-12 11:59:59 PM',
			requestToIso: '2018-04-12T23:59:59',
			requestType: 'Family Emergency',
			hours: 7.5,
			comment: 'Test please ignore',
			status: 'Approved',
		},
	]);
});

test('absence_insert of three days, with a warning', async () => {
	const parameters = {
		employee: u,
		absenceType: byId('72'),
		startDate: '2018-04-20',
		startTime: '9:00',
		endTime: '16:45',
		days: 3,
	};
	const result = await run('absence:create', parameters, seed.inserted);
	expectCall('absence_insert', {
		u: 'abc123',
		absenceRequestTypeID: '72',
		StartDate: '2018-04-20',
		sHour: '9',
		sMinute: '0',
		eHour: '16',
		eMinute: '45',
		days: '3',
	});
	expect(done(result)).toEqual(
		[20, 21, 22].map((day) => ({
			employeeCode: 'abc123',
			absenceID: `7501${day + 5}`,
			requestFrom: `2018-04-${day} 9:00:00 AM`,
			requestFromIso: `2018-04-${day}T09:00:00`,
			requestTo: `2018-04-${day} 4:45:00 PM`,
			requestToIso: `2018-04-${day}T16:45:00`,
			message: 'Your action has been recorded successfully',
			warnings: [seed.ALERT],
		})),
	);
	expect(result.hints[0]?.message).toBe('3 items came back with a warning.');
});

test('a parameter in the spelling of the table replaces that of the example', async () => {
	const parameters = {
		employee: u,
		absenceType: byId('72'),
		startDate: '2018-04-20',
		startTime: '9:00',
		endTime: '16:45',
		options: { more: '{"Days": 2, "startDate": "2018-4-20"}' },
	};
	done(await run('absence:create', parameters, seed.inserted));
	const { Days, days, startDate, StartDate } = queryOf(only());
	expect({ Days, days, startDate, StartDate }).toEqual({ Days: '2', startDate: '2018-4-20' });
});

test('absence_update and absence_delete', async () => {
	const absenceId = '750125';
	const result = await run('absence:update', { absenceId, absenceType: byId('71') }, seed.updated);
	expectCall('absence_update', { absenceID: absenceId, absenceRequestTypeID: '71' });
	expect(done(result)).toEqual([
		{
			absenceID: absenceId,
			requestFrom: '2018-04-20',
			requestFromIso: '2018-04-20',
			requestTo: '2018-04-20 4:45:00 PM',
			requestToIso: '2018-04-20T16:45:00',
			message: 'Your action has been recorded successfully',
		},
	]);
	expect(done(await run('absence:delete', { absenceId }, seed.recorded))).toEqual([
		{ deleted: true },
	]);
	expect(queryOf(recorder.requests[1] as Recorded)).toEqual({
		...identity,
		module: 'absence_delete',
		absenceID: absenceId,
	});
});

test('the same in JSON, asked for in one call', async () => {
	const answer =
		'{"success":1,"ontime":1,"roles":[{"roleID":15,"roleName":"Owner","roleLevel":1}]}';
	const result = await run('role:getAll', { options: { answerFormat: 'json' } }, answer);
	expect(only().path).toBe('/response_json.asp');
	expect(done(result)).toEqual([{ roleID: '15', roleName: 'Owner', roleLevel: 1 }]);
});
