import { demoLists, variantLists, type Lists } from './lists';
import type { Spelling } from './query';
import type { Members } from './tree';

/** One simulated company, and how it answers where the facts leave it open. */
export interface Profile {
	system: string;
	/** Company ID; upper and lower case differ. */
	company: string;
	companyName: string;
	logo: string;
	/** IANA name. */
	zone: string;
	lists: Lists;
	spelling: Spelling;
	/** Employees of a fresh system. */
	employees: number;
	/** Employee code by position, from 0. */
	code: (index: number) => string;
	/** ID of the first absence that is entered after the seeded ones. */
	nextAbsence: number;
	/** Whether passwords are taken as typed, too; else only as bcrypt hashes. */
	typedPasswords: boolean;
	/** What XML answers start with. */
	declaration: string;
	xmlType: string;
	/** Whether the last closing tag of absence_list lacks its bracket. */
	cutsAbsences: boolean;
	/** Whether JSON is written as by hand, or as a converter from XML does it. */
	json: 'plain' | 'converted';
	/** What becomes of the container of an empty list. */
	emptyList: 'empty' | 'missing';
	/** Whether schedule_count answers on the path of XML answers too (JSON it is on both). */
	countsOnXmlPath: boolean;
	/** Whether success and ontime stand beside the hours of schedule_count. */
	countsInEnvelope: boolean;
	/** Whether payroll_list tells of employees without shifts. */
	idlePayroll: boolean;
	/** What an absence_update without sHour and sMinute does to the start. */
	omittedStart: 'reset' | 'kept';
	/** Whether absence_list heeds `u`. */
	absencesByEmployee: boolean;
	/** Whether absence_insert says alert 0 when there is no warning. */
	saysNoAlert: boolean;
	/** Whether employee_update takes names of roles that there are not, and empties members. */
	lenientUpdate: boolean;
	absenceStatus: { approved: string; pending: string };
	/** Names of the list and the rows of message_list. */
	messageNames: { list: string; row: string };
	/** What a write that was recorded says. */
	recorded: string;
	/** Members that nobody expects, in every answer, in every row, and in rows that are texts. */
	extras: { answer: Members; row: Members; textRow: Members };
}

const DEMO_CODES = ['12345', 'abc123', '995e5', '007', '1e3', 'xyz444'];

/** Numbers, numbers with zeros before them or with an exponent, and texts, in turn. */
function demoCode(index: number): string {
	const forms = [`${20_000 + index}`, `tw${index}x`, `${index}e4`, String(index).padStart(6, '0')];
	return DEMO_CODES[index] ?? String(forms[index % forms.length]);
}

/** System `demo`: answers in the shapes, and with the quirks, that the vendor prints. */
export const demo: Profile = {
	system: 'demo',
	company: 'DEMO',
	companyName: 'Maple Hardware',
	logo: 'https://logos.example.invalid/MainLogo.png',
	zone: 'America/Toronto',
	lists: demoLists,
	spelling: { anyCase: false, unpaddedDates: true },
	employees: 60,
	code: demoCode,
	nextAbsence: 750_125,
	typedPasswords: true,
	declaration: '<?xml version=”1.0”?>',
	xmlType: 'text/xml',
	cutsAbsences: true,
	json: 'plain',
	emptyList: 'empty',
	countsOnXmlPath: true,
	countsInEnvelope: false,
	idlePayroll: false,
	omittedStart: 'reset',
	absencesByEmployee: false,
	saysNoAlert: false,
	lenientUpdate: true,
	absenceStatus: { approved: 'Approved', pending: 'Pending' },
	messageNames: { list: 'messages', row: 'message' },
	recorded: 'Your action has been recorded successfully',
	extras: { answer: {}, row: {}, textRow: {} },
};

/** System `variant`: everything that may be otherwise is, and there is more than was asked for. */
export const variant: Profile = {
	system: 'variant',
	company: 'VARIANT',
	companyName: 'Harbour & Sons',
	logo: 'https://logos.example.invalid/harbour.png?size=2&dark=1',
	zone: 'America/Vancouver',
	lists: variantLists,
	spelling: { anyCase: true, unpaddedDates: false },
	employees: 8,
	code: (index) => (index === 0 ? '0815' : `V${String(index).padStart(3, '0')}`),
	nextAbsence: 31,
	typedPasswords: false,
	declaration: '<?xml version="1.0" encoding="UTF-8"?>',
	xmlType: 'application/xml; charset=utf-8',
	cutsAbsences: false,
	json: 'converted',
	emptyList: 'missing',
	countsOnXmlPath: false,
	countsInEnvelope: true,
	idlePayroll: true,
	omittedStart: 'kept',
	absencesByEmployee: true,
	saysNoAlert: true,
	lenientUpdate: false,
	absenceStatus: { approved: 'approved', pending: 'in review' },
	messageNames: { list: 'inbox', row: 'mail' },
	recorded: 'Saved',
	extras: {
		answer: { '@release': '2031.2', server: { node: 'b' } },
		row: { '@rev': '7', label: 'simulated' },
		textRow: { '@rev': '7' },
	},
};
