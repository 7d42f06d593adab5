import type { IDataObject } from 'n8n-workflow';
import type { Answered } from '../../envelope';
import { rowsOf } from '../../rows';

/** The absences that were recorded, each with what was said and what was warned of. */
export function absencesIn(answered: Answered, about: IDataObject): IDataObject[] {
	const { body, message, warning } = answered;
	const told = {
		message: message ?? '',
		...(warning !== undefined && { warnings: [warning] }),
	};
	const rows = rowsOf(body, 'absences');
	return (rows.length > 0 ? rows : [{}]).map((row) => ({ ...about, ...row, ...told }));
}
