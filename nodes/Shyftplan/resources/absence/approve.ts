import { collisionField, collisionFlags } from '../../absences';
import { stateAction } from './action';

/** POST /api/v1/absences/{id}/approve (vendors/shyftplan.md 2.5). */
export const approve = stateAction({
	value: 'approve',
	name: 'Approve',
	description: 'Accept an absence, so that it counts in the projected balance',
	state: 'accepted',
	fields: [collisionField],
	members: (params) =>
		collisionFlags(params.choice('onCollision', ['refuse', 'force', 'forceAndRemove'])),
});
