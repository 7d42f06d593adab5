import { existsSync } from 'node:fs';
import { execa, type Options } from 'execa';
import { openLog } from '../log';
import { untilReady } from '../until';

/** A program of the machine that n8n needs, started for one cluster and with a folder of its own. */
export interface Service {
	/** What n8n has to be told to reach it. */
	env: Record<string, string>;
	stop(): Promise<void>;
}

export interface Program {
	file: string;
	args: string[];
	options?: Pick<Options, 'cwd' | 'uid' | 'gid'>;
	/** Where everything that it prints is added. */
	logFile: string;
	/** What ends it at once and in order. */
	stopSignal: NodeJS.Signals;
	/** Whether it takes requests by now. */
	isReady(): Promise<boolean>;
}

const PATIENCE = { minutes: 0.5 };

/**
 * The path of a program.
 *
 * @param what as its users call it
 * @throws with the packages to install when it is not there
 */
export function installed(what: string, file: string | undefined): string {
	if (file !== undefined && existsSync(file)) return file;
	throw new Error(
		`${what} is not installed. Queue mode needs it: apt-get install redis-server postgresql`,
	);
}

/**
 * Starts a program and waits until it takes requests. It ends with this process at the latest.
 *
 * @returns what ends it
 * @throws when it does not come up; the message names its log
 */
export async function startProgram(program: Program): Promise<() => Promise<void>> {
	const { file, args, options, logFile, stopSignal, isReady } = program;
	const log = await openLog(logFile);
	const running = execa(file, args, {
		...options,
		stdin: 'ignore',
		stdout: log,
		stderr: log,
		reject: false,
	});
	const ended = running.then(() => void log.end());
	const stop = async () => {
		running.kill(stopSignal);
		await ended;
	};
	try {
		await untilReady(ended, isReady, PATIENCE);
	} catch (cause) {
		await stop();
		throw new Error(`${file} did not start; ${logFile} says why`, { cause });
	}
	return stop;
}
