import { Listr } from 'listr2';
import type { InstallProgress } from '../../sandbox/n8n/installSteps';

const INSTALLING: Record<InstallProgress['step'], string> = {
	packages: 'downloading packages',
	node: 'fetching Node',
	database: 'preparing SQLite',
};

/** Milliseconds between two lines of one step where lines cannot be overwritten, as in a log. */
const PAUSE = 15_000;

/**
 * Does one step of a longer procedure in view of the user, and returns its result.
 *
 * @param work gets a function that shows how far it is
 */
export async function step<T>(
	title: string,
	work: (say: (line: string) => void) => Promise<T>,
): Promise<T> {
	const pause = process.stdout.isTTY ? 0 : PAUSE;
	let said = 0;
	const list = new Listr<{ result?: { value: T } }>([
		{
			title,
			task: async (context, task) => {
				const value = await work((line) => {
					if (Date.now() - said < pause) return;
					said = Date.now();
					task.output = line;
				});
				context.result = { value };
			},
		},
	]);
	const { result } = await list.run();
	if (!result) throw new Error(`"${title}" was not done`);
	return result.value;
}

/** One line on how far the installation of n8n is. */
export function progressLine({ step: current, elapsed, landed, total }: InstallProgress): string {
	const seconds = Math.round(elapsed / 1000);
	return `${INSTALLING[current]}: ${landed} of ${total} packages, ${seconds} s of usually 300 to 900 s`;
}
