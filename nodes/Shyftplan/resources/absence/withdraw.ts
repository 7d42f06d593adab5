import { stateAction } from './action';

/** POST /api/v1/absences/{id}/withdraw (vendors/shyftplan.md 2.5). */
export const withdraw = stateAction({
	value: 'withdraw',
	name: 'Withdraw',
	description: 'Take an absence back',
	state: 'withdrawn',
	fields: [],
	members: () => ({}),
});
