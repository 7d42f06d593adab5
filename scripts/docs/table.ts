const cell = (text: string) => text.replaceAll('|', '\\|');

const row = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;

/** A table in Markdown. */
export const table = (heads: string[], rows: string[][]): string =>
	[heads, heads.map(() => '---'), ...rows].map(row).join('\n');
