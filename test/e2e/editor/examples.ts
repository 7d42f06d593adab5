import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExportedCredential, ExportedWorkflow } from '../../../sandbox/n8n/commandLine';
import type { Workflow } from '../../../sandbox/n8n/rest';
import { dataFolder, demoCredentials, exampleWorkflows } from '../../../scripts/start/examples';
import type { World } from './world';

/** Stores the credentials of the demo, pointed at the sandbox. */
export async function storeCredentials({
	n8n,
	sandbox,
}: Pick<World, 'n8n' | 'sandbox'>): Promise<void> {
	for (const { name, type, data } of await demoCredentials(sandbox.url)) {
		await n8n.rest.request('POST', '/credentials', { name, type, data });
	}
}

/** An example workflow with the credentials that n8n has, and its folder for files. */
export async function exampleOf(
	{ n8n, filesFolder }: Pick<World, 'n8n' | 'filesFolder'>,
	wanted: string,
): Promise<ExportedWorkflow> {
	const credentials = await n8n.rest.request<ExportedCredential[]>('GET', '/credentials');
	const examples = await exampleWorkflows(credentials, filesFolder);
	const example = examples.find(({ id }) => id === wanted);
	if (!example) throw new RangeError(`There is no example ${wanted}`);
	return example;
}

/** Stores an example workflow. */
export const storeExample = async (
	world: Pick<World, 'n8n' | 'filesFolder'>,
	id: string,
): Promise<Workflow> =>
	await world.n8n.rest.request('POST', '/workflows', await exampleOf(world, id));

/** Puts some lines of a file of the examples where they read it. */
export async function storeLines(
	{ filesFolder }: Pick<World, 'filesFolder'>,
	file: string,
	wanted: RegExp,
): Promise<void> {
	const lines = (await readFile(path.join(dataFolder, file), 'utf8')).split('\n');
	const some = lines.filter((line) => wanted.test(line)).join('\n');
	await writeFile(path.join(filesFolder, file), some);
}
