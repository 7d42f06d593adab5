import { operation, UPSERT } from '../../../../lib/operation';
import type { How, TimeWellScheduledClient } from '../../client';
import { callOptions } from '../../fields';
import { howOf } from '../../inputs';

interface Input {
	messageId: string;
	how: How;
}

/** messages_mark_read (vendors/timewellscheduled.md 4.8). Twice is the same as once. */
export const markRead = operation<TimeWellScheduledClient, Input>({
	value: 'markRead',
	name: 'Mark Read',
	action: 'Mark message as read',
	description: 'Mark a message as read, so that it does not come again',
	endpoint: 'GET /response.asp?module=messages_mark_read',
	effect: UPSERT,
	fields: [
		{
			displayName: 'Message ID',
			name: 'messageId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 901',
			description: 'The message',
		},
		callOptions(),
	],
	input: (params) => ({ messageId: params.text('messageId'), how: howOf(params) }),
	key: ({ messageId }) => messageId,
	async run(client, { messageId, how }) {
		const { message } = await client.call('messages_mark_read', { MessageID: messageId }, how);
		return { messageId, read: true, message: message ?? '' };
	},
});
