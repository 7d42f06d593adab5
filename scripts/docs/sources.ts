/** An address or a function that a vendor's document prints. */
export interface Printed {
	/** As the document prints it, without the host. */
	printed: string;
	/** As it is called, where that differs. */
	called?: string;
	/** Operations that serve it without declaring an address: `resource.operation`. */
	operations?: string[];
	/** Triggers that serve it, by their name in the editor. */
	triggers?: string[];
	/** Why it is called otherwise, or what serves it when no operation does. */
	note?: string;
}

/** An operation's address that the vendor's document does not print. */
export interface Further {
	endpoint: string;
	/** Where it is known from. */
	from: string;
}

/** The document of a vendor that the operations were made from. */
export interface Source {
	vendor: string;
	/** File name of the document. */
	document: string;
	printed: Printed[];
	further: Further[];
}

const HTTP_REQUEST =
	'A link in an answer that nothing describes: HTTP Request node with the credential';

/** A module of TimeWellScheduled; all go to one address. */
const byModule = (module: string, more: Partial<Printed> = {}): Printed => ({
	printed: `module=${module}`,
	called: `GET /response.asp?module=${module}`,
	...more,
});

const SWAGGER = "the vendor's Swagger document of 2023";
const REFERENCE = "the vendor's API reference";
const CLIENTS = 'public client code';

