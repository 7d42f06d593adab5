import type { Employment } from './employees';

/** One row of the ERP's contract export, in the ERP's own words. Days are YYYY-MM-DD or empty. */
export interface ErpContract {
	ContractNo: string;
	PersonnelNo: string;
	OfficeNo: string;
	TypeNo: string;
	StartDate: string;
	EndDate: string;
	HoursPerWeek: string;
	DaysPerWeek: string;
	HourlyWage: string;
}

/** Its end lies before its start, so the node does not send it. */
const IMPOSSIBLE = { index: 83, EndDate: '2012-12-31' };
/** Dyflexis has no such type of contract, and answers with a warning. */
const UNKNOWN_TYPE = { index: 140, TypeNo: '99' };

const WEEKS = [
	{ HoursPerWeek: '40', DaysPerWeek: '5' },
	{ HoursPerWeek: '32', DaysPerWeek: '4' },
	{ HoursPerWeek: '28.5', DaysPerWeek: '4' },
	{ HoursPerWeek: '20', DaysPerWeek: '3' },
	{ HoursPerWeek: '0', DaysPerWeek: '' },
];
const SECOND_JOB = { HoursPerWeek: '6', DaysPerWeek: '1', TypeNo: '3' };

/** People without hours of their own are on zero hours, everybody else on one of the other types. */
const typeOf = (hours: string, index: number): string =>
	hours === '0' ? '2' : index % 8 === 6 ? '4' : '1';

/** Ends with the employment; otherwise one contract in five is for a fixed term. */
function endOf(exitDate: string, index: number): string {
	if (exitDate !== '') return exitDate;
	return index % 5 === 1 ? `2026-${index % 2 === 0 ? '09-30' : '12-31'}` : '';
}

function contractsOf({ employee, office }: Employment, index: number): ErpContract[] {
	const { PersonnelNo, EntryDate, ExitDate } = employee;
	const week = WEEKS[index % WEEKS.length] ?? { HoursPerWeek: '', DaysPerWeek: '' };
	const first: ErpContract = {
		ContractNo: `${PersonnelNo}-1`,
		PersonnelNo,
		OfficeNo: String(office),
		TypeNo: typeOf(week.HoursPerWeek, index),
		StartDate: EntryDate,
		EndDate: endOf(ExitDate, index),
		...week,
		HourlyWage: (14.5 + (index % 23) * 0.35).toFixed(2),
	};
	if (index === IMPOSSIBLE.index) return [{ ...first, EndDate: IMPOSSIBLE.EndDate }];
	if (index === UNKNOWN_TYPE.index) return [{ ...first, TypeNo: UNKNOWN_TYPE.TypeNo }];
	const second = { ...first, ContractNo: `${PersonnelNo}-2`, ...SECOND_JOB };
	return index % 16 === 7 ? [first, second] : [first];
}

/** The contracts of everybody: one, or two where a person has a second job. */
export const contracts = (all: Employment[]): ErpContract[] => all.flatMap(contractsOf);
