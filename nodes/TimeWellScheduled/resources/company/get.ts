import { operation } from '../../../../lib/operation';
import type { How, TimeWellScheduledClient } from '../../client';
import { callOptions } from '../../fields';
import { howOf } from '../../inputs';
import { rowsOf } from '../../rows';
import { member, textAt } from '../../tree';

/** verify (vendors/timewellscheduled.md 4.2). The salt in its answer is never handed on. */
export const get = operation<TimeWellScheduledClient, How>({
	value: 'get',
	name: 'Get',
	action: 'Get company',
	description: 'Get the name and the logo of the company, and its employees by code',
	endpoint: 'GET /response.asp?module=verify',
	effect: 'read',
	fields: [callOptions()],
	input: howOf,
	async run(client, how) {
		const { body } = await client.verify(how);
		const company = member(body, 'message') ?? {};
		const branding = member(company, 'branding');
		return {
			companyId: client.settings.companyId,
			name: textAt(branding, 'text') ?? textAt(company, 'branding') ?? '',
			logo: textAt(branding, 'logo') ?? '',
			employees: rowsOf(company, 'persons'),
		};
	},
});
