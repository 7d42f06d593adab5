/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { schemasSayWhatIsReturned } from '../../support/schemas';
import {
	byCode,
	byId,
	demo,
	PASSWORD,
	useTimeWellScheduled,
} from '../../support/timeWellScheduled';
import { packOf } from '../packs';

const employee = byCode('abc123');
const june = { startDate: '2026-06-01', endDate: '2026-06-30' };
const absenceId = '750095';
const absenceType = byId('72');

/** Late, and answered. */
const late = {
	employee: byCode('12345'),
	password: PASSWORD,
	moment: '2026-06-02T09:00:00',
	onQuestion: 'text',
	reasonText: 'Traffic',
};
const off = { employee, password: PASSWORD, moment: '2031-06-02T09:00:00' };

/** What makes each operation return something; other reads need nothing. */
const calls: Record<string, IDataObject> = {
	'punch/begin': late,
	'punch/record': { ...late, punch: 'begin' },
	'schedule/getAll': { employee, ...june },
	'employee/getAll': { simplify: false },
	'employee/get': { employee, simplify: false },
	'employee/update': { employee, role: { __rl: true, mode: 'name', value: 'Store Manager' } },
	'employee/changeStatus': { employee, status: byId('78') },
	'employee/verifyPassword': {
		password: 'U*U',
		hash: '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW',
	},
	'message/getAll': { employee },
	'message/markRead': { messageId: '901' },
	'payroll/getAll': june,
	'absence/getAll': june,
	'absence/create': {
		employee,
		absenceType,
		startDate: '2026-06-02',
		startTime: '09:00',
		endTime: '16:45',
		days: 3,
	},
	'absence/update': { absenceId, absenceType },
	'absence/delete': { absenceId },
	'singleSignOn/createLink': { userEmail: 'ann@example.com' },
};

const tws = useTimeWellScheduled();

/** A begin before the punches that need one, and a question where the schedule asks one. */
async function punch(name: string) {
	const run = async (value: string, parameters: IDataObject) =>
		await tws.run(demo, `punch:${value}`, { parameters });
	if (name === 'end') {
		await run('begin', late);
		return await run('end', late);
	}
	const punches = { ...off, moment: '2031-06-02T09:00:00' };
	await run('begin', punches);
	await run(name, punches);
	return await run(name, { ...late, employee, moment: '2031-06-02T12:00:00' });
}

describe('output schemas', () => {
	schemasSayWhatIsReturned({
		pack: packOf('TimeWellScheduled'),
		optional: ['warnings'],

		async run(operation) {
			const [resource, name = ''] = operation.split('/');
			if (resource === 'punch' && !calls[operation]) return await punch(name);
			return await tws.run(demo, operation.replace('/', ':'), {
				parameters: { ...calls[operation] },
			});
		},
	});
});
