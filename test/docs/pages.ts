import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

const markdownIn = (folder: string): string[] =>
	readdirSync(path.join(root, folder))
		.filter((name) => name.endsWith('.md'))
		.map((name) => path.join(folder, name));

/** Every page of the documentation, relative to the project. */
export const pages: string[] = ['.', 'docs', 'workflows', '.github'].flatMap(markdownIn);

/** The text of a page. */
export const textOf = (page: string): string => readFileSync(path.join(root, page), 'utf8');

/** Whether a file of the project is there. */
export const isThere = (file: string): boolean => existsSync(path.join(root, file));
