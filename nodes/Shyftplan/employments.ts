import type { IDataObject } from 'n8n-workflow';
import type { ShyftplanClient } from './client';

export const EMPLOYMENTS_PATH = '/api/v1/employments';

/** The members of an employment that matter most. */
export const SIMPLE_EMPLOYMENT = [
	'id',
	'first_name',
	'last_name',
	'staff_number',
	'email',
	'is_employee',
	'is_stakeholder',
	'exit_date',
	'updated_at',
	'deleted_at',
];

/** An employment without the PIN of the punch clock, which is never handed out. */
export const withoutPin = (employment: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(employment).filter(([name]) => name !== 'user_token'));

/** Walks employments (vendors/shyftplan.md 2.7) without their PIN and the slow live information. */
export async function* listEmployments(
	client: ShyftplanClient,
	query: IDataObject,
	perPage?: number,
): AsyncGenerator<IDataObject> {
	const asked = { include_live_info: false, ...query };
	for await (const row of client.list(EMPLOYMENTS_PATH, asked, { perPage })) yield withoutPin(row);
}

/**
 * The employment ids by staff number, as text, of all employments that are not deleted. Nothing
 * keeps two people from having one number.
 */
export async function readStaffNumbers(client: ShyftplanClient): Promise<Map<string, number[]>> {
	const known = new Map<string, number[]>();
	for await (const row of listEmployments(client, { with_deleted: false })) {
		const { id, staff_number: number, deleted_at: deletedAt } = row;
		const text = String(number ?? '').trim();
		if (text === '' || (deletedAt ?? null) !== null) continue;
		known.set(text, [...(known.get(text) ?? []), Number(id)]);
	}
	return known;
}
