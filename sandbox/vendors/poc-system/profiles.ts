/**
 * Names on the wire. The vendor publishes none (vendors/poc-system.md 7), so each is agreed with the
 * customer; the ids are those under which the credential's Wire Names override them. Left: what
 * system `demo` speaks. Right: what system `variant` speaks. A place such as `Import.Persons` is a
 * member in a member; `.` is the document itself.
 */
const columns = {
	'paths.employee': ['/employees', '/hr/person'],
	'paths.roster': ['/employees/file', '/hr/import'],
	'paths.workstation': ['/workstations', '/hr/seats'],
	'employee.place': ['.', 'Update'],
	'roster.place': ['Employees', 'Import.Persons'],
	'roster.employee': ['Employee', 'Person'],
	'field.siteNumber': ['SiteNumber', 'site'],
	'field.firstName': ['FirstName', 'givenName'],
	'field.employeeNumber': ['EmployeeUniqueNumber', 'personNo'],
	'field.surname': ['Surname', 'familyName'],
	'field.department': ['Department', 'unit'],
	'field.team': ['Team', 'squad'],
	'field.hierarchies': ['AdditionalHierarchies', 'levels'],
	'field.employeeType': ['EmployeeType', 'kind'],
	'field.jobConfiguration': ['JobConfiguration', 'workMode'],
	'field.jobTitle': ['JobTitle', 'position'],
	'field.status': ['EmployeeStatus', 'state'],
	'field.mobileNumber': ['MobileNumber', 'phone'],
	'field.email': ['EmailAddress', 'mail'],
	'field.workstationNumber': ['WorkstationNumber', 'desk'],
	'field.terminationDate': ['TerminationDate', 'lastDay'],
	'hierarchy.entry': ['Hierarchy', 'level'],
	'hierarchy.label': ['Name', 'title'],
	'hierarchy.value': ['Value', 'content'],
	'lookup.place': ['WorkstationRequest', 'SeatQuery'],
	'lookup.siteNumber': ['SiteNumber', 'site'],
	'lookup.employeeNumber': ['EmployeeNumber', 'personNo'],
	'found.place': ['Workstations', 'SeatList.Seats'],
	'found.row': ['Workstation', 'Seat'],
	'found.siteNumber': ['SiteNumber', 'location'],
	'found.employeeNumber': ['EmployeeNumber', 'holder'],
	'found.employeeName': ['EmployeeName', 'holderName'],
	'found.workstationNumber': ['WorkstationNumber', 'seat'],
	'refused.place': ['Refused', 'ImportResult.Rejected'],
	'refused.row': ['Row', 'Rejection'],
	'refused.employeeNumber': ['EmployeeNumber', 'personNo'],
	'refused.reason': ['Reason', 'cause'],
} as const satisfies Record<string, readonly [demo: string, variant: string]>;

export type NameId = keyof typeof columns;
export type Names = Readonly<Record<NameId, string>>;

/** One simulated customer, and what was agreed with it. */
export interface Profile {
	system: string;
	names: Names;
	format: 'json' | 'xml';
	/** How a request shows that it comes from somebody who has the shared key. */
	access:
		| { kind: 'key'; header: string; prefix: string }
		| {
				kind: 'signature';
				header: string;
				prefix: string;
				algorithm: 'sha256' | 'sha512';
				encoding: 'hex' | 'base64';
		  };
	methods: { employee: 'POST' | 'PUT'; roster: 'POST' | 'PUT'; workstation: 'GET' | 'POST' };
	/** In tokens of luxon. */
	dateFormat: string;
	/** What tells one employee from another. */
	identity: 'site and number' | 'number';
	/** What becomes of a file in which some rows cannot be taken. */
	badRows: 'refuse all' | 'skip them';
	/** How a refusal is answered: by a status, or by a word in an answer with status 200. */
	refusals: 'status' | 'word';
	/** What a lookup of somebody who is not known answers. */
	unknown: 'status 404' | 'no rows';
	/** How a row says that somebody has no desk. */
	noDesk: 'null' | 'empty' | 'absent';
	sites: readonly string[];
	/** How many employees a fresh system has, and what their numbers look like. */
	seeded: number;
	numberOf(index: number): string;
	deskOf(index: number): string;
}

const column = (index: 0 | 1): Names =>
	Object.fromEntries(Object.entries(columns).map(([id, pair]) => [id, pair[index]])) as Names;

const padded = (number: number, length: number): string => String(number).padStart(length, '0');

/** System `demo`: JSON, the key in a header, and the names that a node assumes. */
export const demo: Profile = {
	system: 'demo',
	names: column(0),
	format: 'json',
	access: { kind: 'key', header: 'x-api-key', prefix: '' },
	methods: { employee: 'POST', roster: 'POST', workstation: 'GET' },
	dateFormat: 'yyyy-MM-dd',
	identity: 'site and number',
	badRows: 'refuse all',
	refusals: 'status',
	unknown: 'status 404',
	noDesk: 'null',
	sites: ['10', '20', '030'],
	seeded: 60,
	numberOf: (index) => padded(index + 1, 4),
	deskOf: (index) => `${(index % 4) + 1}-${padded(100 + index, 3)}`,
};

/** System `variant`: XML with a signed body, other names, and other manners. */
export const variant: Profile = {
	system: 'variant',
	names: column(1),
	format: 'xml',
	access: {
		kind: 'signature',
		header: 'x-poc-signature',
		prefix: 'HMAC ',
		algorithm: 'sha512',
		encoding: 'base64',
	},
	methods: { employee: 'PUT', roster: 'PUT', workstation: 'POST' },
	dateFormat: 'dd/MM/yyyy',
	identity: 'number',
	badRows: 'skip them',
	refusals: 'word',
	unknown: 'no rows',
	noDesk: 'empty',
	sites: ['TLV-1', 'HFA-02'],
	seeded: 24,
	numberOf: (index) => `A-${padded(index + 1, 3)}`,
	deskOf: (index) => `0${index % 3}.${padded(index + 1, 2)}/B`,
};
