import type { ExecutionStatus } from 'n8n-workflow';
import type { JournalEntry, Outcome } from '../../sandbox/kit/types';

/** What became of one example workflow. */
export interface Ending {
	name: string;
	/** One for each time that it ran, in that order. */
	executions: Array<{ status: ExecutionStatus; seconds: number }>;
	/** Whether it waits for calls or polls from now on. */
	listening: boolean;
}

const OUTCOMES: Outcome[] = ['booked', 'warned', 'refused'];

/** How often the sandbox booked, warned about and refused each operation, one line an operation. */
export function bookings(journal: JournalEntry[]): string[] {
	const operations = new Set(journal.map(nameOf));
	return [...operations].map((operation) => {
		const counts = OUTCOMES.map((outcome) => {
			const entries = journal.filter((entry) => entry.outcome === outcome);
			return { outcome, count: entries.filter((entry) => nameOf(entry) === operation).length };
		});
		const words = counts.filter(({ count }) => count > 0);
		return `${operation}: ${words.map(({ outcome, count }) => `${count} ${outcome}`).join(', ')}`;
	});
}

function nameOf({ vendor, operation }: JournalEntry): string {
	return `${vendor} ${operation}`;
}

/** How each workflow ended, one line a workflow. */
export function endings(workflows: Ending[]): string[] {
	return workflows.map(({ name, executions, listening }) => {
		const ran = executions.map(({ status, seconds }) => `${status} after ${seconds.toFixed(1)} s`);
		return `${name}: ${[...ran, ...(listening ? ['listening'] : [])].join(', ')}`;
	});
}

/** The workflows that were imported, but not run, for want of credentials; one line a workflow. */
export function leftOut(
	examples: Array<{ workflow: { name?: unknown }; missing: string[] }>,
): string[] {
	return examples
		.filter(({ missing }) => missing.length > 0)
		.map(
			({ workflow, missing }) =>
				`${String(workflow.name)}: not run, it needs ${missing.join(', ')}`,
		);
}

/** Whether every execution of every workflow succeeded. */
export function allWell(workflows: Ending[]): boolean {
	return workflows.every(({ executions }) =>
		executions.every(({ status }) => status === 'success'),
	);
}

/** A heading with indented lines below it. */
export function section(title: string, lines: string[]): string {
	return [title, ...(lines.length > 0 ? lines : ['nothing']).map((line) => `  ${line}`), ''].join(
		'\n',
	);
}
