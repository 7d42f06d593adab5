/**
 * Adds up what the checks reported and prints "N passed, N failed", with ", N skipped" if any were.
 *
 * Each argument is one check: its exit status and, after a colon, the file with Jest's results. A
 * check without such a file counts as one test; a check that ended badly counts at least one failed.
 */
import { existsSync, readFileSync } from 'node:fs';

/** Reads one argument into its counts. */
function counts(argument) {
	const [status, file] = argument.split(/:(.*)/s);
	const succeeded = status === '0';
	if (!file) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
	if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };

	const results = JSON.parse(readFileSync(file, 'utf8'));
	const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
	return {
		passed: results.numPassedTests,
		failed: succeeded ? failed : Math.max(failed, 1),
		skipped: results.numPendingTests + results.numTodoTests,
	};
}

const checks = process.argv.slice(2).map(counts);
const sum = (name) => checks.reduce((total, check) => total + check[name], 0);

const skipped = sum('skipped');
console.log(
	`${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`,
);
if (sum('failed') > 0) process.exitCode = 1;
