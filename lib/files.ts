import type { IExecuteFunctions } from 'n8n-workflow';
import { JointRow, type Outcome } from './operation';
import { Problem } from './problem';

/** A file that comes with an item. */
export interface ItemFile {
	/** As it was called, or the field that it stands in. */
	name: string;
	/**
	 * Its bytes.
	 * @param most how many bytes it may have
	 * @throws Problem when it has more; it is not read then
	 */
	read(most: number): Promise<Buffer>;
}

const MEGABYTE = 1024 * 1024;

function refuseLarger(name: string, bytes: number, most: number): void {
	if (bytes <= most) return;
	const size = Math.ceil(bytes / MEGABYTE);
	throw new Problem(`The file ${name} is too large to be read: ${size} MB`, {
		description: `Expected at most ${Math.floor(most / MEGABYTE)} MB.`,
	});
}

/** The file of an item in a field, or undefined when there is none. */
export function fileOf(
	context: IExecuteFunctions,
	index: number,
	field: string,
): ItemFile | undefined {
	const kept = context.getInputData()[index]?.binary?.[field];
	if (kept === undefined) return undefined;
	const name = kept.fileName ?? field;
	return {
		name,
		async read(most) {
			// Without an id the bytes stand in the item, in base64.
			const bytes = kept.id
				? (await context.helpers.getBinaryMetadata(kept.id)).fileSize
				: Buffer.byteLength(kept.data, 'base64');
			refuseLarger(name, bytes, most);
			return await context.helpers.getBinaryDataBuffer(index, field);
		},
	};
}

/** Hands the files of outcomes to n8n. */
export async function keepFiles(
	{ helpers }: Pick<IExecuteFunctions, 'helpers'>,
	outcomes: Outcome[],
): Promise<Outcome[]> {
	const keep = async (outcome: Outcome) => {
		if (!(outcome instanceof JointRow) || outcome.file === undefined) return outcome;
		const { row, from, file } = outcome;
		const { field, name, type, content } = file;
		const kept = await helpers.prepareBinaryData(Buffer.from(content, 'utf8'), name, type);
		return new JointRow(row, from, undefined, { [field]: kept });
	};
	return await Promise.all(outcomes.map(keep));
}
