import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = path.resolve(__dirname, '..');

/** One tarball, as `npm publish` would upload it. */
export type Packed = {
	/** The tarball itself. */
	tarball: string;
	/** Paths of the files in it, relative to the package. */
	files: string[];
};

/**
 * Packs what stands in `dist` into a tarball; it does not build.
 *
 * @param folder where to put the tarball; created when missing
 */
export async function pack(folder: string): Promise<Packed> {
	await mkdir(folder, { recursive: true });
	const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
		cwd: root,
	});
	const [packed] = JSON.parse(stdout) as Array<{
		filename: string;
		files: Array<{ path: string }>;
	}>;
	if (!packed) throw new Error('npm pack reported no tarball');
	return {
		tarball: path.join(folder, packed.filename),
		files: packed.files.map((file) => file.path),
	};
}

/**
 * Unpacks a tarball, without the folder `package/` that npm wraps around it.
 *
 * @param folder where the files go; created when missing
 */
export async function unpack(tarball: string, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
}
