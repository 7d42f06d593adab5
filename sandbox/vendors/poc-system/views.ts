import { listOf, placed, type Tree } from './documents';
import type { Profile } from './profiles';
import type { Employee } from './store';

interface Result {
	word: string;
	message: string;
	/** How many were stored. */
	stored?: number;
	/** Rows that were not taken. */
	bad: Tree[];
}

/** What a write answers; not established, so each system has its own way. */
export function resultTree(profile: Profile, { word, message, stored, bad }: Result): Tree {
	const { names, format } = profile;
	const list = listOf(bad, names['refused.row'], profile);
	if (format === 'json') {
		return {
			message,
			...(stored !== undefined && { stored }),
			...(bad.length > 0 && placed(names['refused.place'], list)),
		};
	}
	const { ImportResult: inner } = placed(names['refused.place'], list) as { ImportResult: Tree };
	return {
		ImportResult: {
			State: word,
			Text: message,
			...(stored !== undefined && { Stored: stored }),
			...(bad.length > 0 && inner),
		},
	};
}

function deskMembers(name: string, desk: string | undefined, { noDesk }: Profile): Tree {
	if (desk !== undefined && desk !== '') return { [name]: desk };
	if (noDesk === 'absent') return {};
	return { [name]: noDesk === 'null' ? null : '' };
}

/** One row of the workstation function (vendors/poc-system.md 4). */
export function workstationRow(employee: Employee, profile: Profile): Tree {
	const { names } = profile;
	const { siteNumber, employeeNumber, firstName, surname, workstationNumber } = employee;
	return {
		[names['found.siteNumber']]: siteNumber,
		[names['found.employeeNumber']]: employeeNumber,
		[names['found.employeeName']]: [firstName, surname].filter(Boolean).join(' '),
		...deskMembers(names['found.workstationNumber'], workstationNumber, profile),
	};
}

/** What the workstation function answers. */
export const workstationTree = (rows: Tree[], profile: Profile): Tree =>
	placed(profile.names['found.place'], listOf(rows, profile.names['found.row'], profile));
