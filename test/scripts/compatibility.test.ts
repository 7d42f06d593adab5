import { notPassed, recorded, type Report, suiteName } from '../../scripts/compatibility/record';
import { tableOf } from '../../scripts/docs/compatibility';

const TABLES = 'its Data Table node makes no tables';

const ran = (suite: string, results: Array<[name: string, status: string]>, more = {}) => ({
	name: `/somewhere/test/e2e/${suite}.test.ts`,
	status: 'passed',
	message: '',
	assertionResults: results.map(([fullName, status]) => ({ fullName, status })),
	...more,
});

const well: Report = {
	testResults: [
		ran('webhook', [
			['answers', 'passed'],
			['refuses', 'passed'],
		]),
		ran('erpPayroll', [[`payroll (not in n8n 1.123.81: ${TABLES}) is handed over`, 'pending']]),
		ran('erpEditor', [
			['employees run', 'passed'],
			[`payroll (not in n8n 1.123.81: ${TABLES}) stands there`, 'pending'],
			[`payroll (not in n8n 1.123.81: ${TABLES}) is handed over`, 'pending'],
		]),
	],
};

test('a test file is called by its name', () => {
	expect(suiteName('/somewhere/test/e2e/erpSync.test.ts')).toBe('erpSync');
	expect(suiteName('C:\\somewhere\\erpSync.test.ts')).toBe('erpSync');
});

test('the record says how many tests passed, and why others were left out', () => {
	expect(notPassed(well)).toEqual([]);
	const run = recorded(well, '22.23.3');
	expect(run).toEqual({
		node: '22.23.3',
		suites: {
			erpEditor: { passed: 1, leftOut: { [TABLES]: 2 } },
			erpPayroll: { passed: 0, leftOut: { [TABLES]: 1 } },
			webhook: { passed: 2, leftOut: {} },
		},
	});
	expect(Object.keys(run.suites)).toEqual(['erpEditor', 'erpPayroll', 'webhook']);
});

test('what did not pass is named: tests, files, and what was left out without a reason', () => {
	const badly: Report = {
		testResults: [
			ran(
				'webhook',
				[
					['answers', 'failed'],
					['refuses', 'passed'],
				],
				{ status: 'failed' },
			),
			ran('agent', [['answers', 'pending']]),
			ran('editor', [], { status: 'failed', message: 'Cannot find module' }),
		],
	};
	expect(notPassed(badly)).toEqual([
		'webhook: answers (failed)',
		'agent: answers (pending)',
		'editor: Cannot find module',
	]);
});

test('the table says what passed, what is left out and why, and what was not run yet', () => {
	const rows = tableOf({ '1.123.81': recorded(well, '22.23.3') }, ['1.123.81', '2.8.4']).split(
		'\n',
	);
	expect(rows[0]).toBe('|  | n8n 1.123.81, Node 22 | n8n 2.8.4 |');
	expect(rows).toContain('| Triggers by webhook | 2 passed | not run yet |');
	expect(rows).toContain(`| Payroll for an ERP | no: ${TABLES} | not run yet |`);
	expect(rows).toContain(
		`| Employees and contracts from an ERP | 1 passed<br>not all: ${TABLES}<br>some not run yet | not run yet |`,
	);
});
