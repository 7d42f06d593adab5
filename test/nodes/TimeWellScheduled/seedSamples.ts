/**
 * The answers that the vendor prints, with its quirks: typographic quotes in the declaration, and
 * in one of them a closing tag without its bracket.
 */
const answer = (success: 0 | 1, content = '') =>
	`<?xml version=”1.0”?>\n<response>\n<success>${success}</success>\n<ontime>${success}</ontime>\n${content}\n</response>`;

const RECORDED = 'Your action has been recorded successfully';

export const recorded = answer(1, `<message>${RECORDED}</message>`);

export const verified =
	'<?xml version=”1.0”?> <response> <success>1</success> <ontime>1</ontime> <message> <employees> ' +
	'<employee> <name>Bob Robertson</name> <id>12345</id> </employee> ' +
	'<employee> <name>Jane Johnson</name> <id>abc123</id> </employee> ' +
	'<employee> <name>Bill Smith</name> <id>995jk</id> </employee> </employees> ' +
	'<branding logo="https://url_to_logo/MainLogo.png">Your Company Here</branding> ' +
	'<bcryptSalt>yourKey</bcryptSalt> </message> </response>';

export const begun = answer(
	1,
	`<message>${RECORDED}. You have 12 unread message(s) in your Inbox.</message>`,
);

export const onBreak = answer(
	1,
	'<message>Have a great break. You need to be back in 15 minutes. That means punch back by 18:30 PM</message>',
);

export const noMeals = answer(
	0,
	'<message>This action cannot be done. Your schedule does not allow any MEALS</message>',
);

export const restricted = answer(
	0,
	'<message>\nFailure to authenticate. Password to access the application is incorrect Or IP is not Valid - 200.58.74.137\n</message>',
);

const REASONS = {
	'2233': 'Accident de route',
	'153': 'Car problems',
	'157': 'Computer issues',
	'1482': 'Default reason code',
	'159': 'Finished early',
	'154': 'Not feeling well',
	'156': 'Other (Please explain)',
	'1983': 'Personal emergency',
	'2231': 'Rendez-vous chez le medecin',
	'158': 'Traffic',
};

/** A question of the watchdog, with the reasons in the order in which they are printed. */
export const asks = (message: string, further: Record<string, string> = {}) => {
	const order = [...Object.entries(further), ...Object.entries(REASONS)];
	const reasons = order.map(([id, text]) => `<reason ID="${id}">${text}</reason>`).join('\n');
	const watchdog = `<watchdog>\n<message>Select a reason</message>\n<reasons>\n${reasons}\n</reasons>\n</watchdog>`;
	return answer(0, `<message>${message}</message>\n${watchdog}`);
};

export const schedules = answer(
	1,
	[1, 2]
		.map(
			(day) => `<schedule date="2016-6-${day}">
<time>7:00 AM-2:00 PM</time>
<type>Regular Hours</type>
<deptName>Office</deptName>
<roleBelong>Cash Balancing</roleBelong>
<comment></comment>
</schedule>`,
		)
		.join('\n')
		.replace(/^/, '<schedules>\n')
		.concat('\n</schedules>'),
);

export const roles = answer(
	1,
	'<roles> <role roleID="15"> <roleName>Business Owner</roleName> <roleLevel>1</roleLevel> </role> ' +
		'<role roleID="2"> <roleName>Store Manager</roleName> <roleLevel>2</roleLevel> </role> </roles>',
);

export const statuses = answer(
	1,
	'<statuses> <status statusID="73"> <statusName>Active</statusName> <canLogin>True</canLogin> </status> ' +
		'<status statusID="1301"> <statusName>Quit</statusName> <canLogin>False</canLogin> </status> </statuses>',
);

export const departments = answer(
	1,
	`<departments>
<department departmentID="2002">
<departmentName>Adjusting</departmentName>
<departmentCode>18</departmentCode>
<departmentCodePrefix></departmentCodePrefix>
<departmentCodeSuffix></departmentCodeSuffix>
</department>
</departments>`,
);

