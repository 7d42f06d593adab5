import type { AbsenceType, Department, Reason, Role, Status } from './records';

/** What a watchdog asks about. */
export type Question = 'late' | 'early' | 'back';

/** The lists that a company keeps. */
export interface Lists {
	roles: Role[];
	statuses: Status[];
	departments: Department[];
	absenceTypes: AbsenceType[];
	reasons: Record<Question, Reason[]>;
}

const role = (roleID: string, roleName: string, roleLevel: number): Role => ({
	roleID,
	roleName,
	roleLevel,
});

const status = (
	statusID: string,
	statusName: string,
	canLogin: boolean,
	employed = true,
): Status => ({
	statusID,
	statusName,
	canLogin,
	employed,
});

const department = (
	departmentID: string,
	departmentName: string,
	departmentCode: string,
	departmentCodePrefix = '',
	departmentCodeSuffix = '',
): Department => ({
	departmentID,
	departmentName,
	departmentCode,
	departmentCodePrefix,
	departmentCodeSuffix,
});

const absenceType = (
	absenceRequestTypeID: string,
	name: string,
	entitlement: number,
	autoApproved = false,
): AbsenceType => ({ absenceRequestTypeID, name, autoApproved, entitlement });

const reason = (ID: string, text: string): Reason => ({ ID, text });

const urgence = reason('2232', 'Urgence');
const weather = reason('155', 'Weather');
const demoReasons = [
	reason('2233', 'Accident de route'),
	reason('153', 'Car problems'),
	reason('157', 'Computer issues'),
	reason('1482', 'Default reason code'),
	reason('159', 'Finished early'),
	reason('154', 'Not feeling well'),
	reason('156', 'Other (Please explain)'),
	reason('1983', 'Personal emergency'),
	reason('2231', 'Rendez-vous chez le medecin'),
	reason('158', 'Traffic'),
];

/** As the vendor's samples have them, and further ones. */
export const demoLists: Lists = {
	roles: [
		role('15', 'Business Owner', 1),
		role('2', 'Store Manager', 2),
		role('7', 'Shift Leader', 3),
		role('21', 'Cash Balancing', 4),
		role('22', 'Sales & Service', 5),
	],
	statuses: [
		status('73', 'Active', true),
		status('78', 'Leave Of Absence', false),
		status('75', 'Long Term Disability', false),
		status('76', 'Maternity Leave', false),
		status('1301', 'Quit', false, false),
		status('77', 'Short Term Disability', false),
		status('1302', 'Suspended', false),
		status('1277', 'Terminated', false, false),
	],
	departments: [
		department('2002', 'Adjusting', '18'),
		department('1', 'Automotive Parts', '2'),
		department('14', 'Office', '05', 'A', 'X'),
		department('30', 'Housewares', '31'),
	],
	absenceTypes: [
		absenceType('71', 'Family Emergency', 24),
		absenceType('72', 'Medical Appointment', 40),
		absenceType('73', 'Other', 16),
		absenceType('1294', 'Short Term Disability', 400),
		absenceType('69', 'Sick Day', 37.5, true),
		absenceType('70', 'Vacation Day', 75),
	],
	reasons: {
		late: [...demoReasons, urgence, weather],
		early: demoReasons,
		back: [...demoReasons, weather],
	},
};

export const variantLists: Lists = {
	roles: [role('3', 'Supervisor', 1), role('4', 'Équipier', 2)],
	statuses: [
		status('9', 'Working', true),
		status('10', 'On leave', false),
		status('11', 'Gone', false, false),
	],
	departments: [department('4', 'Food & Drink', '100', 'F-')],
	absenceTypes: [absenceType('5', 'Holiday', 60), absenceType('6', 'Sick', 40, true)],
	reasons: {
		late: [reason('501', 'Trafic'), reason('77', 'Pluie & neige')],
		early: [reason('12', 'Urgence familiale')],
		back: [reason('77', 'Pluie & neige'), reason('501', 'Trafic'), reason('3', 'Autre')],
	},
};
