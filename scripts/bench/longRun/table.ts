import { fit } from './fit';
import type { Sample } from './samples';

/** What is measured, with its unit. */
type Measure = [name: string, unit: string, of: (sample: Sample) => number];

const measuresOf = (samples: Sample[]): Measure[] => [
	['JavaScript heap in use', 'MB', ({ heapMb }) => heapMb],
	['Process (resident)', 'MB', ({ residentMb }) => residentMb],
	...Object.keys(samples.at(-1)?.staticData ?? {}).map((name): Measure => [
		`Static data: ${name}`,
		'characters',
		({ staticData }) => staticData[name] ?? 0,
	]),
];

const written = (value: number, digits: number) =>
	value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A table of what n8n held in the middle and in the end, and how it grew in the second half. */
export function tableOf(samples: Sample[], executions: number): string {
	const half = samples.slice(Math.floor(samples.length / 2));
	const [middle, end] = [half.at(0), half.at(-1)];
	if (middle === undefined || end === undefined) throw new RangeError('There is no sample');
	const line = ([name, unit, of]: Measure) => {
		const { slope, deviation } = fit(half.map((sample) => [sample.events / 1000, of(sample)]));
		const digits = unit === 'MB' ? 1 : 0;
		const cells = [
			`${name}, ${unit}`,
			written(of(middle), digits),
			written(of(end), digits),
			`${written(slope, digits + 1)} ± ${written(deviation, digits + 1)}`,
		];
		return `| ${cells.join(' | ')} |`;
	};
	return [
		`### ${written(end.events, 0)} events in ${written(end.minutes, 0)} minutes, ` +
			`${written(executions, 0)} executions`,
		'',
		`| | After ${written(middle.events, 0)} events | In the end | Growth for 1,000 events |`,
		'| --- | ---: | ---: | ---: |',
		...measuresOf(samples).map(line),
		'',
	].join('\n');
}
