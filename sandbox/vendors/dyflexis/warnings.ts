import type { Contract } from './records';

export interface RefusedField {
	fieldName: string;
	value: unknown;
}

/** The answer that lists refused values of an employee. Shape: public client go-dyflexis. */
export const employeeWarning = (data: RefusedField[]) => ({ status: 'warning', data });

const startOfDay = (date: string | null | undefined) => (date ? `${date}T00:00:00Z` : null);

/** The answer that lists refused contracts. Shape: public client go-dyflexis. */
export const contractWarning = (refused: Contract[]) => ({
	status: 'warning',
	warnings: refused.map(({ contractReference, start, end }) => ({
		contractReference,
		type: 'invalid_data',
		data: { startDate: startOfDay(start), endDate: startOfDay(end) },
	})),
});
