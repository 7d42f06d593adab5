import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../sandbox/n8n/ports';
import { startProgram } from '../../sandbox/n8n/queueMode/service';
import { until } from '../../sandbox/n8n/until';

describe('a free port', () => {
	const server = createServer();

	beforeAll(async () => {
		await once(server.listen(0, '127.0.0.1'), 'listening');
	});

	afterAll(() => server.close());

	test('can be listened on, and is none that the system hands out by itself', async () => {
		const port = await freePort();
		expect(port).toBeLessThan(32_768);
		const other = createServer();
		await once(other.listen(port, '127.0.0.1'), 'listening');
		other.close();
	});

	test('is the wanted one, unless another program has it', async () => {
		const wanted = await freePort();
		expect(await freePort(wanted)).toBe(wanted);
		const { port } = server.address() as AddressInfo;
		await expect(freePort(port)).rejects.toThrow(`Port ${port} is taken by another program`);
	});
});

describe('waiting until there is an answer', () => {
	test('asks again, and gives the answer', async () => {
		const answers = [undefined, false, 0] as const;
		let asked = 0;
		const ask = () => answers[asked++];
		expect(await until('there is a number', ask, { every: 1 })).toBe(0);
		expect(asked).toBe(3);
	});

	test('ends with what was waited for, or with what the question threw', async () => {
		const never = until('it snows', () => false, { minutes: 0.001, every: 1 });
		await expect(never).rejects.toThrow('Waited 0.001 minutes in vain until it snows');
		const refused = until('it snows', async () => await Promise.reject(new Error('No sky')));
		await expect(refused).rejects.toThrow('No sky');
	});
});

describe('a program that n8n needs', () => {
	let folder: string;

	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'workforce-program-'));
	});

	afterAll(async () => await rm(folder, { recursive: true }));

	test('that ends instead of starting is reported with its log', async () => {
		const logFile = path.join(folder, 'program.log');
		const started = startProgram({
			file: process.execPath,
			args: ['--eval', 'process.exit(3)'],
			logFile,
			stopSignal: 'SIGTERM',
			isReady: async () => await Promise.resolve(false),
		});
		await expect(started).rejects.toThrow(`${process.execPath} did not start; ${logFile} says why`);
	});
});