const person = (name: string, code: string, hired: string, left: string) => `<employee>
<name>${name}</name>
<lastName>Thomson</lastName>
<employeeCode>${code}</employeeCode>
<payrollType>Hourly</payrollType>
<internalStatusName>No longer employed</internalStatusName>
<street>49300 Lyons Line, RR #2</street>
<postalCode>N0L 2J0</postalCode>
<birthday>1994-02-22</birthday>
<hireDate>${hired}</hireDate>
<terminationDate>${left}</terminationDate>
<phone1>000-000-0000</phone1>
<phone2></phone2>
</employee>`;

export const employees = answer(
	1,
	`<employees>
${person('Abed', '394', '2013-03-25', '')}
${person('Adam', '371', '2011-03-02', '2015-08-28 5:37:49 PM')}
</employees>`,
);

export const employee = answer(1, person('Maureen', '2', '1988-08-10', ''));

const totals = (
	name: string,
	code: string,
	hours: string,
) => `<employeeData> <employeeName>${name}</employeeName>
<employeeCode>${code}</employeeCode>
<primaryDepartment>Housewares</primaryDepartment>
<totalRT>${hours}</totalRT>
<totalOT>0</totalOT>
<totalDOT>0</totalDOT>
<totalStatOT>0</totalStatOT>
<totalShifts>4</totalShifts>
<totalDays>4</totalDays>
</employeeData>`;

export const payroll = answer(
	1,
	`<payroll>
<period>April 8, 2018-April 14, 2018</period>
${totals('Anne robinson', '2131', '19')} ${totals('Sam Smith', '8023', '34.5')}
</payroll>`,
);

/** The last closing tag but one is not closed. */
export const absences = answer(
	1,
	`<absences>
<absence absenceID="738815">
<employeeName>Chester field</employeeName>
<employeeCode>abc123</employeeCode>
<requestDateTime>2018-04-04 11:06:11 AM</requestDateTime>
<requestFrom>2018-04-12</requestFrom>
<requestTo>2018-04-12 11:59:59 PM</requestTo>
<requestType>Family Emergency</requestType>
<hours>7.5</hours>
<comment>Test please ignore</comment>
<status>Approved</status>
</absence>
</absences`,
);

export const absenceTypes = answer(
	1,
	`<absenceRequestTypes>
<absenceRequestType absenceRequestTypeID="71">
<name>Family Emergency</name>
<autoApproved>False</autoApproved>
</absenceRequestType>
<absenceRequestType absenceRequestTypeID="69">
<name>Sick Day</name>
<autoApproved>True</autoApproved>
</absenceRequestType>
</absenceRequestTypes>`,
);

export const ALERT =
	'There is a schedule overlapping the request. Schedule for:[2018-04-20 9:00:00 AM] to [2018-04-20 5:00:00 PM] . The Absence request was inserted.';

export const inserted = answer(
	1,
	`<alert>1</alert>
<message>${RECORDED}</message>
<alertMessage>
${ALERT.replace('] to [', ']\nto [')}
</alertMessage>
<absences>
${[20, 21, 22]
	.map(
		(day) => `<absence absenceID="7501${day + 5}">
<requestFrom>2018-04-${day} 9:00:00 AM</requestFrom>
<requestTo>2018-04-${day} 4:45:00 PM</requestTo>
</absence>`,
	)
	.join('\n')}
</absences>`,
);

export const updated = answer(
	1,
	`<message>${RECORDED}</message>
<absences>
<absence absenceID="750125">
<requestFrom>2018-04-20</requestFrom>
<requestTo>2018-04-20 4:45:00 PM</requestTo>
</absence>
</absences>`,
);

/** With the commas before closing brackets that are printed, and the hours out of order. */
export const counts = `{
"10":[{"department":"Office","employee":3,},],
"07":[{"department":"Office","employee":1,},{"department":"Housewares","employee":2,},],
}`;
