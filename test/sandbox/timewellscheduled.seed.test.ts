import { demo } from '../../sandbox/vendors/timewellscheduled/profiles';
import { useSandbox } from './client';
import { flat, timeWellScheduled, type Query } from './timewellscheduledClient';

const sandbox = useSandbox();
const client = timeWellScheduled(sandbox, demo);

const U = 'abc123';
const access = { u: U, p: 'pass-word-1' };
const on = (Month: number, Day: number, Hour: string, Minute: string, Second: string): Query => ({
	...access,
	Year: 2018,
	Month,
	Day,
	Hour,
	Minute,
	Second,
});
const lateBegin = on(6, 10, '12', '0', '2');
const begin = on(4, 22, '16', '0', '34');
const breakOut = on(4, 22, '18', '15', '09');
const breakBack = on(4, 22, '18', '58', '09');
const earlyEnd = on(4, 22, '19', '05', '25');
const meal = on(4, 22, '19', '05', '15');

const RECORDED = 'Your action has been recorded successfully';
const TEN_REASONS = `<reason ID="2233">Accident de route</reason> <reason ID="153">Car problems</reason>
<reason ID="157">Computer issues</reason> <reason ID="1482">Default reason code</reason>
<reason ID="159">Finished early</reason> <reason ID="154">Not feeling well</reason>
<reason ID="156">Other (Please explain)</reason> <reason ID="1983">Personal emergency</reason>
<reason ID="2231">Rendez-vous chez le medecin</reason> <reason ID="158">Traffic</reason>`;

const answer = (success: 0 | 1, rest: string): string =>
	flat(
		`<?xml version=”1.0”?><response><success>${success}</success><ontime>${success}</ontime>${rest}</response>`,
	);
const message = (text: string): string => `<message>${text}</message>`;
const watchdog = (text: string, reasons: string): string =>
	`${message(text)}<watchdog><message>Select a reason.</message><reasons>${reasons}</reasons></watchdog>`;

const send = async (module: string, query: Query = {}): Promise<string> => {
	const { status, text } = await client.send(module, query);
	expect(status).toBe(200);
	return flat(text);
};

