/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { MasterRow } from '../../scripts/sampleData/workforceMaster';
import { NOBODY, useWorkforceMaster } from './useWorkforceMaster';
import { brief, countsIn, inDyflexis, inPocSystem, linesIn, masterRows } from './workforceMaster';

jest.setTimeout(60_000);

const master = useWorkforceMaster('variant');
const run = async () => await master.report({ settings: NOBODY });

/**
 * Puts the first employee of shyftplan, one of Dyflexis who will leave, and one of P.O.C. System, who
 * works at the given site, into the master.
 */
function write(site: string): MasterRow[] {
	const [anybody, ...others] = masterRows();
	const ofDyflexis = others.find(({ PersonnelNo }) => PersonnelNo === 'P-0001');
	if (!anybody || !ofDyflexis) throw new Error('The shipped master lacks people');
	const Email = 'anna.muller.71@example.invalid';
	const rows = [
		{
			...anybody,
			PersonnelNo: '00071',
			FirstName: 'Anna',
			LastName: 'Müller',
			Email,
			Site: 'TLV-1',
		},
		{ ...ofDyflexis, ExitDate: '2031-03-31', Site: 'HFA-02' },
		{ ...anybody, PersonnelNo: 'A-001', FirstName: 'Noa', LastName: 'Levi', Site: site },
	];
	master.write(rows);
	return rows;
}

test('keeps the other simulated systems, too, and sends nothing by the second run', async () => {
	const rows = write('TLV-1');
	expect(countsIn(await run())).toEqual({
		Dyflexis: { created: 2, updated: 1 },
		'P.O.C. System': { created: 2, updated: 1 },
		shyftplan: { unchanged: 1, missing: 2 },
	});
	for (const row of rows) {
		expect(master.dyflexis().get(row.PersonnelNo)).toMatchObject(inDyflexis(row));
		expect(master.poc().get(row.PersonnelNo)).toMatchObject(inPocSystem(row));
	}
	const before = master.sent();
	expect(countsIn(await run())).toEqual({
		Dyflexis: { unchanged: 3 },
		'P.O.C. System': { unchanged: 3 },
		shyftplan: { unchanged: 1, missing: 2 },
	});
	expect(master.sent()).toEqual(before);
});

test('has the others taken where P.O.C. System takes a file without those whom it refuses', async () => {
	write('99');
	const lines = linesIn(await run()).map(brief);
	expect(lines).toContain('P.O.C. System: refused A-001');
	expect(lines).toContain('P.O.C. System: created 00071');
	const again = linesIn(await run()).map(brief);
	expect(again.filter((line) => line.startsWith('P.O.C. System'))).toEqual([
		'P.O.C. System: refused A-001',
	]);
});
