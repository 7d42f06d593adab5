import { rulesIn } from '../../../../nodes/PeopleFirst/choices';
import {
	nextPage,
	readPeopleFirstMessage,
	recordIn,
	rowsIn,
} from '../../../../nodes/PeopleFirst/envelope';
import { guidAtEnd } from '../../../../nodes/PeopleFirst/inputs';
import { same } from '../../../../nodes/PeopleFirst/same';
import { problemOf } from '../../../lib/support';

describe('an envelope', () => {
	it.each([
		[{ data: { clockRecord: { id: 'a' } } }],
		[{ clockRecord: { id: 'a' } }],
		[{ Data: { ClockRecord: { id: 'a' } }, meta: {} }],
	])('%j holds a record', (body) => {
		expect(recordIn(body, 'clockRecord')).toEqual({ id: 'a' });
	});

	it.each([[{ data: {} }], [{ data: { clockRecord: [] } }], [{ id: 'a' }], [null], ['text']])(
		'%j holds none',
		(body) => {
			expect(recordIn(body, 'clockRecord')).toBeUndefined();
		},
	);

	it.each([[{ data: { clockRecord: [{ id: 'a' }] } }], [{ clockRecord: [{ id: 'a' }] }]])(
		'%j holds a list',
		(body) => {
			expect(rowsIn(body, 'clockRecord')).toEqual([{ id: 'a' }]);
		},
	);

	it.each([
		[{ data: { rows: [], more: 1 } }, 'rows, more'],
		[{ clockRecord: [1] }, 'clockRecord'],
		[{}, 'nothing'],
		[[], 'nothing'],
	])('%j holds no list, and what it has is named', (body, has) => {
		const problem = problemOf(() => rowsIn(body, 'clockRecord'));
		expect(problem.message).toBe('People First answered without a list "clockRecord"');
		expect(problem.description).toBe(
			`The answer has: ${has}. It is not what the vendor documents.`,
		);
	});

	it.each([
		[{ meta: { links: { next: { href: '/x?a=1' } } } }, { a: '1' }],
		[{ meta: { links: { next: 'https://elsewhere.invalid/x?a=1#b' } } }, { a: '1' }],
		[{ meta: { links: { next: null } } }, undefined],
		[{ meta: { links: {} } }, undefined],
		[{}, undefined],
	])('the next page of %j', (body, query) => {
		expect(nextPage(body)).toEqual(query);
	});
});

it.each([
	[{ messages: [{ id: 'X', text: 'No.' }] }, 'No. (X)'],
	[{ messages: [{ id: 'X' }, { id: 7, text: 'No.' }] }, 'X No.'],
	[{ messages: [], message: 'No.' }, 'No.'],
	[{ detail: 'No.' }, 'No.'],
	['No.', 'No.'],
	[{ messages: 'No.' }, undefined],
	[{}, undefined],
	[null, undefined],
])('the message of %j is %j', (body, message) => {
	expect(readPeopleFirstMessage(body)).toBe(message);
});

describe('annotations', () => {
	const meta = {
		links: { self: { href: '/x' } },
		'actualShiftTimePair.a': {
			mandatory: true,
			values: [
				{ id: 1, value: 'One', code: 'X', active: 'false' },
				{ identifier: 'two' },
				{ value: 'nobody' },
				'text',
			],
		},
		'actualShiftTimePair.b': { mandatory: 'true', values: 'none' },
		'actualShiftTimePair.c': { mandatory: 'false' },
		'other.a': { mandatory: 'true', values: [{ id: 'x', value: 'X' }] },
	};

	it('are read as choices and as what is mandatory', () => {
		expect(rulesIn({ meta }, 'actualShiftTimePair')).toEqual({
			choices: [
				{ field: 'a', id: '1', name: 'One', code: 'X', active: false },
				{ field: 'a', id: 'two', name: 'two', code: '', active: true },
			],
			mandatory: ['a', 'b'],
		});
	});

	it.each([[{}], [null], [{ meta: [] }]])('may be missing in %j', (body) => {
		expect(rulesIn(body, 'actualShiftTimePair')).toEqual({ choices: [], mandatory: [] });
	});
});

it.each([
	['2031-03-04T09:00:00Z', '2031-03-04T09:00:00.000Z', true],
	['2031-03-04T10:00:00+01:00', '2031-03-04T09:00:00Z', true],
	['2031-03-04T09:00:00Z', '2031-03-04T09:00:01Z', false],
	['2031-03-04T09:00:00Z', 'soon', false],
	['', null, true],
	[null, undefined, true],
	[0, '', false],
	['', 0, false],
	[0, 0, true],
	[false, '', false],
	['a', 'a', true],
	['a', 'A', false],
])('%j and %j are the same: %j', (stored, wanted, is) => {
	expect(same(stored, wanted)).toBe(is);
});

const GUID = '3fa85f64-5717-4562-b3fc-2c963f66afa6';

it.each([
	[`/api/x/${GUID}`, GUID],
	[`https://elsewhere.invalid/${GUID}?a=b/c#d`, GUID],
	[`/api/${GUID}/`, undefined],
	['/api/x/1', undefined],
	[undefined, undefined],
])('the id at the end of %j is %j', (address, id) => {
	expect(guidAtEnd(address)).toBe(id);
});
