import { parse } from 'flatted';
import type { IDataObject, INodeExecutionData, IRunExecutionData } from 'n8n-workflow';
import { ask } from '../database';
import { TRIGGER } from '../triggers';

/** An execution, and the items that its trigger started it with. */
export interface Started {
	workflowId: string;
	status: string;
	items: IDataObject[];
}

interface Row {
	workflowId: string;
	status: string;
	data: string | null;
}

/**
 * What an execution was started with: of one that ended it stands at its trigger, of one that was cut
 * off among what is still to be run.
 */
function itemsOf({ resultData, executionData }: IRunExecutionData): INodeExecutionData[] {
	const stack = executionData?.nodeExecutionStack ?? [];
	const waiting = stack.find(({ node }) => node.name === TRIGGER)?.data.main?.[0];
	return waiting ?? resultData.runData[TRIGGER]?.[0]?.data?.main?.[0] ?? [];
}

/** All executions in the database of an n8n. */
export function executionsIn(userFolder: string): Started[] {
	const rows = ask<Row>(
		userFolder,
		`SELECT execution.workflowId, execution.status, held.data
		FROM execution_entity AS execution
		LEFT JOIN execution_data AS held ON held.executionId = execution.id`,
	);
	return rows.map(({ workflowId, status, data }) => ({
		workflowId,
		status,
		items: data === null ? [] : itemsOf(parse(data) as IRunExecutionData).map(({ json }) => json),
	}));
}
