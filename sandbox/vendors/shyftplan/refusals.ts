import { Refusal } from '../../kit/refusal';
import type { Profile } from './profiles';

/** Reasons by field. */
export type Reasons = Record<string, string[]>;

/** A request whose fields cannot be taken. */
export class Invalid extends Refusal {
	constructor(readonly reasons: Reasons) {
		super(422, 'invalid');
	}
}

/** An absence in the way of another one of the same person. */
export class Collision extends Refusal {
	constructor(readonly absenceIds: number[]) {
		super(422, 'conflicts');
	}
}

export const unauthorized = () => new Refusal(401, 'Unauthorized');
export const forbidden = () => new Refusal(403, 'forbidden');
export const notFound = (what?: string) =>
	new Refusal(404, what === undefined ? 'not found' : `${what} not found`);

const newer = (reasons: Reasons) => ({
	message: 'Invalid request',
	errors: Object.entries(reasons).flatMap(([field, all]) =>
		all.map((reason) => ({
			error_key: `${field}_invalid`,
			message: `${field} ${reason}`,
			data: { field },
		})),
	),
});

/** The body with which a refused request is answered. Shapes: vendors/shyftplan.md 1.12. */
export function refusalBody({ refusals }: Profile, error: Error): object {
	if (error instanceof Invalid) {
		return refusals === 'older'
			? { error: 'invalid', invalid: error.reasons }
			: newer(error.reasons);
	}
	if (error instanceof Collision) {
		return {
			error: 'conflicts',
			conflicts: {
				absences_collision: {
					message: 'There is another absence in this period.',
					details: { absence_ids: error.absenceIds },
				},
			},
		};
	}
	const isUnauthorized = error instanceof Refusal && error.statusCode === 401;
	return isUnauthorized && refusals === 'newer'
		? { message: error.message }
		: { error: error.message };
}
