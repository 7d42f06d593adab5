import type { Profile } from './profiles';
import type { Employee } from './store';

/** Invented people. */
const firstNames = ['Noa', 'Dana', 'אורי', 'Maya', 'יעל', 'Tom', 'Amir', 'שירה', 'Lior', 'Eden'];
const surnames = ['Levi', 'כהן', 'Mizrahi', 'Peretz', 'ביטון', 'Dahan', "O'Hara", 'Friedman'];
const departments = ['Finance', 'R&D', 'משאבי אנוש', 'Sales'];

/** The element at a position of a list that repeats itself without end. */
function around<T>(list: readonly T[], index: number): T {
	const element = list[index % list.length];
	if (element === undefined) throw new RangeError('An empty list has no elements.');
	return element;
}

/** The people of a fresh system. Every seventh has no desk. */
export function seedEmployees({ sites, seeded, numberOf, deskOf }: Profile): Employee[] {
	return Array.from({ length: seeded }, (_, index) => ({
		siteNumber: around(sites, index),
		firstName: around(firstNames, index),
		employeeNumber: numberOf(index),
		surname: around(surnames, Math.floor(index / 3) + index),
		department: around(departments, index),
		...(index % 7 !== 6 && { workstationNumber: deskOf(index) }),
	}));
}
