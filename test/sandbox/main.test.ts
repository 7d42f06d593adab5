import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { startSandbox } from '../../sandbox/server';

const MAIN = path.resolve(__dirname, '../../sandbox/main.ts');

const start = (...options: string[]): ChildProcess =>
	spawn(process.execPath, ['--import', 'tsx', MAIN, ...options], { stdio: 'pipe' });

/** A process compiles its sources first, which takes seconds on a busy machine. */
jest.setTimeout(60_000);

const running: ChildProcess[] = [];
afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')));

async function firstLine(child: ChildProcess): Promise<string> {
	if (child.stdout === null) throw new Error('The process has no output.');
	const lines = createInterface(child.stdout);
	const [line] = (await once(lines, 'line')) as [string];
	return line;
}

it.each(['SIGTERM', 'SIGINT'] as const)('prints its address and ends on %s', async (signal) => {
	const child = start('--port', '0');
	running.push(child);
	const url = /http:\/\/127\.0\.0\.1:\d+$/.exec(await firstLine(child))?.[0];
	expect((await fetch(`${url}/_sandbox/health`)).status).toBe(200);
	child.kill(signal);
	expect(await once(child, 'exit')).toEqual([0, null]);
});

it('ends with 1 when the port is taken', async () => {
	const sandbox = await startSandbox({ port: 0 });
	try {
		const child = start('--port', String(sandbox.port));
		running.push(child);
		expect(await once(child, 'exit')).toEqual([1, null]);
	} finally {
		await sandbox.close();
	}
});
