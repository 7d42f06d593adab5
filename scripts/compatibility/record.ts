/** What a run of the tests in n8n says about one n8n, and what of that is kept. */

/** The part of Jest's report (`--json`) that is used here. */
export interface Report {
	testResults: Array<{
		/** The file, with its folder. */
		name: string;
		status: string;
		/** Why the file could not be run, if so. */
		message: string;
		assertionResults: Array<{ fullName: string; status: string }>;
	}>;
}

/** What became of the tests of one file. */
export interface Suite {
	passed: number;
	/** How many tests this n8n leaves out, by the reason. */
	leftOut: Record<string, number>;
}

/** What ran in one n8n. */
export interface Run {
	/** The Node that it ran on. */
	node: string;
	/** By the name of the file, without what all have. */
	suites: Record<string, Suite>;
}

/** By the version of n8n. */
export type Compatibility = Record<string, Run>;

/** The mark that `since` in test/e2e/support/versions.ts leaves in the name of what it leaves out. */
const LEFT_OUT = /\(not in n8n [\d.]+: ([^)]+)\)/;

const reasonIn = (fullName: string): string | undefined => LEFT_OUT.exec(fullName)?.[1];

/** What a test file is called in the record. */
export const suiteName = (file: string): string => file.replace(/^.*[/\\]|\.test\.ts$/g, '');

/** What keeps a run from being recorded: tests and files that did not pass, or were left out unexplained. */
export function notPassed({ testResults }: Report): string[] {
	return testResults.flatMap(({ name, status, message, assertionResults }) => {
		const bad = assertionResults
			.filter(({ fullName, status: became }) =>
				became === 'pending' ? reasonIn(fullName) === undefined : became !== 'passed',
			)
			.map(({ fullName, status: became }) => `${suiteName(name)}: ${fullName} (${became})`);
		return status === 'failed' && bad.length === 0 ? [`${suiteName(name)}: ${message}`] : bad;
	});
}

function suiteOf(results: Report['testResults'][number]['assertionResults']): Suite {
	const leftOut: Suite['leftOut'] = {};
	for (const reason of results.flatMap(({ fullName, status }) =>
		status === 'pending' ? (reasonIn(fullName) ?? []) : [],
	)) {
		leftOut[reason] = (leftOut[reason] ?? 0) + 1;
	}
	return { passed: results.filter(({ status }) => status === 'passed').length, leftOut };
}

/** What is kept of a run in which everything passed, in the order of the names. */
export function recorded({ testResults }: Report, node: string): Run {
	const suites = testResults
		.map(({ name, assertionResults }) => [suiteName(name), suiteOf(assertionResults)] as const)
		.sort(([one], [other]) => one.localeCompare(other, 'en'));
	return { node, suites: Object.fromEntries(suites) };
}
