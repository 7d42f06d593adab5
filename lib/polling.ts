import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { openSession } from './connection';
import { toNodeError } from './errors';
import { Http } from './http';
import { DEFAULT_OPTIONS } from './options';
import { inTurn } from './turns';
import type { Service, Vendor } from './vendor';

/** n8n abandons a poll after this time, unless it tells another (n8n 2.33 and later). */
const DEFAULT_BUDGET_MS = 5 * 60_000;
/** The share of the budget that is spent on reading; the rest is for handing over. */
const READING_SHARE = 0.7;

/** What a strategy is given for one poll. */
export interface Poll<Client> {
	client: Client;
	/** The cursor of this trigger: small, JSON, kept by n8n with the workflow. */
	cursor: IDataObject;
	/** A test in the editor: give a sample, leave the cursor alone. */
	manual: boolean;
	/** When (ms) to stop reading and hand over what is complete. */
	deadline: number;
}

/**
 * Runs one poll. The cursor is changed only when everything went well, so n8n may run a poll
 * twice or abandon one without losing an event.
 * @param read gives the new events and the cursor after them
 * @returns null when there is nothing new, and when it is not this poll's turn
 * @throws NodeApiError with the `failure` that n8n's back-off reads
 */
export async function poll<Settings extends Service, Client>(
	context: IPollFunctions,
	vendor: Vendor<Settings, Client>,
	read: (poll: Poll<Client>) => Promise<{ events: IDataObject[]; cursor: IDataObject }>,
): Promise<INodeExecutionData[][] | null> {
	const manual = context.getMode() === 'manual';
	const budget = context.getPollBudgetMs?.() ?? DEFAULT_BUDGET_MS;
	const staticData = context.getWorkflowStaticData('node');
	const pollNow = async () => {
		const deadline = Date.now() + budget * READING_SHARE;
		const credential = await context.getCredentials(vendor.credentialType);
		const { connection, settings } = openSession(vendor, credential, DEFAULT_OPTIONS, { deadline });
		const client = vendor.connect(new Http(context, connection, 'read'), settings);
		const { events, cursor } = await read({ client, cursor: { ...staticData }, manual, deadline });
		if (!manual) Object.assign(staticData, cursor);
		return events.length > 0 ? [context.helpers.returnJsonArray(events)] : null;
	};
	try {
		if (manual) return await pollNow();
		const trigger = `${context.getWorkflow().id} ${context.getNode().id}`;
		return await inTurn({ trigger, cursor: staticData, budget }, pollNow);
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}
