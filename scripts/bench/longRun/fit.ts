/** A straight line through points, by least squares. */
export interface Fit {
	/** Of y, for one of x. */
	slope: number;
	/** How far the slope may be off: its standard deviation. */
	deviation: number;
}

const mean = (values: number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Fits a straight line.
 *
 * @throws RangeError for fewer than three points
 */
export function fit(points: Array<[x: number, y: number]>): Fit {
	if (points.length < 3) throw new RangeError('A line through noise takes three points');
	const x = mean(points.map(([at]) => at));
	const y = mean(points.map(([, value]) => value));
	const width = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
	const slope = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0) / width;
	const rest = points.reduce((sum, [at, value]) => sum + (value - y - slope * (at - x)) ** 2, 0);
	return { slope, deviation: Math.sqrt(rest / (points.length - 2) / width) };
}
