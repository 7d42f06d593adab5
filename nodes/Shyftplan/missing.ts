import { Problem } from '../../lib/problem';
import { readShyftplanMessage } from './messages';

/** Records that are asked for by ID: how their path ends, and what they are called. */
const RECORDS = [
	{ path: /\/absences\/(\d+)/, name: 'absence', said: /^(absence )?not found$/i },
	{
		path: /\/absence_reasons\/(\d+)/,
		name: 'absence reason',
		said: /^(absence reason )?not found$/i,
	},
	{ path: /\/employments\/(\d+)/, name: 'employee', said: /^(employment )?not found$/i },
];

/**
 * What was thrown when something was asked for; a bare "not found" (vendors/shyftplan.md 1.12) says
 * what is not there. A text about something else in the request stays.
 */
export function namingTheMissing(thrown: unknown, path: string): unknown {
	if (!(thrown instanceof Problem) || thrown.httpCode !== 404) return thrown;
	const said = readShyftplanMessage(thrown.answered) ?? '';
	const record = RECORDS.find((one) => one.path.test(path) && one.said.test(said));
	if (!record) return thrown;
	const [, id] = record.path.exec(path) ?? [];
	return new Problem(`shyftplan knows no ${record.name} ${id}`, {
		...thrown,
		description:
			'It may have been deleted, or belong to another company. Check the ID, and the Company ID ' +
			'and the user in the credential.',
	});
}
