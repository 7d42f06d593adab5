import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

const LOWEST = 20_000;
/** From here on a system hands out ports by itself: to connections, and to servers that ask for any. */
const BEYOND = 32_768;

/**
 * A port of the loopback interface that is free at this moment. Unless one is wanted, it is one that
 * nobody gets who did not choose it: it is likely to be free still when a program comes to use it.
 *
 * @param wanted this one, or any when 0
 * @throws when the wanted one is taken, and when it is not for this user
 */
export async function freePort(wanted = 0): Promise<number> {
	if (wanted === 0) {
		const port = randomInt(LOWEST, BEYOND);
		return (await isFree(port)) ? port : await freePort();
	}
	if (await isFree(wanted)) return wanted;
	throw new Error(`Port ${wanted} is taken by another program`);
}

async function isFree(port: number): Promise<boolean> {
	const server = createServer().listen(port, '127.0.0.1');
	try {
		await once(server, 'listening');
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
		return false;
	}
	server.close();
	await once(server, 'close');
	return true;
}
