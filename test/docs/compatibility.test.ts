import { readdirSync } from 'node:fs';
import path from 'node:path';
import { suiteName } from '../../scripts/compatibility/record';
import { AREAS } from '../../scripts/docs/compatibility';

const folder = path.resolve(__dirname, '../e2e');

test('each file of tests in n8n is in one row of the compatibility table', () => {
	const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
	expect(AREAS.flatMap(({ suites }) => suites).sort()).toEqual(files.map(suiteName).sort());
});
