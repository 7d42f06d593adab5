import type { INodeExecutionData, NodeExecutionHint } from 'n8n-workflow';
import type { PaceReport } from './pace';

interface Run {
	output: INodeExecutionData[];
	/** Input items that could not be done. */
	refusals: number;
	/** Requests that were sent again. */
	repeats: number;
	pace: PaceReport;
	/** Input items. */
	items: number;
}

const counted = (count: number, one: string, many = `${one}s`) =>
	`${count} ${count === 1 ? one : many}`;

/** One line about a run that did not go straight through; undefined for one that did. */
export function runHint({
	output,
	refusals,
	repeats,
	pace,
	items,
}: Run): NodeExecutionHint | undefined {
	const warned = output.filter(({ json }) => Array.isArray(json.warnings)).length;
	const said = [
		refusals > 0 && `${counted(refusals, 'item')} of ${items} could not be done`,
		warned > 0 && `${counted(warned, 'item')} came back with a warning`,
		repeats > 0 && `${counted(repeats, 'request')} had to be sent again`,
		pace.throttled > 0 &&
			`the service asked ${counted(pace.throttled, 'time')} to slow down ` +
				`(${Math.ceil(pace.longestMs / 1000)} s at the longest)`,
	].filter((part): part is string => typeof part === 'string');
	if (said.length === 0) return undefined;
	const line = said.join('; ');
	return {
		message: `${line.charAt(0).toUpperCase()}${line.slice(1)}.`,
		type: refusals > 0 || warned > 0 ? 'warning' : 'info',
		location: 'outputPane',
	};
}
