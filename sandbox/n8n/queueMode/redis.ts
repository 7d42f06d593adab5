import path from 'node:path';
import { connect } from 'node:net';
import { LOOPBACK } from '../environment';
import { freePort } from '../ports';
import { installed, startProgram, type Service } from './service';

/**
 * A Redis that keeps nothing on disk, on a free port.
 *
 * @param folder for its log
 */
export async function startRedis(folder: string): Promise<Service> {
	const file = installed('Redis', '/usr/bin/redis-server');
	const port = await freePort();
	const stop = await startProgram({
		file,
		args: ['--port', String(port), '--bind', LOOPBACK, '--save', '', '--dir', folder],
		logFile: path.join(folder, 'redis.log'),
		stopSignal: 'SIGTERM',
		isReady: async () => await answersPing(port),
	});
	return {
		env: { QUEUE_BULL_REDIS_HOST: LOOPBACK, QUEUE_BULL_REDIS_PORT: String(port) },
		stop,
	};
}

async function answersPing(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, LOOPBACK, () => socket.write('PING\r\n'));
		socket.once('data', (answer) => {
			socket.destroy();
			resolve(answer.toString().startsWith('+PONG'));
		});
		socket.once('error', () => resolve(false));
	});
}
