import type { DateTime } from 'luxon';
import { guidOf } from './guid';
import type { Person, StreamEvent } from './records';

const day = (moment: DateTime): string => moment.toFormat('yyyy-MM-dd');

/** What the vendor's pages say of an event, by group. Source: vendors/people-first.md 2.5. */
function detailsOf(
	eventType: string,
	{ firstName, lastName, knownAs, occupancies }: Person,
	created: DateTime,
): Record<string, unknown> {
	const occupancyId = occupancies[0]?.occupancyId;
	if (/^person/i.test(eventType)) return { firstName, lastName, knownAs };
	if (/^employment/i.test(eventType)) {
		return {
			startDate: day(created),
			endDate: null,
			employmentPeriodId: guidOf(eventType, lastName),
		};
	}
	if (/^absence/i.test(eventType)) {
		return {
			occupancyId,
			absenceId: guidOf('absence', firstName, lastName, created.toMillis()),
			absenceTypeName: 'Simulated',
			absenceCategoryCode: /^absence(\w+)created$/i.exec(eventType)?.[1] ?? 'Other',
			startDate: day(created),
			endDate: day(created.plus({ days: 2 })),
		};
	}
	return { occupancyId, startDate: day(created) };
}

/** An event about a person; `serial` tells the events of a system apart. */
export const createEvent = (
	system: string,
	serial: number,
	eventType: string,
	person: Person,
	{ created, received }: { created: DateTime; received: DateTime },
): StreamEvent => ({
	id: guidOf(system, 'event', serial),
	eventType,
	timeOfCreation: created.toISO() ?? '',
	timeOfReceipt: received.toISO() ?? '',
	eventData: {
		personId: person.personId,
		personalReference: person.personalReference,
		...detailsOf(eventType, person, created),
	},
});
