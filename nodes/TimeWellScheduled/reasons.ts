import type { INodeProperties } from 'n8n-workflow';
import type { Params } from '../../lib/params';
import type { Question, Reason } from './envelope';

/** How the user wants the watchdog to be answered. */
export type Wanted = { id: string } | { text: string } | undefined;

/** The reason to answer with, or why there is none. */
export type Choice = { reason: Reason } | { note?: string };

/** What to do when the watchdog asks. Read by `wantedOf`. */
export const reasonFields: INodeProperties[] = [
	{
		displayName: 'On a Question',
		name: 'onQuestion',
		type: 'options',
		options: [
			{
				name: 'Answer With a Reason ID',
				value: 'id',
				description: 'Send the punch again with this reason, if it is offered',
			},
			{
				name: 'Answer With a Reason Text',
				value: 'text',
				description: 'Send the punch again with the one reason that has this text',
			},
			{
				name: 'Ask: Use the Output Needs Reason',
				value: 'ask',
				description: 'Give the question and the reasons, and record nothing',
			},
		],
		default: 'ask',
		description:
			'What to do when TimeWellScheduled wants to know why somebody is late, early or back late',
	},
	{
		displayName: 'Reason ID',
		name: 'reasonId',
		type: 'string',
		displayOptions: { show: { onQuestion: ['id'] } },
		default: '',
		placeholder: 'e.g. 158',
		description: 'One of the reasons that the question offers; they differ from company to company',
	},
	{
		displayName: 'Reason Text',
		name: 'reasonText',
		type: 'string',
		displayOptions: { show: { onQuestion: ['text'] } },
		default: '',
		placeholder: 'e.g. Traffic',
		description: 'All of the text of a reason, or a part that no other reason has',
	},
];

/** How to answer. Reads the `reasonFields`. */
export function wantedOf(params: Params): Wanted {
	switch (params.choice('onQuestion', ['ask', 'id', 'text'])) {
		case 'ask':
			return undefined;
		case 'id':
			return { id: params.text('reasonId') };
		case 'text':
			return { text: params.text('reasonText') };
	}
}

const lower = (text: string): string => text.toLocaleLowerCase('en');

/** The reasons with a text: those that are exactly it, else those that contain it. */
function matching(reasons: Reason[], wanted: string): Reason[] {
	const exact = reasons.filter(({ text }) => text === wanted);
	if (exact.length > 0) return exact;
	return reasons.filter(({ text }) => lower(text).includes(lower(wanted)));
}

/** Chooses among the reasons of a question; never one that is not the only one meant. */
export function chooseReason({ reasons }: Question, wanted: Wanted): Choice {
	if (wanted === undefined) return {};
	const what = 'id' in wanted ? `the ID "${wanted.id}"` : `the text "${wanted.text}"`;
	const found =
		'id' in wanted ? reasons.filter(({ id }) => id === wanted.id) : matching(reasons, wanted.text);
	const [reason, ...others] = found;
	if (reason === undefined) return { note: `No reason has ${what}.` };
	if (others.length > 0) return { note: `${found.length} reasons have ${what}.` };
	return reason.id === '' ? { note: `The reason with ${what} has no ID.` } : { reason };
}
