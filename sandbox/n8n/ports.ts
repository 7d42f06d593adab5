import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/**
 * A port of the loopback interface that is free at this moment.
 *
 * @param wanted this one, or any when 0
 * @throws when the wanted one is taken
 */
export async function freePort(wanted = 0): Promise<number> {
	const server = createServer().listen(wanted, '127.0.0.1');
	try {
		await once(server, 'listening');
	} catch (cause) {
		throw new Error(`Port ${wanted} is taken by another program`, { cause });
	}
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}
