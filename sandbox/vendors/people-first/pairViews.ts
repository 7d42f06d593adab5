import { choices } from './choices';
import { filled } from './pairFields';
import type { Profile } from './profiles';
import type { Person, TimePair } from './records';
import { choiceView, envelope, link } from './views';

const ROOT = '/ta/actualshifttimepairs';
const PREFIX = 'actualShiftTimePair';

type Annotation = Record<string, unknown>;

/** All that may be chosen, and what is needed (vendors/people-first.md 2.4). */
function rules(): Record<string, Annotation> {
	const offered = Object.entries(choices).map(([name, values]): [string, Annotation] => [
		`${PREFIX}.${name}`,
		{ values: values.map(choiceView) },
	]);
	const annotations: Record<string, Annotation> = Object.fromEntries(offered);
	for (const name of ['timePairType', 'startDateTime', 'startTimeZone']) {
		const key = `${PREFIX}.${name}`;
		annotations[key] = { mandatory: 'true', ...annotations[key] };
	}
	return annotations;
}

/** What the coded members of one time pair mean. */
function meanings({ fields }: TimePair): Record<string, Annotation> {
	const chosen = Object.entries(choices).map(([name, values]): [string, Annotation] => [
		`${PREFIX}.${name}`,
		{ values: values.filter(({ id }) => id === fields[name]).map(choiceView) },
	]);
	return {
		[`${PREFIX}.startTimeEntryType`]: { values: [{ value: 'Manual', id: '1' }] },
		[`${PREFIX}.endTimeEntryType`]: { values: [{ value: 'Manual', id: '1' }] },
		[`${PREFIX}.approvalState`]: { values: [{ value: 'Awaiting Approval', id: '0' }] },
		...Object.fromEntries(chosen),
	};
}

/** The template of a time pair of a person, with choices when they are wanted. */
export function templateAnswer(profile: Profile, { personId }: Person, annotate: boolean) {
	const self = `${ROOT}/person/${personId}/resourcetemplate`;
	return envelope(
		profile,
		annotate ? `${self}?annotate=t` : self,
		{
			[PREFIX]: {
				...profile.extras.row,
				_links: {
					create: link(`${ROOT}/person/${personId}`),
					self: link(self),
					occupancies: link(`/ta/people/${personId}/occupancies`),
				},
				...filled({ startTimeZone: 'Europe/London', endTimeZone: 'Europe/London' }, profile.blank),
			},
		},
		annotate ? rules() : {},
	);
}

/** One time pair, with all choices when they are wanted. */
export function pairAnswer(profile: Profile, person: Person, pair: TimePair, annotate: boolean) {
	const { personId, firstName, lastName, occupancies, timePairs } = person;
	const self = `${ROOT}/${pair.id}`;
	const latest = [...timePairs.keys()].at(-1) ?? pair.id;
	const job = occupancies.find(({ occupancyId }) => occupancyId === pair.fields.occupancyId);
	return envelope(
		profile,
		self,
		{
			[PREFIX]: {
				...profile.extras.row,
				_links: {
					change: link(self),
					delete: link(self),
					self: link(self),
					latestTimePair: link(`${ROOT}/${latest}`),
					clockIn: link('/ta/clockin/resourcetemplate'),
					occupancies: link(`/ta/people/${personId}/occupancies`),
				},
				id: pair.id,
				hrmPersonId: personId,
				jobTitle: job?.jobName ?? profile.blank,
				firstName,
				lastName,
				...filled(pair.fields, profile.blank),
				startTimeEntryType: 1,
				endTimeEntryType: 1,
				approvalState: 0,
			},
		},
		{ ...meanings(pair), ...(annotate ? rules() : {}) },
	);
}
