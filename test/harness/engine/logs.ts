import { AsyncLocalStorage } from 'node:async_hooks';
import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';
import { LoggerProxy, type LogMetadata } from 'n8n-workflow';

/** One line that n8n or a node wrote to the log. */
export interface LogLine {
	level: 'error' | 'warn' | 'info' | 'debug';
	message: string;
	metadata?: LogMetadata;
}

const current = new AsyncLocalStorage<LogLine[]>();

const write = (level: LogLine['level']) => (message: string, metadata?: LogMetadata) => {
	current
		.getStore()
		?.push(metadata === undefined ? { level, message } : { level, message, metadata });
};

const recorder = {
	error: write('error'),
	warn: write('warn'),
	info: write('info'),
	debug: write('debug'),
	scoped: () => recorder,
};

/** Makes every logger of n8n write to the log of the run that is under way, and nowhere else. */
export function recordLogs(): void {
	Container.set(Logger, recorder as unknown as Logger);
	LoggerProxy.init(recorder);
}

/** Runs `work` and gives what was logged meanwhile beside its result. */
export async function withLogs<T extends object>(
	work: () => Promise<T>,
): Promise<T & { logs: LogLine[] }> {
	const logs: LogLine[] = [];
	const result = await current.run(logs, work);
	return { ...result, logs };
}
