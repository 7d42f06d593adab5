/** The inspector of a Node process that was started with `--inspect`. */
export interface Inspector {
	/** MB of the JavaScript heap that are in use after its garbage was collected. */
	heapMegabytes(): Promise<number>;
	close(): void;
}

interface Answer {
	id: number;
	result?: unknown;
	error?: { message: string };
}

/**
 * Speaks with the inspector on a port of the loopback interface.
 *
 * @throws when nobody listens there
 */
export async function openInspector(port: number): Promise<Inspector> {
	const response = await fetch(`http://127.0.0.1:${port}/json/list`);
	const [target] = (await response.json()) as Array<{ webSocketDebuggerUrl: string }>;
	const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
	await new Promise((resolve, reject) => {
		socket.addEventListener('open', resolve, { once: true });
		socket.addEventListener('error', reject, { once: true });
	});
	const waiting = new Map<number, (answer: Answer) => void>();
	socket.addEventListener('message', ({ data }) => {
		const answer = JSON.parse(String(data)) as Answer;
		waiting.get(answer.id)?.(answer);
		waiting.delete(answer.id);
	});
	let last = 0;
	const call = async <T>(method: string): Promise<T> => {
		const id = (last += 1);
		const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
		socket.send(JSON.stringify({ id, method }));
		const { result, error } = await answered;
		if (error) throw new Error(`${method}: ${error.message}`);
		return result as T;
	};
	return {
		async heapMegabytes() {
			await call('HeapProfiler.collectGarbage');
			const { usedSize } = await call<{ usedSize: number }>('Runtime.getHeapUsage');
			return usedSize / 1024 / 1024;
		},
		close: () => socket.close(),
	};
}
