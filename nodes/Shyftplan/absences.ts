import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { Problem } from '../../lib/problem';
import type { ShyftplanClient } from './client';

export const ABSENCES_PATH = '/api/v1/absences';

/** The members of an absence that matter most. */
export const SIMPLE_ABSENCE = [
	'id',
	'employment_id',
	'absence_reason_id',
	'state',
	'starts_at',
	'ends_at',
	'is_full_day',
	'notes',
	'updated_at',
	'absence_days',
];

/** The absence that an operation is about. */
export const absenceIdField: INodeProperties = {
	displayName: 'Absence ID',
	name: 'absenceId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 9001',
	description: 'The absence, by its number in shyftplan',
};

/** What to do about another absence or a shift in the same time. Read by `collisionOf`. */
export const collisionField: INodeProperties = {
	displayName: 'On Collision',
	name: 'onCollision',
	type: 'options',
	options: [
		{
			name: 'Refuse',
			value: 'refuse',
			description: 'Another absence or a shift in the same time is in its way',
		},
		{ name: 'Save Anyway', value: 'force', description: 'Shifts stay assigned' },
		{
			name: 'Save and Unassign Shifts',
			value: 'forceAndRemove',
			description: 'The employee is taken off the shifts in the same time',
		},
	],
	default: 'refuse',
	description: 'Counts only where the company has switched conflicts of absences on',
};

/** The flags of a choice of `collisionField` (vendors/shyftplan.md 3.6). */
export function collisionFlags(onCollision: string | undefined): IDataObject {
	if (onCollision === 'force') return { force_collision: true };
	return onCollision === 'forceAndRemove' ? { force_collision_and_remove: true } : {};
}

/** Reads one absence, with its days. */
export const readAbsence = async (client: ShyftplanClient, id: number): Promise<IDataObject> =>
	await client.get(`${ABSENCES_PATH}/${id}`);

/** Whether an absence is not there any more. */
export async function isDeleted(client: ShyftplanClient, id: number): Promise<boolean> {
	const absence = await readAbsence(client, id).catch((thrown: unknown) => {
		if (thrown instanceof Problem && thrown.httpCode === 404) return undefined;
		throw thrown;
	});
	return absence === undefined || (absence.deleted_at ?? null) !== null;
}

/** Whether shyftplan said no, rather than nothing. */
export const isRefused = ({ httpCode = 0 }: Problem): boolean => httpCode >= 400 && httpCode < 500;

/**
 * Waits for a write. Where it is in doubt, since the answer of an attempt was lost, it may be done
 * although the last attempt was not.
 * @param wasDone gives what the write would have answered when it was done, else undefined
 * @throws Problem of the last attempt when it was not done
 */
export async function settled<T>(
	write: Promise<T>,
	wasDone: (last: Problem) => Promise<T | undefined>,
): Promise<T> {
	return await write.catch(async (thrown: unknown) => {
		const isInDoubt = thrown instanceof Problem && thrown.inDoubt;
		const done = isInDoubt ? await wasDone(thrown) : undefined;
		if (done === undefined) throw thrown;
		return done;
	});
}
