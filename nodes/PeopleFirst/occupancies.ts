import type { IDataObject } from 'n8n-workflow';
import type { PeopleFirstClient } from './client';
import { given, writeUtc } from './inputs';

/** When the jobs have to be held. */
export interface Within {
	from: Date;
	to?: Date;
}

/** The jobs of a person in a period (vendors/people-first.md 2.2). */
export function listOccupancies(
	client: PeopleFirstClient,
	personId: string,
	{ from, to }: Within,
): AsyncGenerator<IDataObject> {
	const query = given({
		effectiveDateTimeFrom: writeUtc(from),
		effectiveDateTimeTo: to && writeUtc(to),
	});
	return client.list(`/api/v1/ta/people/${personId}/occupancies`, 'occupancy', query);
}
