/**
 * The pack in a real n8n, ready to look at: builds and packs it, starts the sandbox and n8n with the
 * demo credentials and the example workflows, runs them, and says what they did.
 */
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { execa } from 'execa';
import { N8n } from '../sandbox/n8n/instance';
import { freePort } from '../sandbox/n8n/ports';
import { DEFAULT_PORT, startSandbox } from '../sandbox/server';
import { pack } from './pack';
import { account, endingsSince, listen, runAll } from './start/demo';
import {
	dataFolder,
	demoCredentials,
	exampleWorkflows,
	missingCredentials,
} from './start/examples';
import { allWell, bookings, endings, leftOut, section } from './start/report';
import { progressLine, step } from './start/step';

interface Options {
	port: number;
	sandboxPort: number;
	once?: boolean;
}

const root = path.resolve(__dirname, '..');
const folder = path.join(root, '.cache', 'demo');

async function demo({ port, sandboxPort, once: endAtOnce }: Options): Promise<void> {
	for (const wanted of [port, sandboxPort]) await freePort(wanted);
	const tarball = await step('Build and pack', async () => {
		await execa('npm', ['run', 'build'], { cwd: root });
		return (await pack(folder)).tarball;
	});
	const n8n = await step('Install n8n', (say) =>
		N8n.prepare({
			userFolder: folder,
			onProgress: (progress) => say(progressLine(progress)),
		}),
	);
	const sandbox = await step('Start the sandbox', () => startSandbox({ port: sandboxPort }));
	try {
		const credentials = await demoCredentials(sandbox.url);
		const examples = await step('Install the pack, import credentials and workflows', async () => {
			await n8n.installPackage(tarball);
			await cp(dataFolder, n8n.filesFolder, { recursive: true });
			const all = await exampleWorkflows(credentials, n8n.filesFolder);
			await n8n.commands.importCredentials(credentials);
			await n8n.commands.importWorkflows(all);
			return all.map((workflow) => ({
				workflow,
				missing: missingCredentials(workflow, credentials),
			}));
		});
		const workflows = examples
			.filter(({ missing }) => missing.length === 0)
			.map(({ workflow }) => workflow);
		const server = await step('Start n8n', () => n8n.start({ port }));
		try {
			const started = new Date();
			await step('Run the workflows', async () => {
				await server.rest.signIn(account);
				await listen(server, workflows);
				await runAll(server, workflows);
			});
			const ended = await endingsSince(server, workflows, started);
			console.log(section('\nBooked in the sandbox', bookings(sandbox.control.journal())));
			console.log(section('Workflows', [...endings(ended), ...leftOut(examples)]));
			process.exitCode = allWell(ended) ? 0 : 1;
			if (endAtOnce) return;

			console.log(
				section('Open', [
					`n8n ${server.url}, sign in as ${account.email} with ${account.password}`,
					`the sandbox's journal ${sandbox.url}/_sandbox/journal`,
				]),
			);
			console.log('Press Ctrl-C to end.');
			await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), server.ended]);
		} finally {
			await server.stop();
		}
	} finally {
		await sandbox.close();
	}
}

function portNumber(text: string): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
	}
	return port;
}

new Command('start')
	.description('The pack in a real n8n, beside a sandbox of simulated vendors')
	.option('--port <number>', 'port of n8n, 0 for any', portNumber, 5678)
	.option('--sandbox-port <number>', 'port of the sandbox, 0 for any', portNumber, DEFAULT_PORT)
	.option('--once', 'end after the report')
	.action(demo)
	.parseAsync()
	.catch((error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	});
