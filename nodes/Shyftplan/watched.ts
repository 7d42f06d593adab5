import type { IDataObject } from 'n8n-workflow';
import { type Changes, readChanges } from '../../lib/changes';
import type { Params } from '../../lib/params';
import type { Poll } from '../../lib/polling';
import { Problem } from '../../lib/problem';
import { readSnapshot, type Change } from '../../lib/snapshot';
import { startOfDay, writeInstant } from '../../lib/time';
import { ABSENCES_PATH, isDeleted } from './absences';
import { ACCOUNT_MINUTES, keyOfAccount, listAccounts } from './accounts';
import type { ShyftplanClient } from './client';
import { listEmployments } from './employments';
import { listEvaluations } from './evaluations';
import { stateOptions } from './fields';
import { choicesOf, given } from './inputs';

/** What a poll of the trigger gives. */
type Polled = Promise<{ events: IDataObject[]; cursor: IDataObject }>;

type Watcher = (poll: Poll<ShyftplanClient>, params: Params) => Polled;

const MINUTE_MS = 60_000;
const DEFAULT_OVERLAP_MINUTES = 5;
const LONGEST_OVERLAP_MINUTES = 10_080;

const idFilter = (params: Params, member: string, name: string): IDataObject =>
	given({ [member]: params.optionalId(name) });

const listFilter = (params: Params, member: string, name: string): IDataObject => {
	const id = params.optionalId(name);
	return id === undefined ? {} : { [member]: [id] };
};

const inOrder = { order_key: 'id', order_dir: 'asc' };

/** The moment from which on changes are read; the service leaves out the moment itself. */
const updatedSince = (since: Date): IDataObject => ({
	updated_after: new Date(since.getTime() - 1).toISOString(),
});

/** Reads by `updated_after` (vendors/shyftplan.md 1.6). A changed filter starts anew. */
async function readUpdated(
	poll: Poll<ShyftplanClient>,
	params: Params,
	what: string,
	filter: IDataObject,
	read: (client: ShyftplanClient, query: IDataObject) => AsyncIterable<IDataObject>,
): Polled {
	const overlap = params.optionalNumber('options.overlap', 0, LONGEST_OVERLAP_MINUTES);
	const changes: Changes = {
		subject: `${what} ${JSON.stringify(filter)}`,
		read: (since) => read(poll.client, { ...filter, ...updatedSince(since) }),
		idOf: ({ id }) => id,
		changedAt: ({ updated_at }) => updated_at,
		startAt: params.optionalInstant('startAt'),
		overlapMs: (overlap ?? DEFAULT_OVERLAP_MINUTES) * MINUTE_MS,
	};
	return await readChanges(poll, changes);
}

const absences: Watcher = async (poll, params) => {
	const states = stateOptions.map(({ value }) => value);
	const filter = given({
		...idFilter(params, 'employment_id', 'employment'),
		...idFilter(params, 'absence_reason_id', 'absenceReason'),
		...idFilter(params, 'location_id', 'location'),
		'states[]': choicesOf(params, 'states', states),
	});
	return await readUpdated(poll, params, 'absences', filter, (client, query) =>
		client.list(ABSENCES_PATH, { ...query, ...inOrder }),
	);
};

const employments: Watcher = async (poll, params) => {
	const filter = idFilter(params, 'location_id', 'location');
	return await readUpdated(poll, params, 'employments', filter, (client, query) =>
		listEmployments(client, { ...query, with_deleted: true }),
	);
};

const evaluations: Watcher = async (poll, params) => {
	const filter = {
		...listFilter(params, 'employment_ids[]', 'employment'),
		...listFilter(params, 'location_ids[]', 'location'),
	};
	return await readUpdated(poll, params, 'evaluations', filter, listEvaluations);
};

const timeAccounts: Watcher = async (poll, params) => {
	const filter = {
		...listFilter(params, 'employment_ids[]', 'employment'),
		...listFilter(params, 'absence_reason_ids[]', 'absenceReason'),
	};
	const changes = ['created', 'updated', 'removed'];
	return await readSnapshot(poll, {
		subject: `time accounts ${JSON.stringify(filter)}`,
		read: () => listAccounts(poll.client, filter),
		keyOf: keyOfAccount,
		watched: ACCOUNT_MINUTES,
		wanted: (choicesOf(params, 'changes', changes) ?? []) as Change[],
	});
};

/** The members of an absence that are told when it is gone. */
const TOLD = ['employment_id', 'absence_reason_id', 'starts_at', 'ends_at'];

const isThere = ({ deleted_at: deletedAt }: IDataObject) => (deletedAt ?? null) === null;

async function* absencesThatAre(client: ShyftplanClient, query: IDataObject) {
	for await (const row of client.list(ABSENCES_PATH, { ...query, ...inOrder })) {
		if (isThere(row)) yield row;
	}
}

const deletedAbsences: Watcher = async (poll, params) => {
	const day = params.optionalDate('fromDay');
	if (day === undefined) throw new Problem(`${params.label('fromDay')} is empty`);
	const filter = {
		...idFilter(params, 'employment_id', 'employment'),
		...idFilter(params, 'absence_reason_id', 'absenceReason'),
		...idFilter(params, 'location_id', 'location'),
		starts_at: writeInstant(startOfDay(day, params.zone), 'offset', params.zone),
	};
	const { events, cursor } = await readSnapshot(poll, {
		subject: `deleted absences ${JSON.stringify(filter)}`,
		read: () => absencesThatAre(poll.client, filter),
		keyOf: ({ id }) => String(id),
		watched: TOLD,
		wanted: ['removed'],
		isGone: async (key) => await isDeleted(poll.client, Number(key)),
	});
	const deleted = events.map(({ key, id = Number(key), before }) => ({
		change: 'removed',
		id,
		...(before as IDataObject),
	}));
	return { events: deleted, cursor };
};

/** What the trigger can watch, by the values of its field *Watch*. */
export const watchers = {
	absences,
	deletedAbsences,
	employments,
	evaluations,
	timeAccounts,
} satisfies Record<string, Watcher>;
