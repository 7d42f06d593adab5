import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { LOOPBACK } from '../environment';
import { freePort } from '../ports';
import { installed, startProgram, type Service } from './service';

/** Below it Debian has a folder for each version. */
const VERSIONS = '/usr/lib/postgresql';
/** Whom Debian's package makes, and what an empty database holds. */
const NAME = 'postgres';

interface Owner {
	uid?: number;
	gid?: number;
}

/**
 * An empty PostgreSQL on a free port, in a folder of its own that goes with it.
 *
 * @param folder for its log
 */
export async function startPostgres(folder: string): Promise<Service> {
	const programs = path.dirname(installed('PostgreSQL', newestServer()));
	const owner = await ownerOfServer();
	// Not below the folder of n8n: whom it runs as may not look in there.
	const data = await mkdtemp(path.join(tmpdir(), 'workforce-postgres-'));
	const remove = async () => await rm(data, { recursive: true });
	try {
		if (owner.uid !== undefined) await chown(data, owner.uid, owner.gid ?? owner.uid);
		const options = { cwd: data, ...owner };
		const initialise = ['-D', data, '-U', NAME, '-A', 'trust', '-E', 'UTF8', '--no-sync'];
		await execa(path.join(programs, 'initdb'), initialise, options);
		const port = String(await freePort());
		const stop = await startProgram({
			file: path.join(programs, NAME),
			args: ['-D', data, '-p', port, '-h', LOOPBACK, '-k', '', '-F'],
			options,
			logFile: path.join(folder, 'postgres.log'),
			stopSignal: 'SIGINT',
			isReady: async () => {
				const asked = await execa(path.join(programs, 'pg_isready'), ['-h', LOOPBACK, '-p', port], {
					reject: false,
				});
				return asked.exitCode === 0;
			},
		});
		return {
			env: {
				DB_TYPE: 'postgresdb',
				DB_POSTGRESDB_HOST: LOOPBACK,
				DB_POSTGRESDB_PORT: port,
				DB_POSTGRESDB_DATABASE: NAME,
				DB_POSTGRESDB_USER: NAME,
			},
			stop: async () => {
				await stop();
				await remove();
			},
		};
	} catch (cause) {
		await remove();
		throw cause;
	}
}

function newestServer(): string | undefined {
	if (!existsSync(VERSIONS)) return undefined;
	return readdirSync(VERSIONS)
		.sort((one, other) => Number(other) - Number(one))
		.map((version) => path.join(VERSIONS, version, 'bin', 'postgres'))
		.find((file) => existsSync(file));
}

/** PostgreSQL refuses to run as root. */
async function ownerOfServer(): Promise<Owner> {
	if (process.getuid?.() !== 0) return {};
	const idOf = async (flag: string) => Number((await execa('id', [flag, NAME])).stdout);
	return { uid: await idOf('-u'), gid: await idOf('-g') };
}
