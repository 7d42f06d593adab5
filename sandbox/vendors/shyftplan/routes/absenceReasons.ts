import type { FastifyInstance } from 'fastify';
import { requireCompany } from '../access';
import { createReader, type Fields } from '../input';
import { answered, isWanted, listAnswer } from '../lists';
import { given } from '../members';
import type { Profile } from '../profiles';
import { CALCULATION_TYPES, LIMITS, REASON_TYPES, type Reason } from '../records';
import { Invalid, notFound } from '../refusals';
import { openAccounts, overwriteLimits, stampAfter, stampNow, takeId, type Store } from '../store';
import type { System } from '../system';
import { reasonRow, writtenReasonRow } from '../views';

const LONGEST_SHORT_NAME = 3;

/** What a request says about a reason; members it leaves out are undefined. */
function readReason({ names }: Profile, body: Fields) {
	const input = createReader(body);
	const levels = ['all_users', names['permission.managers'], names['permission.superAdmins']];
	const limits = LIMITS.map((name) => [name, input.integer(name)] as const);
	const members = {
		name: input.text('name') ?? undefined,
		type: input.oneOf('type', REASON_TYPES) ?? undefined,
		short_name: input.text('short_name'),
		days: input.number('days'),
		calculation_type: input.text('calculation_type') ?? undefined,
		hours_calculation_type: input.text('hours_calculation_type'),
		carry_over_days_enabled: input.flag('carry_over_days_enabled') ?? undefined,
		carry_over_days_deadline: input.text('carry_over_days_deadline'),
		is_absence_attachments_allowed: input.flag('is_absence_attachments_allowed') ?? undefined,
		employee_management_enabled: input.flag('employee_management_enabled') ?? undefined,
		permission: input.oneOf(names['absenceReason.permission'], levels) ?? undefined,
		allowOverride: input.flag(names['absenceReason.allowOverride']) ?? undefined,
		...(Object.fromEntries(limits) as Partial<Pick<Reason, (typeof LIMITS)[number]>>),
	};
	const updatesAll = input.flag(names['absenceReason.updateAll']) === true;
	return { input, members, updatesAll };
}

/** When a reason is refused, and why. Source: vendors/shyftplan.md 2.3. */
const rules: Array<[field: string, reason: string, isBroken: (reason: Reason) => boolean]> = [
	[
		'short_name',
		`is too long (maximum is ${LONGEST_SHORT_NAME} characters)`,
		({ short_name }) => (short_name ?? '').length > LONGEST_SHORT_NAME,
	],
	[
		'calculation_type',
		'is not included in the list',
		({ type, calculation_type }) => !CALCULATION_TYPES[type].includes(calculation_type),
	],
	['days', 'is missing', ({ type, days }) => type === 'with_entitlement' && days === null],
	['days', 'must be blank', ({ type, days }) => type !== 'with_entitlement' && days !== null],
	[
		'carry_over_days_enabled',
		'must be false',
		({ type, carry_over_days_enabled }) => type === 'time_account' && carry_over_days_enabled,
	],
];

function refuseUnruly(reason: Reason): void {
	const broken = rules.filter(([, , isBroken]) => isBroken(reason));
	if (broken.length === 0) return;
	throw new Invalid(Object.fromEntries(broken.map(([field, why]) => [field, [why]])));
}

const blank = (profile: Profile, id: number, at: string): Reason => ({
	id,
	company_id: profile.company.id,
	name: '',
	type: 'time_account',
	short_name: null,
	days: null,
	calculation_type: 'standard',
	hours_calculation_type: null,
	carry_over_days_enabled: false,
	carry_over_days_deadline: null,
	is_absence_attachments_allowed: false,
	lower_limit_minutes: null,
	lower_warning_minutes: null,
	upper_warning_minutes: null,
	upper_limit_minutes: null,
	employee_management_enabled: true,
	permission: 'all_users',
	allowOverride: false,
	created_at: at,
	updated_at: at,
});

const reasonOf = ({ reasons }: Store, id: string): Reason => {
	const reason = reasons.get(Number(id));
	if (reason === undefined) throw notFound();
	return reason;
};

/** Absence reasons; those of type time_account bring every employment an account. */
export function absenceReasonRoutes(app: FastifyInstance, system: System): void {
	const { profile } = system;

	app.post<{ Body: Fields }>(
		'/api/v2/absence_reasons',
		{ preHandler: requireCompany },
		system.book<{ Body: Fields }>('absenceReason.create', ({ body }) => {
			const { store } = system;
			const { input, members } = readReason(profile, body);
			input.require('type', 'name');
			if (members.type === 'time_account') input.require('calculation_type');
			input.done();
			const at = stampNow(profile);
			const draft = { ...blank(profile, store.nextIds.reason, at), ...given(members) };
			refuseUnruly(draft);
			const reason = { ...draft, id: takeId(store, 'reason') };
			store.reasons.set(reason.id, reason);
			if (reason.type === 'time_account') openAccounts(store, reason, at);
			return { body: answered(profile, writtenReasonRow(reason)), status: profile.reasonCreated };
		}),
	);

	app.patch<{ Body: Fields; Params: { id: string } }>(
		'/api/v2/absence_reasons/:id',
		{ preHandler: requireCompany },
		system.book<{ Body: Fields; Params: { id: string } }>(
			'absenceReason.update',
			({ body, params }) => {
				const { store } = system;
				const before = reasonOf(store, params.id);
				const { input, members, updatesAll } = readReason(profile, body);
				input.done();
				const reason: Reason = {
					...before,
					...given(members),
					updated_at: stampAfter(before.updated_at, profile),
				};
				refuseUnruly(reason);
				store.reasons.set(reason.id, reason);
				if (reason.type === 'time_account') {
					openAccounts(store, reason, reason.updated_at);
					if (updatesAll) overwriteLimits(store, reason, profile);
				}
				return { body: answered(profile, writtenReasonRow(reason)) };
			},
		),
	);

	app.get<{ Querystring: Fields }>('/api/v1/absence_reasons', async ({ query }) => {
		const typesName = profile.names['absenceReasons.types'];
		const types = [query[typesName] ?? []].flat();
		if (types.some((type) => !REASON_TYPES.some((known) => known === type))) {
			throw new Invalid({ types: ['is not included in the list'] });
		}
		const reasons = [...system.store.reasons.values()].filter(
			isWanted(query, typesName, typesName, ({ type }) => type),
		);
		return listAnswer(profile, query, reasons, reasonRow);
	});

	app.get<{ Params: { id: string } }>(
		'/api/v1/absence_reasons/:id',
		{ preHandler: requireCompany },
		async ({ params }) => answered(profile, reasonRow(reasonOf(system.store, params.id))),
	);
}
