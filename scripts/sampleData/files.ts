import { stringify } from 'csv-stringify/sync';
import { contracts } from './contracts';
import { employments } from './employees';

/** As ERP systems on the continent export: semicolons, quotes where needed, UTF-8. */
const csv = (rows: object[]): string => stringify(rows, { header: true, delimiter: ';' });

/** The files of the invented ERP export, by name; the same on every call. */
export function sampleFiles(): Record<string, string> {
	const all = employments();
	return {
		'erp-employees.csv': csv(all.map(({ employee }) => employee)),
		'erp-contracts.csv': csv(contracts(all)),
	};
}
