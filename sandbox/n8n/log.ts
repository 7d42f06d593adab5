import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';

/** Opens a log to append to, as a stream that a process can be started with. Rejects when it cannot. */
export async function openLog(file: string): Promise<WriteStream> {
	const log = createWriteStream(file, { flags: 'a' });
	await once(log, 'open');
	return log;
}
