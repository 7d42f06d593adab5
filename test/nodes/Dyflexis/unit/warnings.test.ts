import { describeWarnings, warningsIn, writtenRecord } from '../../../../nodes/Dyflexis/warnings';
import { Problem } from '../../../../lib/problem';

const refusedField = { fieldName: 'gender', value: 'not-a-known-code' };
const refusedContract = {
	contractReference: 'C-77',
	type: 'invalid_data',
	data: { startDate: '2031-01-01T00:00:00Z', endDate: null },
};

describe('warningsIn', () => {
	it.each([
		[{ status: 'warning', data: [refusedField] }, [refusedField]],
		[{ status: 'warning', warnings: [refusedContract] }, [refusedContract]],
		[
			{ status: 'warning', data: [refusedField], warnings: [refusedContract] },
			[refusedField, refusedContract],
		],
		[{ status: 'warning' }, [{ status: 'warning' }]],
		[{ status: 'warning', data: {} }, [{ status: 'warning', data: {} }]],
		[{ status: 'warning', data: [] }, [{ status: 'warning', data: [] }]],
		[{ status: 'warning', data: [null, 'x', 7] }, [{ status: 'warning', data: [null, 'x', 7] }]],
		[{ status: 'warning', data: [null, refusedField] }, [refusedField]],
		[{ status: 'ok', data: [refusedField] }, []],
		[[{ status: 'warning' }], []],
		[[], []],
		[{}, []],
		[null, []],
		[undefined, []],
		['warning', []],
	])('%j', (answer, warnings) => {
		expect(warningsIn(answer)).toEqual(warnings);
	});
});

describe('describeWarnings', () => {
	it.each([
		[[refusedField], 'gender "not-a-known-code"'],
		[[{ fieldName: 'x', value: null }], 'x "null"'],
		[
			[refusedContract],
			'contract C-77 (invalid_data: startDate 2031-01-01T00:00:00Z, endDate empty): check its office, type, start and end',
		],
		[
			[{ type: 'invalid_data', data: [1] }],
			'a contract (invalid_data): check its office, type, start and end',
		],
		[[refusedField, {}], 'gender "not-a-known-code"; see the answer'],
		[[], ''],
	])('%j', (warnings, line) => {
		expect(describeWarnings(warnings)).toBe(line);
	});
});

describe('writtenRecord', () => {
	const keys = { employeeReference: 'P-1' };

	it('is ok without warnings, whatever the user chose', () => {
		expect(writtenRecord(keys, [], 'pass')).toEqual({ ...keys, status: 'ok' });
		expect(writtenRecord(keys, [], 'fail')).toEqual({ ...keys, status: 'ok' });
	});

	it('passes warnings on, or refuses', () => {
		expect(writtenRecord(keys, [refusedField], 'pass')).toEqual({
			...keys,
			status: 'warning',
			message: 'Dyflexis did not accept gender "not-a-known-code"',
			warnings: [refusedField],
		});
		const refused = writtenRecord(keys, [refusedField], 'fail');
		expect(refused).toBeInstanceOf(Problem);
		expect(refused).toHaveProperty('message', 'Dyflexis did not accept gender "not-a-known-code"');
	});
});
