import type { RecordField } from '../../../../lib/records';

const text = (id: string, displayName: string): RecordField => ({
	id,
	displayName,
	type: 'string',
});
const day = (id: string, displayName: string): RecordField => ({ id, displayName, type: 'date' });

/** The members of an employee, by the names on the wire (vendors/dyflexis.md 2.10). */
export const employeeFields: RecordField[] = [
	{ id: 'employeeReference', displayName: 'Employee Reference', type: 'string', required: true },
	text('personnelNumber', 'Personnel Number'),
	text('initials', 'Initials'),
	text('firstName', 'First Name'),
	text('lastNamePrefix', 'Last Name Prefix'),
	text('lastName', 'Last Name'),
	text('nameFormat', 'Name Format'),
	text('email', 'Email'),
	text('phoneNumber', 'Phone Number'),
	text('phoneNumber2', 'Phone Number 2'),
	day('employmentStart', 'Employment Start'),
	day('employmentEnd', 'Employment End'),
	day('probationDate', 'Probation Date'),
	text('jobDescription', 'Job Description'),
	text('costCenter', 'Cost Center'),
	text('employerReferenceId', 'Employer Reference ID'),
	day('dateOfBirth', 'Date of Birth'),
	text('placeOfBirth', 'Place of Birth'),
	text('gender', 'Gender'),
	text('nationality', 'Nationality'),
	text('maritalStatus', 'Marital Status'),
	text('streetName', 'Street Name'),
	text('streetNumber', 'Street Number'),
	text('postalCode', 'Postal Code'),
	text('city', 'City'),
	text('partnerInitials', 'Partner Initials'),
	text('partnerFirstName', 'Partner First Name'),
	text('partnerLastNamePrefix', 'Partner Last Name Prefix'),
	text('partnerLastName', 'Partner Last Name'),
];
