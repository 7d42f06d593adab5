import { constants, mkdirSync } from 'node:fs';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Server, utils, type SFTPWrapper } from 'ssh2';

const { OPEN_MODE, STATUS_CODE } = utils.sftp;

/** Whom the server lets in. Made up, and of use to a test only. */
export const sftpUser = { username: 'poc', password: 'sftp-pass-word-1' };

/** An SFTP server on the loopback interface that serves one folder. */
export interface SftpServer {
	port: number;
	/** Sessions that were let in. */
	sessions(): number;
	/** The file in the served folder that a path of the server means. */
	fileAt(remote: string): string;
	close(): Promise<void>;
}

const flagsOf = (mode: number): number => {
	const writes = (mode & OPEN_MODE.WRITE) !== 0;
	const access = writes ? constants.O_RDWR : constants.O_RDONLY;
	const creates = (mode & OPEN_MODE.CREAT) !== 0 ? constants.O_CREAT : 0;
	return access | creates | ((mode & OPEN_MODE.TRUNC) !== 0 ? constants.O_TRUNC : 0);
};

/** Answers the requests of one session about the files of a folder. */
function serve(sftp: SFTPWrapper, fileAt: (remote: string) => string): void {
	const handles = new Map<number, FileHandle>();
	/** Folders that are listed: what of them was not told yet. */
	const listings = new Map<number, string[]>();
	let next = 0;
	/** Answers what a request leads to; what throws becomes a status. */
	const answer = (id: number, work: () => Promise<void>): void => {
		work().catch((thrown: NodeJS.ErrnoException) =>
			sftp.status(
				id,
				thrown.code === 'ENOENT' ? STATUS_CODE.NO_SUCH_FILE : STATUS_CODE.FAILURE,
				thrown.message,
			),
		);
	};
	const handleOf = (key: Buffer): FileHandle => {
		const handle = handles.get(key.readUInt32BE(0));
		if (handle === undefined) throw new Error('There is no such handle');
		return handle;
	};
	const attributesOf = async (remote: string) => {
		const { mode, uid, gid, size, atimeMs, mtimeMs } = await stat(fileAt(remote));
		return { mode, uid, gid, size, atime: atimeMs / 1000, mtime: mtimeMs / 1000 };
	};
	const tell = (id: number, remote: string): void =>
		answer(id, async () => sftp.attrs(id, await attributesOf(remote)));

	sftp
		.on('REALPATH', (id, remote) => {
			const filename = path.posix.resolve('/', remote);
			sftp.name(id, [{ filename, longname: filename, attrs: {} as never }]);
		})
		.on('STAT', tell)
		.on('LSTAT', tell)
		.on('MKDIR', (id, remote) =>
			answer(id, async () => {
				await mkdir(fileAt(remote));
				sftp.status(id, STATUS_CODE.OK);
			}),
		)
		.on('REMOVE', (id, remote) =>
			answer(id, async () => {
				await rm(fileAt(remote));
				sftp.status(id, STATUS_CODE.OK);
			}),
		)
		.on('OPEN', (id, remote, mode) =>
			answer(id, async () => {
				const key = Buffer.alloc(4);
				key.writeUInt32BE((next += 1));
				handles.set(next, await open(fileAt(remote), flagsOf(mode)));
				sftp.handle(id, key);
			}),
		)
		.on('FSTAT', (id, key) =>
			answer(id, async () => {
				const { mode, uid, gid, size, atimeMs, mtimeMs } = await handleOf(key).stat();
				sftp.attrs(id, { mode, uid, gid, size, atime: atimeMs / 1000, mtime: mtimeMs / 1000 });
			}),
		)
		.on('FSETSTAT', (id) => sftp.status(id, STATUS_CODE.OK))
		.on('READ', (id, key, offset, length) =>
			answer(id, async () => {
				const { bytesRead, buffer } = await handleOf(key).read(
					Buffer.alloc(length),
					0,
					length,
					offset,
				);
				if (bytesRead === 0) sftp.status(id, STATUS_CODE.EOF);
				else sftp.data(id, buffer.subarray(0, bytesRead));
			}),
		)
		.on('WRITE', (id, key, offset, data) =>
			answer(id, async () => {
				await handleOf(key).write(data, 0, data.length, offset);
				sftp.status(id, STATUS_CODE.OK);
			}),
		)
		.on('OPENDIR', (id, remote) =>
			answer(id, async () => {
				const names = await readdir(fileAt(remote));
				const key = Buffer.alloc(4);
				key.writeUInt32BE((next += 1));
				listings.set(
					next,
					names.map((name) => path.posix.join(remote, name)),
				);
				sftp.handle(id, key);
			}),
		)
		.on('READDIR', (id, key) =>
			answer(id, async () => {
				const remotes = listings.get(key.readUInt32BE(0)) ?? [];
				listings.set(key.readUInt32BE(0), []);
				const entries = remotes.map(async (remote) => {
					const filename = path.posix.basename(remote);
					return {
						filename,
						longname: `-rw-r--r-- ${filename}`,
						attrs: await attributesOf(remote),
					};
				});
				if (entries.length === 0) sftp.status(id, STATUS_CODE.EOF);
				else sftp.name(id, await Promise.all(entries));
			}),
		)
		.on('CLOSE', (id, key) =>
			answer(id, async () => {
				const number = key.readUInt32BE(0);
				await handles.get(number)?.close();
				handles.delete(number);
				listings.delete(number);
				sftp.status(id, STATUS_CODE.OK);
			}),
		);
}

/** Serves a folder over SFTP, with a host key of its own, until it is closed. */
export async function startSftp(folder: string): Promise<SftpServer> {
	mkdirSync(folder, { recursive: true });
	const fileAt = (remote: string) => path.join(folder, path.posix.resolve('/', remote));
	let sessions = 0;
	const hostKey = utils.generateKeyPairSync('ed25519').private;
	const open = new Set<{ end(): void }>();
	const settings = { hostKeys: [hostKey], algorithms: { compress: ['none' as const] } };
	const server = new Server(settings, (client) => {
		open.add(client);
		client
			.on('authentication', (context) => {
				const { username, password } = sftpUser;
				const known =
					context.method === 'password' &&
					context.username === username &&
					context.password === password;
				if (known) context.accept();
				else context.reject(['password']);
			})
			.on('ready', () => {
				sessions += 1;
				client.on('session', (accept) => {
					accept().on('sftp', (acceptSftp) => serve(acceptSftp(), fileAt));
				});
			})
			// A client that breaks off is no matter for the server.
			.on('error', () => open.delete(client))
			.on('close', () => open.delete(client));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		sessions: () => sessions,
		fileAt,
		async close() {
			for (const client of open) client.end();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
}
