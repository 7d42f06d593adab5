import { given } from '../../inputs';
import { stateAction } from './action';

/** POST /api/v1/absences/{id}/decline (vendors/shyftplan.md 2.5). */
export const decline = stateAction({
	value: 'decline',
	name: 'Decline',
	description: 'Refuse an absence',
	state: 'refused',
	fields: [
		{
			displayName: 'Refuse Message',
			name: 'refuseMessage',
			type: 'string',
			default: '',
			placeholder: 'e.g. The team is short on that day',
			description: 'Why it is refused, stored with the absence',
		},
	],
	members: (params) => given({ refuse_message: params.optionalText('refuseMessage') }),
});
