import { employeeOf, type Module } from '../call';
import { found } from '../refused';
import { unreadOf } from '../store';
import { stamp } from '../times';

/**
 * Messages (vendors/timewellscheduled.md 4.8). Simulated, not established: the list, which stands
 * beside the envelope that the vendor's sample shows.
 */
export const messages: Record<string, Module> = {
	message_list: {
		answer(call) {
			const { list, row } = call.profile.messageNames;
			const unread = unreadOf(call.store, employeeOf(call)).map(
				({ messageID, sent, subject, text }) => ({
					'@MessageID': messageID,
					sent: stamp(sent),
					subject,
					text,
				}),
			);
			const message = call.profile.recorded;
			return unread.length === 0 ? { message } : { message, [list]: { [row]: unread } };
		},
	},
	messages_mark_read: {
		operation: 'message.markRead',
		answer({ query, store, profile }) {
			found(store.messages.get(query.text('MessageID')), 'The message').read = true;
			return { message: profile.recorded };
		},
	},
};
