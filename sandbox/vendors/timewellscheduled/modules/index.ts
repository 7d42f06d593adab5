import type { Module } from '../call';
import { absences } from './absences';
import { employees } from './employees';
import { lists } from './lists';
import { messages } from './messages';
import { payroll } from './payroll';
import { punches } from './punches';
import { schedules } from './schedules';

/** All modules by the name under which they are called. */
export const modules: ReadonlyMap<string, Module> = new Map(
	Object.entries({
		...employees,
		...lists,
		...punches,
		...schedules,
		...messages,
		...payroll,
		...absences,
	}),
);