/** Every endpoint that the five documents print. */
export const sources: Source[] = [
	{
		vendor: 'Dyflexis',
		document: 'dyflexis-use-cases.txt',
		printed: [
			{ printed: 'GET /api/business/v3/scheduled' },
			{ printed: 'GET /api/business/v3/registered-hours' },
			{ printed: 'GET /api/business/v3/employees' },
			{ printed: 'GET /api/department-management/v3/tree' },
			{ printed: 'GET /api/absence/v3/sick-leave' },
			{ printed: 'POST /information-streams/v3/streams' },
			{ printed: 'POST /information-streams/v3/datapoint/{key}' },
			{ printed: 'POST /api/clock/v3/clock-in' },
			{ printed: 'POST /api/clock/v3/clock-out' },
			{ printed: 'POST /api2/external-employees/{employeeReference}' },
			{ printed: 'POST /api2/external-employees/{employeeReference}/contracts' },
			{ printed: 'GET /api/payroll/v3/employees' },
			{
				printed: 'GET /api/payroll/v3/hours-per-day/...',
				called: 'GET /api/payroll/v3/hours-per-day/{period}',
				note: 'The rest of the path is not printed: *Period Path* is yours to enter',
			},
			{
				printed: 'GET /api2/payroll/queue/from/{lastQueueId}',
				triggers: ['Dyflexis Payroll Queue Trigger'],
			},
			{ printed: 'POST /api2/payroll/queue/{queueId}/status' },
			{ printed: 'Webhook *Payroll period ready*', triggers: ['Dyflexis Trigger'] },
		],
		further: [
			{ endpoint: 'GET /api2/offices', from: CLIENTS },
			{ endpoint: 'GET /api2/contract-types', from: CLIENTS },
		],
	},
	{
		vendor: 'shyftplan',
		document: 'shyftplan-external-time-accounts.txt',
		printed: [
			{ printed: 'POST /api/v2/absence_reasons' },
			{
				printed: 'PATCH /v2/absence_reasons/{id}',
				called: 'PATCH /api/v2/absence_reasons/{id}',
				note: 'Printed without `/api`, which all other addresses have',
			},
			{ printed: 'GET /api/v1/absence_reasons/{id}' },
			{ printed: 'GET /api/v1/absence_reasons' },
			{ printed: 'GET /api/v1/absences/stats' },
			{ printed: 'POST /api/v1/absences' },
			{
				printed: 'PUT /api/v1/absences',
				called: 'PUT /api/v1/absences/{id}',
				note: "The vendor's API reference has the ID in the path",
			},
			{ printed: 'GET /api/v1/absences', triggers: ['shyftplan Trigger'] },
			{ printed: 'GET /api/v1/absences/{id}', triggers: ['shyftplan Trigger'] },
			{ printed: 'PATCH /api/v1/employment_time_accounts' },
			{ printed: 'GET /api/v1/employment_time_accounts', triggers: ['shyftplan Trigger'] },
		],
		further: [
			{ endpoint: 'POST /api/v1/absences/{id}/approve', from: REFERENCE },
			{ endpoint: 'POST /api/v1/absences/{id}/decline', from: SWAGGER },
			{ endpoint: 'POST /api/v1/absences/{id}/withdraw', from: SWAGGER },
			{ endpoint: 'DELETE /api/v1/absences/{id}', from: SWAGGER },
			{ endpoint: 'GET /api/v1/employments', from: REFERENCE },
			{ endpoint: 'GET /api/v1/employments/{id}', from: SWAGGER },
			{ endpoint: 'GET /api/v1/locations', from: SWAGGER },
			{ endpoint: 'GET /api/v1/evaluations', from: SWAGGER },
		],
	},
	{
		vendor: 'People First',
		document: 'people-first-time-recording.txt',
		printed: [
			{ printed: 'GET /api/v1/ta/people/personalreference/{personRefNum}' },
			{ printed: 'GET /api/v1/ta/people/{personId}/occupancies' },
			{ printed: 'GET /api/person/{personId}/clockRecords/resourceTemplate' },
			{ printed: 'POST /api/person/{personId}/clockRecords' },
			{ printed: 'PUT /api/person/{personId}/clockRecords/{clockRecordId}' },
			{ printed: 'DELETE /api/person/{personId}/clockRecords/{clockRecordId}' },
			{ printed: 'GET /api/person/{personId}/clockRecords' },
			{
				printed: '*Get a single Clock Record*',
				called: 'GET /api/person/{personId}/clockRecords/{clockRecordId}',
				note: 'Printed without an address: that of the other calls of a record',
			},
			{ printed: 'GET /api/v1/ta/actualshifttimepairs/person/{personId}/resourcetemplate' },
			{ printed: 'POST /api/v1/ta/actualshifttimepairs/person/{personId}' },
			{ printed: 'GET /api/v1/ta/actualshifttimepairs/{timePairId}' },
			{ printed: 'PUT /api/v1/ta/actualshifttimepairs/{timePairId}' },
			{ printed: 'DELETE /api/v1/ta/actualshifttimepairs/{timePairId}' },
			{ printed: '/ta/people/{personId}', note: HTTP_REQUEST },
			{ printed: '/ta/people/{personId}/photo', note: HTTP_REQUEST },
			{ printed: '/ta/clockin/resourcetemplate', note: HTTP_REQUEST },
		],
		further: [
			{
				endpoint: 'GET /api/v1/rtpi/eventstream',
				from: "the vendor's page about its event stream",
			},
		],
	},
	{
		vendor: 'TimeWellScheduled',
		document: 'timewellscheduled-api.txt',
		printed: [
			byModule('verify', { note: 'Also the test of the credential' }),
			byModule('begin'),
			byModule('end'),
			byModule('break'),
			byModule('meal'),
			byModule('schedule_count', {
				called: 'POST /response_json.asp?module=schedule_count',
				note: 'The only one that is a POST',
			}),
			byModule('schedule_list', { triggers: ['TimeWellScheduled Trigger'] }),
			byModule('role_list'),
			byModule('status_list'),
			byModule('department_list'),
			byModule('employee_list', { triggers: ['TimeWellScheduled Trigger'] }),
			byModule('employee_details'),
			byModule('employee_update'),
			byModule('employee_status_change'),
			byModule('message_list'),
			byModule('messages_mark_read'),
			byModule('payroll_list', { triggers: ['TimeWellScheduled Trigger'] }),
			byModule('absence_list', { triggers: ['TimeWellScheduled Trigger'] }),
			byModule('absence_request_type_list'),
			byModule('absence_insert'),
			byModule('absence_update'),
			byModule('absence_delete'),
			{
				printed: '/response.asp, /response_json.asp',
				note: '*Answer Format* of the credential and of an operation chooses between them',
			},
			{ printed: '/authenticate.asp', operations: ['singleSignOn.createLink'] },
			{
				printed: 'Passwords as bcrypt hashes',
				operations: ['employee.verifyPassword'],
				note: '*Password Form* of the credential',
			},
		],
		further: [],
	},
	{
		vendor: 'P.O.C. System',
		document: 'poc-system-data-management.txt',
		printed: [
			{
				printed: 'Function 1: employees in real time',
				operations: ['employee.upsert', 'employee.terminate'],
			},
			{
				printed: 'Function 2: all employees periodically, as an XML or JSON file',
				operations: ['employee.sync', 'file.build'],
			},
			{
				printed: 'Function 3: the workstation number of an employee',
				operations: ['workstation.get', 'file.parse'],
			},
			{
				printed: 'Auto-Sync: an Excel file by SFTP, workstation numbers back',
				operations: ['file.build', 'file.parse'],
				note: "With n8n's own nodes for Excel and SFTP: the workflow `poc-nightly-sync.json`",
			},
		],
		further: [],
	},
];

/** @throws RangeError where there is no source of such a vendor */
export function sourceOf(vendor: string): Source {
	const source = sources.find((one) => one.vendor === vendor);
	if (source) return source;
	throw new RangeError(`There is no source of ${vendor}`);
}
