import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { operation, UPSERT } from '../../../../lib/operation';
import type { Params } from '../../../../lib/params';
import { ABSENCES_PATH, absenceIdField, isRefused, readAbsence, settled } from '../../absences';
import type { ShyftplanClient } from '../../client';
import { requiredId } from '../../inputs';

/** What sets one of the calls that change a state apart. */
interface StateAction {
	value: 'approve' | 'decline' | 'withdraw';
	name: string;
	description: string;
	/** The state that it leads to. */
	state: string;
	fields: INodeProperties[];
	members(params: Params): IDataObject;
}

/**
 * One of the calls that change the state of an absence (vendors/shyftplan.md 2.5). What is answered
 * differs; the row always says id and state.
 */
export function stateAction({ value, name, state, fields, members, description }: StateAction) {
	const path = (id: number) => `${ABSENCES_PATH}/${id}/${value}`;
	return operation<ShyftplanClient, { id: number; members: IDataObject }>({
		value,
		name,
		action: `${name} absence`,
		description,
		endpoint: `POST /api/v1/absences/{id}/${value}`,
		effect: UPSERT,
		fields: [absenceIdField, ...fields],
		input: (params) => ({ id: requiredId(params, 'absenceId'), members: members(params) }),
		key: ({ id }) => String(id),
		async run(client, { id, members }) {
			const answer = await settled(client.write('POST', path(id), members), async (last) => {
				if (!isRefused(last)) return undefined;
				const absence = await readAbsence(client, id);
				return absence.state === state ? absence : undefined;
			});
			return { id, state, ...answer };
		},
	});
}
