import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FILES, regenerate } from '../../scripts/docs';

const root = path.resolve(__dirname, '../..');

test.each(FILES)('the generated parts of %s are up to date (npm run docs)', async (file) => {
	const text = await readFile(path.join(root, file), 'utf8');
	expect(text).toContain('<!-- generated: ');
	expect(regenerate(text)).toBe(text);
});
