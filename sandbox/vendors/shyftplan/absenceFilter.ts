import { createReader, wantedValues, type Fields } from './input';
import { isWanted, isWithin } from './lists';
import type { Profile } from './profiles';
import type { Absence } from './records';
import { bySpan } from './spanFilter';
import type { Store } from './store';

type Filter = (absence: Absence) => boolean;

/** Lets through absences with a file, without one, or both when `attachment` is left out. */
export function byAttachment(query: Fields): Filter {
	const input = createReader(query);
	const attachment = input.flag('attachment');
	input.done();
	return ({ row }) => typeof attachment !== 'boolean' || (row.file_uid !== null) === attachment;
}

/** Lets through absences of people who work in the wanted locations. */
export function byLocation({ employments }: Store, query: Fields): Filter {
	const wanted = wantedValues(query, 'location_id', 'location_ids[]');
	return ({ row }) =>
		wanted === null || wanted.has(String(employments.get(row.employment_id)?.locationId));
}

/** The filters of the list of absences (vendors/shyftplan.md 2.5); all given ones have to fit. */
export function absenceFilter(profile: Profile, store: Store, query: Fields): Filter {
	const input = createReader(query);
	const paid = input.flag('paid');
	input.done();
	const isChanged = isWithin(query);
	const isInSpan = bySpan(profile, query);
	const filters: Filter[] = [
		isWanted(query, 'id', 'ids[]', ({ row }) => row.id),
		isWanted(query, 'employment_id', 'employment_ids[]', ({ row }) => row.employment_id),
		isWanted(
			query,
			'absence_reason_id',
			'absence_reason_ids[]',
			({ row }) => row.absence_reason_id,
		),
		isWanted(query, 'state', 'states[]', ({ row }) => row.state),
		isWanted(
			query,
			'emp_staff_number',
			'emp_staff_numbers[]',
			({ row }) => store.employments.get(row.employment_id)?.staff_number,
		),
		byLocation(store, query),
		byAttachment(query),
		({ row }) => isChanged(row),
		({ row }) => typeof paid !== 'boolean' || row.paid === paid,
		({ from, until }) => isInSpan(from, until),
	];
	return (absence) => filters.every((fits) => fits(absence));
}
