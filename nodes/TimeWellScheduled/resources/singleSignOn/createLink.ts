import { operation } from '../../../../lib/operation';
import type { TimeWellScheduledClient } from '../../client';
import { momentField } from '../../fields';
import { localTime, type Moment, momentOf, writeLocal } from '../../inputs';
import { signOnLink } from '../../singleSignOn';

interface Input {
	userEmail: string;
	moment: Moment;
}

/** The single sign-on URL, which no module makes (vendors/timewellscheduled.md 1.9). */
export const createLink = operation<TimeWellScheduledClient, Input>({
	value: 'createLink',
	name: 'Create Link',
	action: 'Create single sign on link',
	description: 'Create a link with which a user gets into TimeWellScheduled without a password',
	effect: 'read',
	offline: true,
	fields: [
		{
			displayName:
				'Whoever has the link gets in, and the link holds the Application ID: give it to the browser of this user only',
			name: 'linkNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'User E-Mail',
			name: 'userEmail',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'name@email.com',
			description: 'The user who gets in, by the e-mail address that TimeWellScheduled knows',
		},
		momentField('The time in the link'),
	],
	input: (params) => ({ userEmail: params.text('userEmail'), moment: momentOf(params) }),
	async run({ settings: { companyId, singleSignOn } }, { userEmail, moment }) {
		const { zone } = singleSignOn;
		const local = localTime(moment, zone);
		return {
			userEmail,
			url: signOnLink(singleSignOn, companyId, userEmail, local),
			moment: writeLocal(local),
			timeZone: zone,
		};
	},
});
