import type { IDataObject } from 'n8n-workflow';
import { listFields } from '../../../../lib/fields';
import { limitOf } from '../../../../lib/inputs';
import { operation } from '../../../../lib/operation';
import type { How, TimeWellScheduledClient } from '../../client';
import { callOptions, employeeField } from '../../fields';
import { employeeOf, howOf } from '../../inputs';
import { listAt, member, type Members, type Tree } from '../../tree';

interface Input {
	employee: string;
	limit: number;
	how: How;
}

/** Whether a member may be a list: it holds more than texts. */
const isListLike = (value: Tree): boolean =>
	typeof value === 'object' && Object.values(value).some((inner) => typeof inner === 'object');

/**
 * The messages. Where they are not in their place, whatever the answer holds in lists is one row:
 * no source shows where they are.
 * @param path the holder and the row, with a dot between
 */
function messagesIn(body: Members, path: string): IDataObject[] {
	const [holder = '', row = ''] = path.split('.');
	if (member(body, holder) !== undefined) return listAt(body, holder, row);
	const others = Object.entries(body).filter(([, value]) => isListLike(value));
	return others.length > 0 ? [Object.fromEntries(others)] : [];
}

/** message_list (vendors/timewellscheduled.md 4.8). */
export const getAll = operation<TimeWellScheduledClient, Input>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many messages',
	description: 'Get many unread messages of an employee',
	endpoint: 'GET /response.asp?module=message_list',
	effect: 'read',
	fields: [employeeField('Whose messages'), ...listFields, callOptions()],
	input: (params) => ({
		employee: employeeOf(params),
		limit: limitOf(params),
		how: howOf(params),
	}),
	async run(client, { employee, limit, how }) {
		const { body } = await client.call('message_list', { u: employee }, how);
		const messages = messagesIn(body, client.settings.names['message.path']);
		return messages.slice(0, limit).map((message) => ({ employeeCode: employee, ...message }));
	},
});
