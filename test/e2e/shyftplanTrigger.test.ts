import type { IDataObject } from 'n8n-workflow';
import { usePollings, type Trigger } from './support/polling';

const trigger = (
	parameters: IDataObject & { watch: string },
	path: string,
	more: Partial<Trigger> = {},
): Trigger => ({
	type: 'shyftplanTrigger',
	parameters,
	path,
	idOf: ({ id }) => Number(id),
	...more,
});

/** An account with its balance before and now. */
const movement = ({ id, before, balance_minutes: now }: IDataObject): string =>
	`${Number(id)}: ${Number((before as IDataObject)['balance_minutes'])} to ${Number(now)}`;

const ABSENCES = '/api/v1/absences';

const { n8n, triggers, switchOn, startAgain } = usePollings(
	{
		absences: trigger({ watch: 'absences' }, ABSENCES, { requests: 2 }),
		deleted: trigger({ watch: 'deletedAbsences', fromDay: '2026-05-01' }, ABSENCES, {
			requests: 2,
		}),
		employments: trigger({ watch: 'employments' }, '/api/v1/employments'),
		evaluations: trigger({ watch: 'evaluations' }, '/api/v1/evaluations'),
		accounts: trigger({ watch: 'timeAccounts' }, '/api/v1/employment_time_accounts', {
			idOf: movement,
		}),
	},
	{
		credentialType: 'shyftplanApi',
		credential: (sandboxUrl) => ({
			email: 'api_user@example.com',
			token: 'sandbox-shyftplan-token',
			companyId: '12345',
			host: `${sandboxUrl}/shyftplan/demo`,
			wireNames: '{}',
		}),
		every: 5,
	},
);

const act = (action: string, body: object) =>
	n8n.sandbox.control.act('shyftplan', 'demo', action, body);
const touch = (resource: string, ...ids: number[]) => act('touch', { resource, ids });
const enter = (count: number) => act('absences', { count });
const remove = (...ids: number[]) => act('deleteAbsences', { ids });
const move = (minutes: number, ...ids: number[]) => act('accounts', { ids, minutes });

/** What each trigger has brought after it brought something. */
async function brought(absence: number, deleted: number, moved: string) {
	return {
		absences: await triggers.absences.givenUntil(absence),
		deleted: await triggers.deleted.givenUntil(deleted),
		accounts: await triggers.accounts.givenUntil(moved),
	};
}

test('brings each change once, over many polls, and nothing that was there before', async () => {
	await switchOn();
	touch('absences', 9001, 9002);
	touch('employments', 3007);
	touch('evaluations', 60_010);
	remove(9011);
	move(30, 7001, 7002);
	expect(await brought(9002, 9011, '7002: -270 to -240')).toEqual({
		absences: [9001, 9002],
		deleted: [9011],
		accounts: ['7001: -300 to -270', '7002: -270 to -240'],
	});
	expect(await triggers.employments.givenUntil(3007)).toEqual([3007]);
	expect(await triggers.evaluations.givenUntil(60_010)).toEqual([60_010]);
});

test('brings again what changes again, and brings what is new', async () => {
	touch('absences', 9001);
	enter(1);
	remove(9012, 9013);
	move(-30, 7001);
	expect(await brought(9361, 9013, '7001: -270 to -300')).toEqual({
		absences: [9001, 9002, 9001, 9361],
		deleted: [9011, 9012, 9013],
		accounts: ['7001: -300 to -270', '7002: -270 to -240', '7001: -270 to -300'],
	});
});

test('goes on where it was after n8n was stopped and started again', async () => {
	await n8n.server.stop();
	touch('absences', 9004, 9005);
	remove(9014);
	move(60, 7003);
	await startAgain();
	const all = await brought(9005, 9014, '7003: 255 to 315');
	expect(all.absences.slice(4)).toEqual([9004, 9005]);
	expect(all.deleted.slice(3)).toEqual([9014]);
	expect(all.accounts.slice(3)).toEqual(['7003: 255 to 315']);
});

test('loses and repeats none when n8n is killed between two polls', async () => {
	touch('absences', 9006);
	await triggers.absences.givenUntil(9006);
	touch('absences', 9007);
	remove(9015);
	await n8n.server.kill();
	touch('absences', 9008);
	remove(9016);
	move(60, 7004);
	await startAgain();
	const all = await brought(9008, 9016, '7004: 285 to 345');
	expect(all.absences.slice(6)).toEqual([9006, 9007, 9008]);
	expect(all.deleted.slice(4)).toEqual([9015, 9016]);
	expect(all.accounts.slice(4)).toEqual(['7004: 285 to 345']);
});
