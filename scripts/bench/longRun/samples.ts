import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../database';
import { residentMegabytes } from '../process';
import type { Inspector } from './inspector';
import { polledById } from './workflows';

/** Seconds from one sample to the next. */
const EVERY = 10;

/** What n8n holds at one moment of the run. */
export interface Sample {
	minutes: number;
	/** That have happened so far. */
	events: number;
	/** Of the process. */
	residentMb: number;
	/** Of the JavaScript heap, after its garbage was collected. */
	heapMb: number;
	/** Characters of static data, by what is polled. */
	staticData: Record<string, number>;
}

export interface Watched {
	pid: number;
	userFolder: string;
	inspector: Inspector;
	/** Tells how many events have happened. */
	events(): number;
}

function staticDataIn(userFolder: string): Record<string, number> {
	const rows = ask<{ id: string; size: number | null }>(
		userFolder,
		'SELECT id, length(staticData) AS size FROM workflow_entity',
	);
	return Object.fromEntries(
		rows.flatMap(({ id, size }) => {
			const name = polledById.get(id);
			return name === undefined ? [] : [[name, size ?? 0]];
		}),
	);
}

/** Takes a sample every ten seconds until a moment (ms). */
export async function sampleUntil(
	end: number,
	{ pid, userFolder, inspector, events }: Watched,
): Promise<Sample[]> {
	const samples: Sample[] = [];
	const start = Date.now();
	for (let next = start; next <= end; next += EVERY * 1000) {
		await sleep(Math.max(0, next - Date.now()));
		samples.push({
			minutes: (Date.now() - start) / 60_000,
			events: events(),
			heapMb: await inspector.heapMegabytes(),
			residentMb: await residentMegabytes(pid),
			staticData: staticDataIn(userFolder),
		});
	}
	return samples;
}
