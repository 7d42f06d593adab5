import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { isControl, pathOf } from './paths';
import type { TrafficFigures } from './types';

/** Paths beyond these are counted together, so that ids in paths cannot fill the memory. */
const MOST_PATHS = 10_000;
const OTHER_PATHS = '(other)';

export interface Traffic {
	read(): TrafficFigures;
	clear(): void;
}

/** Counts requests and sockets of everything but the controls. Call it before other hooks. */
export function countTraffic(app: FastifyInstance): Traffic {
	const watched = new WeakSet<Socket>();
	let open = new Set<Socket>();
	let byPath = new Map<string, number>();
	let requests = 0;
	let peakSockets = 0;

	const see = (socket: Socket) => {
		open.add(socket);
		peakSockets = Math.max(peakSockets, open.size);
		if (watched.has(socket)) return;
		watched.add(socket);
		socket.once('close', () => open.delete(socket));
	};

	app.addHook('onRequest', (request, _reply, done) => {
		if (!isControl(request.url)) {
			const path = pathOf(request.url);
			const key = byPath.size < MOST_PATHS || byPath.has(path) ? path : OTHER_PATHS;
			byPath.set(key, (byPath.get(key) ?? 0) + 1);
			requests += 1;
			see(request.raw.socket);
		}
		done();
	});

	return {
		read: () => ({
			requests,
			openSockets: open.size,
			peakSockets,
			byPath: Object.fromEntries(byPath),
		}),
		clear() {
			open = new Set();
			byPath = new Map();
			requests = 0;
			peakSockets = 0;
		},
	};
}
