import { employeeOf, type Call, type Module } from '../call';
import { SALT } from '../passwords';
import type { Profile } from '../profiles';
import type { Employee, Personal } from '../records';
import { found, Refused } from '../refused';
import { fullName, statusOf } from '../store';
import { stamp, wallNow } from '../times';
import type { Members } from '../tree';

const view = (profile: Profile, employee: Employee): Members => ({
	name: employee.name,
	lastName: employee.lastName,
	employeeCode: employee.employeeCode,
	payrollType: employee.payrollType,
	internalStatusName: statusOf(profile, employee).employed ? 'Active' : 'No longer employed',
	street: employee.street,
	postalCode: employee.postalCode,
	birthday: employee.birthday,
	hireDate: employee.hireDate,
	terminationDate: employee.terminationDate,
	phone1: employee.phone1,
	phone2: employee.phone2,
});

/** Simulated, not established: all parameters but eRoleName. */
const PARAMETERS: Readonly<Record<keyof Personal, string>> = {
	name: 'eName',
	lastName: 'eLastName',
	payrollType: 'ePayrollType',
	street: 'eStreet',
	postalCode: 'ePostalCode',
	birthday: 'eBirthday',
	hireDate: 'eHireDate',
	phone1: 'ePhone1',
	phone2: 'ePhone2',
	roleName: 'eRoleName',
};

/** What an employee_update changes. */
function changesIn({ query, profile }: Call): Partial<Personal> {
	const given = Object.entries(PARAMETERS).flatMap(([member, parameter]) => {
		const value = query.optional(parameter);
		return value === undefined || (value === '' && !profile.lenientUpdate) ? [] : [[member, value]];
	});
	if (given.length === 0) throw new Refused('There is nothing to change.');
	return Object.fromEntries(given) as Partial<Personal>;
}

/** The company and its people (vendors/timewellscheduled.md 4.2, 4.6, 4.7). */
export const employees: Record<string, Module> = {
	verify: {
		answer: ({ store, profile }) => ({
			message: {
				employees: {
					employee: [...store.employees.values()]
						.filter((employee) => statusOf(profile, employee).employed)
						.map((employee) => ({ name: fullName(employee), id: employee.employeeCode })),
				},
				branding: { '@logo': profile.logo, '#text': profile.companyName },
				bcryptSalt: SALT,
			},
		}),
	},
	employee_list: {
		answer: ({ store, profile }) => ({
			employees: {
				employee: [...store.employees.values()].map((employee) => view(profile, employee)),
			},
		}),
	},
	employee_details: {
		answer: (call) => ({ employee: view(call.profile, employeeOf(call)) }),
	},
	employee_update: {
		operation: 'employee.update',
		answer(call) {
			const employee = employeeOf(call);
			const changes = changesIn(call);
			const { lists, lenientUpdate, recorded } = call.profile;
			const { roleName } = changes;
			const isRole = lists.roles.some((role) => role.roleName === roleName);
			if (roleName !== undefined && !isRole && !lenientUpdate) {
				throw new Refused(`There is no role ${roleName}.`);
			}
			Object.assign(employee, changes);
			return { message: recorded };
		},
	},
	employee_status_change: {
		operation: 'employee.changeStatus',
		answer(call) {
			const employee = employeeOf(call);
			const { lists, zone, recorded } = call.profile;
			const statusID = call.query.text('statusID');
			const status = found(
				lists.statuses.find((each) => each.statusID === statusID),
				'The status',
			);
			employee.statusID = statusID;
			if (status.employed) employee.terminationDate = '';
			else employee.terminationDate ||= stamp(wallNow(zone));
			return { message: recorded };
		},
	},
};
