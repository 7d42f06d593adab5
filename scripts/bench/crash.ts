import type { Counts } from './crash/count';
import { crashOften } from './crash/run';
import { watched } from './crash/watched';

/** How n8n keeps what a trigger has seen, and what it is told for that. */
const modes: ReadonlyArray<[name: string, env: Record<string, string>]> = [
	['as it is', {}],
	[
		'durable',
		{
			N8N_SCHEDULER_ENABLED: 'true',
			N8N_SCHEDULER_POLL_TRIGGERS_ENABLED: 'true',
			N8N_POLLER_DURABLE_CURSORS_ENABLED: 'true',
			N8N_USE_WORKFLOW_PUBLICATION_SERVICE: 'true',
		},
	],
];

const line = (name: string, mode: string, counts: Counts) =>
	`| ${[name, mode, counts.arrived, counts.started, counts.shown, counts.lost, counts.doubled].join(' | ')} |`;

/** Counts what is lost and what comes twice when n8n is killed again and again. */
export async function benchCrash(): Promise<string> {
	const lines: string[] = [];
	for (const [mode, env] of modes) {
		const counts = await crashOften(env);
		lines.push(...counts.map((each, index) => line(watched[index]?.name ?? '', mode, each)));
	}
	return [
		'### n8n killed again and again',
		'',
		'| Trigger | n8n | Arrived | Started a workflow | In a crashed execution only | Lost | Doubled |',
		'| --- | --- | ---: | ---: | ---: | ---: | ---: |',
		...lines,
		'',
	].join('\n');
}
