import { readdirSync } from 'node:fs';
import type { IDataObject } from 'n8n-workflow';
import { Params } from '../../lib/params';
import { Problem } from '../../lib/problem';

function asProblem(thrown: unknown): Problem {
	if (thrown instanceof Problem) return thrown;
	throw new Error(`Expected a Problem, but got ${String(thrown)}`, { cause: thrown });
}

/** The Problem that a function throws. Anything else, or nothing, fails the test. */
export function problemOf(run: () => unknown): Problem {
	let result: unknown;
	try {
		result = run();
	} catch (thrown) {
		return asProblem(thrown);
	}
	throw new Error(`Expected a Problem, but it answered ${JSON.stringify(result)}`);
}

/** The Problem that a promise is rejected with. */
export async function rejectionOf(promise: Promise<unknown>): Promise<Problem> {
	return await promise.then(
		(result) => {
			throw new Error(`Expected a Problem, but it answered ${JSON.stringify(result)}`);
		},
		(thrown: unknown) => asProblem(thrown),
	);
}

interface Given {
	json?: IDataObject;
	zone?: string;
	labels?: Record<string, string>;
}

/** Parameters as n8n would read them, from plain values. */
export function paramsOf(
	values: Record<string, unknown>,
	{ json = {}, zone = 'Europe/Amsterdam', labels = {} }: Given = {},
): Params {
	return new Params(json, zone, (name) => values[name], new Map(Object.entries(labels)));
}

/** The TypeScript files below a folder, relative to it, with slashes. */
export function sourcesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => file.endsWith('.ts'))
		.sort();
}

/** Every row that an async iterable gives. */
export async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
	const given: Row[] = [];
	for await (const row of rows) given.push(row);
	return given;
}
