import { readFile, writeFile } from 'node:fs/promises';

/** Linux tells times in hundredths of a second, whatever its own clock does. */
const TICKS_A_SECOND = 100;

/** Forgets the peak of a process so far (Linux). */
export async function resetPeak(pid: number): Promise<void> {
	await writeFile(`/proc/${pid}/clear_refs`, '5');
}

/** Peak resident memory of a process in MB since the last reset (Linux). */
export async function peakMegabytes(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** Resident memory of a process in MB (Linux). */
export async function residentMegabytes(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** Seconds that a process computed since its start, all of its threads together (Linux). */
export async function cpuSeconds(pid: number): Promise<number> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
	// The name of the program, in brackets, may hold spaces; user and system time are 14th and 15th.
	const [user, system] = stat
		.slice(stat.lastIndexOf(')') + 2)
		.split(' ')
		.slice(11);
	return (Number(user) + Number(system)) / TICKS_A_SECOND;
}
