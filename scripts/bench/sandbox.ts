import { execa } from 'execa';
import { freePort } from '../../sandbox/n8n/ports';
import type { FaultRule, JournalEntry, TrafficFigures } from '../../sandbox/server';

/** The simulated vendors in a process of their own, so that they share no thread with the measuring. */
export class BenchSandbox {
	private constructor(
		readonly url: string,
		/** Ends the process. */
		readonly stop: () => Promise<void>,
	) {}

	static async start(): Promise<BenchSandbox> {
		const port = await freePort();
		const running = execa('tsx', ['sandbox/main.ts', '--port', String(port)], {
			preferLocal: true,
			stdout: 'ignore',
			reject: false,
		});
		return new BenchSandbox(`http://127.0.0.1:${port}`, async () => {
			running.kill();
			await running;
		});
	}

	/** Asks the controls of the sandbox. */
	async control<T>(method: string, name: string, body?: unknown): Promise<T> {
		const response = await fetch(`${this.url}/_sandbox/${name}`, {
			method,
			...(body !== undefined && {
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			}),
		});
		return (await response.json()) as T;
	}

	/** Seeded data, and these faults from now on. */
	async prepare(faults: readonly FaultRule[]): Promise<void> {
		await this.control('POST', 'reset', {});
		await this.control('POST', 'faults', faults);
	}

	async journal(): Promise<JournalEntry[]> {
		return await this.control('GET', 'journal');
	}

	async traffic(): Promise<TrafficFigures> {
		return await this.control('GET', 'traffic');
	}
}