describe('what the vendor prints', () => {
	it('answers a late ENTRY with the watchdog, and takes a reason', async () => {
		expect(await send('begin', lateBegin)).toBe(
			answer(
				0,
				watchdog(
					'You are 107 minutes late',
					`${TEN_REASONS}<reason ID="2232">Urgence</reason><reason ID="155">Weather</reason>`,
				),
			),
		);
		expect(await send('begin', { ...lateBegin, reason: 2232 })).toBe(
			answer(1, message(`${RECORDED}. You have 12 unread message(s) in your Inbox.`)),
		);
	});

	it.each([
		['a photo', { file: '13222F23-C76A-7781-0C12-0293E3B34398.jpg' }],
		['a place', { lat: '43.697772', lng: '-115.685849' }],
	])('takes %s along', async (_what, more) => {
		expect(await send('begin', { ...begin, ...more })).toContain('<success>1</success>');
		expect(client.state().punches).toEqual([
			{
				employeeCode: U,
				action: 'begin',
				at: '2018-04-22T16:00:34',
				presence: 'in',
				...more,
			},
		]);
	});

	it('restricts access by address, unless an administrator vouches for it', async () => {
		client.act('restrict', { on: true });
		expect((await client.send('begin', begin)).text).toContain(
			'<message>\nFailure to authenticate. Password to access the application is incorrect Or IP is not Valid - 127.0.0.1\n</message>',
		);
		expect(await send('begin', { ...begin, pws: 'admin-word-1' })).toContain(
			'<success>1</success>',
		);
	});

	it('goes through a shift with a break that is too long and an early EXIT', async () => {
		expect(await send('begin', begin)).toBe(
			answer(1, message(`${RECORDED}. You have 12 unread message(s) in your Inbox.`)),
		);
		expect(await send('break', breakOut)).toBe(
			answer(
				1,
				message(
					'Have a great break. You need to be back in 15 minutes. That means punch back by 18:30 PM',
				),
			),
		);
		expect(await send('break', breakBack)).toBe(
			answer(
				0,
				watchdog('You are 28 minutes late', `${TEN_REASONS}<reason ID="155">Weather</reason>`),
			),
		);
		expect(await send('break', { ...breakBack, reason: 158 })).toBe(
			answer(1, message(`${RECORDED}.`)),
		);
		expect(await send('meal', meal)).toBe(
			answer(0, message('This action cannot be done. Your schedule does not allow any MEALS')),
		);
		expect(await send('end', earlyEnd)).toBe(
			answer(0, watchdog('It is too early for you to EXIT', TEN_REASONS)),
		);
		expect(await send('end', { ...earlyEnd, reason: 159 })).toBe(
			answer(1, message(`${RECORDED}.`)),
		);
	});

	it('verify', async () => {
		const text = await send('verify');
		expect(text).toContain(
			'<message><employees><employee><name>Anna Tremblay</name><id>12345</id>',
		);
		expect(text).toMatch(
			/<\/employees><branding logo="https:[^"]+\.png">Maple Hardware<\/branding><bcryptSalt>\$2b\$04\$abcdefghijklmnopqrstuu<\/bcryptSalt><\/message><\/response>$/,
		);
	});

	it('schedule_count', async () => {
		const reply = await sandbox.post(client.url('response_json.asp', { module: 'schedule_count' }));
		expect(reply.headers.get('content-type')).toContain('application/json');
		// Nobody works until six, and from nine to ten in the evening.
		expect(Object.keys(reply.json).sort()).toEqual(
			'06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 22 23'.split(' '),
		);
		expect(reply.json['07']).toEqual([
			{ department: 'Adjusting', employee: 4 },
			{ department: 'Automotive Parts', employee: 2 },
			{ department: 'Housewares', employee: 2 },
			{ department: 'Office', employee: 3 },
		]);
	});

	it('schedule_list', async () => {
		const shift = (date: string) =>
			`<schedule date="${date}"><time>7:00 AM-2:00 PM</time><type>Regular Hours</type><deptName>Office</deptName><roleBelong>Cash Balancing</roleBelong><comment></comment></schedule>`;
		expect(
			await send('schedule_list', { u: '12345', StartDate: '2016-06-01', EndDate: '2016-06-30' }),
		).toBe(answer(1, `<schedules>${shift('2016-6-1')}${shift('2016-6-2')}</schedules>`));
	});

	it('role_list', async () => {
		expect(await send('role_list')).toContain(
			answer(
				1,
				`<roles><role roleID="15"><roleName>Business Owner</roleName><roleLevel>1</roleLevel></role>
				<role roleID="2"><roleName>Store Manager</roleName><roleLevel>2</roleLevel></role>`,
			).replace('</response>', ''),
		);
	});

	it('status_list', async () => {
		const text = await send('status_list');
		expect(text).toContain(
			'<statuses><status statusID="73"><statusName>Active</statusName><canLogin>True</canLogin></status><status statusID="78"><statusName>Leave Of Absence</statusName><canLogin>False</canLogin></status>',
		);
		expect(text).toContain(
			'<status statusID="1277"><statusName>Terminated</statusName><canLogin>False</canLogin></status></statuses>',
		);
		expect(text.match(/<status /g)).toHaveLength(8);
	});

	it('department_list', async () => {
		expect(await send('department_list')).toContain(
			'<departments><department departmentID="2002"><departmentName>Adjusting</departmentName><departmentCode>18</departmentCode><departmentCodePrefix></departmentCodePrefix><departmentCodeSuffix></departmentCodeSuffix></department><department departmentID="1"><departmentName>Automotive Parts</departmentName><departmentCode>2</departmentCode>',
		);
	});

	it('employee_list, with those who left', async () => {
		const text = await send('employee_list');
		expect(text).toContain(
			answer(
				1,
				'<employees><employee><name>Anna</name><lastName>Tremblay</lastName><employeeCode>12345</employeeCode><payrollType>Hourly</payrollType><internalStatusName>Active</internalStatusName><street>100 Lyons Line, RR #1</street><postalCode>N0H 2Z0</postalCode><birthday>1970-01-01</birthday><hireDate>2005-03-01</hireDate><terminationDate></terminationDate><phone1>000-000-0000</phone1><phone2></phone2></employee>',
			).replace('</response>', ''),
		);
		expect(text).toContain(
			'<internalStatusName>No longer employed</internalStatusName><street>109 Lyons Line, RR #2</street>',
		);
		expect(text).toContain('<terminationDate>2015-08-28 5:37:49 PM</terminationDate>');
		expect(text.match(/<employee>/g)).toHaveLength(60);
	});

	it('employee_details, of one', async () => {
		const text = await send('employee_details', { u: U });
		expect(text).toMatch(
			/<ontime>1<\/ontime><employee><name>Peter<\/name>.*<\/employee><\/response>$/,
		);
	});

	it.each([
		['employee_update', { u: U, eRoleName: 'ManagerTest' }, RECORDED],
		['employee_status_change', { u: U, statusID: 78 }, RECORDED],
		['messages_mark_read', { MessageID: 901 }, RECORDED],
		['message_list', { u: '12345' }, RECORDED],
		['absence_delete', { absenceID: 738815 }, `${RECORDED}.`],
	])('%s', async (module, query, words) => {
		expect(await send(module, query)).toBe(answer(1, message(words)));
	});

	it('payroll_list', async () => {
		expect(await send('payroll_list', { StartDate: '2018-04-08', EndDate: '2018-04-21' })).toBe(
			answer(
				1,
				'<payroll><period>April 8, 2018-April 21, 2018</period><employeeData><employeeName>Peter Smith</employeeName><employeeCode>abc123</employeeCode><primaryDepartment>Housewares</primaryDepartment><totalRT>8</totalRT><totalOT>0</totalOT><totalDOT>0</totalDOT><totalStatOT>0</totalStatOT><totalShifts>1</totalShifts><totalDays>1</totalDays></employeeData></payroll>',
			),
		);
	});

	it('absence_list, with its last tag left open', async () => {
		const absence = (id: number, time: string, name: string, code: string, comment: string) =>
			`<absence absenceID="${id}"><employeeName>${name}</employeeName><employeeCode>${code}</employeeCode><requestDateTime>2018-04-04 ${time} AM</requestDateTime><requestFrom>2018-04-12</requestFrom><requestTo>2018-04-12 11:59:59 PM</requestTo><requestType>Family Emergency</requestType><hours>7.5</hours><comment>${comment}</comment><status>Approved</status></absence>`;
		const { text } = await client.send('absence_list', {
			startDate: '2018-4-5',
			endDate: '2018-4-15',
		});
		expect(text.endsWith('</absence>\n</absences\n</response>\n')).toBe(true);
		expect(flat(text.replace('</absences\n', '</absences>'))).toBe(
			answer(
				1,
				`<absences>${absence(738815, '11:06:11', 'Peter Smith', U, 'Test please ignore')}${absence(738816, '11:07:15', 'David Roy', 'xyz444', 'Comments go here.')}</absences>`,
			),
		);
	});

	it('absence_request_type_list', async () => {
		const type = (id: number, name: string, autoApproved: string) =>
			`<absenceRequestType absenceRequestTypeID="${id}"><name>${name}</name><autoApproved>${autoApproved}</autoApproved></absenceRequestType>`;
		expect(await send('absence_request_type_list')).toBe(
			answer(
				1,
				`<absenceRequestTypes>${[
					type(71, 'Family Emergency', 'False'),
					type(72, 'Medical Appointment', 'False'),
					type(73, 'Other', 'False'),
					type(1294, 'Short Term Disability', 'False'),
					type(69, 'Sick Day', 'True'),
					type(70, 'Vacation Day', 'False'),
				].join('')}</absenceRequestTypes>`,
			),
		);
	});

	it('absence_insert with an alert, then absence_update', async () => {
		const absence = (id: number, day: number) =>
			`<absence absenceID="${id}"><requestFrom>2018-04-${day} 9:00:00 AM</requestFrom><requestTo>2018-04-${day} 4:45:00 PM</requestTo></absence>`;
		const warning = (from: string, to: string) =>
			`There is a schedule overlapping the request. Schedule for:[${from}] to [${to}] . The Absence request was inserted.`;
		const inserted = await send('absence_insert', {
			u: U,
			absenceRequestTypeID: 72,
			StartDate: '2018-4-20',
			sHour: 9,
			sMinute: 0,
			eHour: 16,
			eMinute: 45,
			days: 3,
		});
		expect(inserted).toBe(
			answer(
				1,
				`<alert>1</alert>${message(RECORDED)}<alertMessage>${warning('2018-04-20 9:00:00 AM', '2018-04-20 5:00:00 PM')} ${warning('2018-04-22 4:00:00 PM', '2018-04-22 8:00:00 PM')}</alertMessage><absences>${absence(750125, 20)}${absence(750126, 21)}${absence(750127, 22)}</absences>`,
			),
		);
		expect(await send('absence_update', { absenceID: 750125, absenceRequestTypeID: 71 })).toBe(
			answer(
				1,
				`${message(RECORDED)}<absences><absence absenceID="750125"><requestFrom>2018-04-20</requestFrom><requestTo>2018-04-20 4:45:00 PM</requestTo></absence></absences>`,
			),
		);
	});
});
