import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Sample } from './samples';

const WIDTH = 640;

const x = {
	field: 'events',
	type: 'quantitative',
	title: 'Events so far',
	axis: { format: ',d', grid: false },
} as const;

/** As many dark colours as there are triggers, so that each line is seen on white. */
const COLOURS = [
	'#1f77b4',
	'#d62728',
	'#2ca02c',
	'#9467bd',
	'#ff7f0e',
	'#8c564b',
	'#e377c2',
	'#17becf',
	'#7f7f7f',
	'#bcbd22',
	'#111111',
];

/** The lines of the upper panel. */
const memory = (samples: Sample[]) =>
	samples.flatMap(({ events, residentMb, heapMb }) => [
		{ events, what: 'Process (resident)', value: residentMb },
		{ events, what: 'JavaScript heap in use', value: heapMb },
	]);

/** The lines of the lower panel. */
const staticData = (samples: Sample[]) =>
	samples.flatMap(({ events, staticData: kept }) =>
		Object.entries(kept).map(([what, value]) => ({ events, what, value })),
	);

interface Panel {
	title: string;
	unit: string;
	height: number;
	scale: { zero?: boolean; type?: 'log' };
	values: object[];
}

const panel = ({ title, unit, height, scale, values }: Panel) => ({
	title: { text: title, anchor: 'start' as const },
	width: WIDTH,
	height,
	data: { values },
	mark: { type: 'line' as const, strokeWidth: 2 },
	encoding: {
		x,
		y: {
			field: 'value',
			type: 'quantitative' as const,
			title: unit,
			scale,
			axis: { format: ',d' },
		},
		color: {
			field: 'what',
			type: 'nominal' as const,
			title: null,
			scale: { range: COLOURS },
		},
	},
});

/** Draws what n8n holds over a long run as an SVG: memory above, static data below. */
export async function figureOf(samples: Sample[]): Promise<string> {
	const above = {
		title: 'Memory of n8n',
		unit: 'MB',
		height: 200,
		scale: { zero: true },
		values: memory(samples),
	};
	const below = {
		title: 'What each polling trigger remembers',
		unit: 'Characters (logarithmic)',
		height: 260,
		scale: { type: 'log' as const },
		values: staticData(samples),
	};
	const spec: TopLevelSpec = {
		background: 'white',
		padding: 12,
		vconcat: [panel(above), panel(below)],
		resolve: { scale: { color: 'independent' } },
		config: { font: 'sans-serif', legend: { labelLimit: 240 } },
	};
	return await new View(parse(compile(spec).spec), { renderer: 'none' }).toSVG();
}
