import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { openSession } from './connection';
import { toNodeError } from './errors';
import { Http } from './http';
import { DEFAULT_OPTIONS } from './options';
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

/** Until when (ms) at most a poll is under way, by trigger. */
const underWay = new Map<string, number>();

/**
 * Does not poll while the same trigger polls already: both would bring the same events. n8n begins a
 * poll whether or not the one before it has ended, and after a restart all that it had planned.
 */
async function oneAtATime<T>(trigger: string, budget: number, work: () => Promise<T>) {
	const now = Date.now();
	if ((underWay.get(trigger) ?? 0) > now) return null;
	const end = now + budget;
	underWay.set(trigger, end);
	try {
		return await work();
	} finally {
		// After its time another one may have begun.
		if (underWay.get(trigger) === end) underWay.delete(trigger);
	}
}

/**
 * Runs one poll. The cursor is changed only when everything went well, so n8n may run a poll
 * twice or abandon one without losing an event.
 * @param read gives the new events and the cursor after them
 * @returns null when there is nothing new, and while another poll of this trigger is under way
 * @throws NodeApiError with the `failure` that n8n's back-off reads
 */
export async function poll<Settings extends Service, Client>(
	context: IPollFunctions,
	vendor: Vendor<Settings, Client>,
	read: (poll: Poll<Client>) => Promise<{ events: IDataObject[]; cursor: IDataObject }>,
): Promise<INodeExecutionData[][] | null> {
	const manual = context.getMode() === 'manual';
	const budget = context.getPollBudgetMs?.() ?? DEFAULT_BUDGET_MS;
	const pollNow = async () => {
		const deadline = Date.now() + budget * READING_SHARE;
		const credential = await context.getCredentials(vendor.credentialType);
		const { connection, settings } = openSession(vendor, credential, DEFAULT_OPTIONS, { deadline });
		const staticData = context.getWorkflowStaticData('node');
		const client = vendor.connect(new Http(context, connection, 'read'), settings);
		const { events, cursor } = await read({ client, cursor: { ...staticData }, manual, deadline });
		if (!manual) Object.assign(staticData, cursor);
		return events.length > 0 ? [context.helpers.returnJsonArray(events)] : null;
	};
	try {
		if (manual) return await pollNow();
		const trigger = `${context.getWorkflow().id} ${context.getNode().id}`;
		return await oneAtATime(trigger, budget, pollNow);
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}
