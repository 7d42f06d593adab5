import { readFile, writeFile } from 'node:fs/promises';

/** Forgets the peak of a process so far (Linux). */
export async function resetPeak(pid: number): Promise<void> {
	await writeFile(`/proc/${pid}/clear_refs`, '5');
}

/** Peak resident memory of a process in MB since the last reset (Linux). */
export async function peakMegabytes(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
