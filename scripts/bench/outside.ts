import { Pool } from 'undici';
import { employee } from './employees';

interface Target {
	/** Address of the simulated Dyflexis system. */
	base: string;
	apiKey: string;
}

function post({ base, apiKey }: Target, number: number) {
	const { employeeReference, ...members } = employee(number);
	return {
		path: `${new URL(base).pathname}/api2/external-employees/${employeeReference}`,
		method: 'POST' as const,
		headers: { authorization: `Token ${apiKey}`, 'content-type': 'application/json' },
		body: JSON.stringify(members),
	};
}

/** Sends all upserts one after another, or over a pool of kept-alive connections, without n8n. */
export async function sendOutside(
	target: Target,
	count: number,
	connections: number,
): Promise<number> {
	const pool = new Pool(new URL(target.base).origin, { connections });
	const numbers = Array.from({ length: count }, (_, index) => index + 1);
	const queue = numbers.values();
	const started = performance.now();
	const worker = async () => {
		for (const number of queue) {
			const { body } = await pool.request(post(target, number));
			await body.dump();
		}
	};
	await Promise.all(Array.from({ length: connections }, worker));
	const seconds = (performance.now() - started) / 1000;
	await pool.close();
	return seconds;
}
