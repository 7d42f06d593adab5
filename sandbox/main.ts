import { Command, InvalidArgumentError } from 'commander';
import { DEFAULT_PORT, startSandbox } from './server';

function portNumber(text: string): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
	}
	return port;
}

async function run({ port }: { port: number }): Promise<void> {
	const sandbox = await startSandbox({ port });
	process.stdout.write(`Sandbox at ${sandbox.url}\n`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void sandbox.close());
	}
}

new Command('sandbox')
	.description('Simulated workforce vendors to develop, demonstrate and test against')
	.option(
		'-p, --port <number>',
		'port on the loopback interface, 0 for any',
		portNumber,
		DEFAULT_PORT,
	)
	.action(run)
	.parseAsync()
	.catch((error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	});
