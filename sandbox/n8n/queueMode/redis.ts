import path from 'node:path';
import { connect } from 'node:net';
import { execa } from 'execa';
import { LOOPBACK } from '../environment';
import { freePort } from '../ports';
import { installed, startProgram, type Service } from './service';

/** A Redis that runs. */
export interface Redis extends Service {
	/** Has it carry out a command, and gives its answer. */
	command(...words: string[]): Promise<string>;
}

/**
 * A Redis that keeps nothing on disk, on a free port.
 *
 * @param folder for its log
 */
export async function startRedis(folder: string): Promise<Redis> {
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
		async command(...words) {
			const args = ['-h', LOOPBACK, '-p', String(port), ...words];
			return (await execa('/usr/bin/redis-cli', args)).stdout;
		},
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
