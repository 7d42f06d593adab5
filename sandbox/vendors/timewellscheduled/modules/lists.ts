import type { Module } from '../call';

const asFlag = (flag: boolean): string => (flag ? 'True' : 'False');

/** Roles, statuses, departments and absence types (vendors/timewellscheduled.md 4.5, 4.11). */
export const lists: Record<string, Module> = {
	role_list: {
		answer: ({ profile }) => ({
			roles: {
				role: profile.lists.roles.map(({ roleID, ...role }) => ({ '@roleID': roleID, ...role })),
			},
		}),
	},
	status_list: {
		answer: ({ profile }) => ({
			statuses: {
				status: profile.lists.statuses.map(({ statusID, statusName, canLogin }) => ({
					'@statusID': statusID,
					statusName,
					canLogin: asFlag(canLogin),
				})),
			},
		}),
	},
	department_list: {
		answer: ({ profile }) => ({
			departments: {
				department: profile.lists.departments.map(({ departmentID, ...department }) => ({
					'@departmentID': departmentID,
					...department,
				})),
			},
		}),
	},
	absence_request_type_list: {
		answer: ({ profile }) => ({
			absenceRequestTypes: {
				absenceRequestType: profile.lists.absenceTypes.map(
					({ absenceRequestTypeID, name, autoApproved }) => ({
						'@absenceRequestTypeID': absenceRequestTypeID,
						name,
						autoApproved: asFlag(autoApproved),
					}),
				),
			},
		}),
	},
};
