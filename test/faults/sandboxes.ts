import { createServer } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { startSandbox, type Sandbox } from '../../sandbox/server';

/** A host that nothing may be sent to. */
export interface Elsewhere {
	url: string;
	/** Requests that came all the same. */
	requests(): number;
	close(): Promise<void>;
}

/** Opens a host of its own, which counts who comes. */
export async function openElsewhere(): Promise<Elsewhere> {
	let requests = 0;
	const server = createServer((_request, response) => {
		requests += 1;
		response.end('{}');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://localhost:${(server.address() as AddressInfo).port}/elsewhere`,
		requests: () => requests,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/**
 * Opens a port that leads to another one.
 * @returns what closes it again, with every connection through it
 */
export async function openDoor(port: number, target: number): Promise<() => Promise<void>> {
	const sockets = new Set<Socket>();
	const hold = (socket: Socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
		return socket;
	};
	const server = createTcpServer((socket) => {
		const inside = hold(connect(target, '127.0.0.1'));
		hold(socket).pipe(inside).pipe(socket);
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	return async () => {
		for (const socket of sockets) socket.destroy();
		await new Promise((resolve) => server.close(resolve));
	};
}

/**
 * Runs all jobs, each with a sandbox of its own that was reset before, as many together as there
 * are sandboxes. The results are promises, so that a job that throws fails the test that asks.
 */
export async function runAll<Job, Result>(
	jobs: readonly Job[],
	atOnce: number,
	keys: Record<string, string>,
	run: (job: Job, sandbox: Sandbox) => Promise<Result>,
): Promise<Map<Job, Promise<Result>>> {
	const results = new Map<Job, Promise<Result>>();
	const waiting = jobs.values();
	const work = async () => {
		const sandbox = await startSandbox({ port: 0, keys });
		for (const job of waiting) {
			sandbox.control.reset();
			const result = run(job, sandbox);
			results.set(job, result);
			await Promise.allSettled([result]);
		}
		await sandbox.close();
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	return results;
}
