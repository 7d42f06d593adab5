import {
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { readChanges } from '../../lib/changes';
import { poll } from '../../lib/polling';
import { toInstant } from '../../lib/time';
import { eventTypeFields, eventTypesOf, overlapMs, readEvents } from './events';
import { peopleFirst } from './vendor';

/** A long past is read week by week. */
const WINDOW_MS = 7 * 86_400_000;

export class PeopleFirstTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'People First Trigger',
		name: 'peopleFirstTrigger',
		icon: {
			light: 'file:../../icons/people-first.svg',
			dark: 'file:../../icons/people-first.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["eventTypes"].join(", ") }}',
		description: 'Starts the workflow for each new event in the event stream of People First',
		eventTriggerDescription: '',
		defaults: { name: 'People First Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'peopleFirstApi', required: true }],
		properties: [
			...eventTypeFields,
			{
				displayName: 'Start At',
				name: 'startAt',
				type: 'dateTime',
				default: '',
				description:
					'From when on events are wanted. Leave empty to start with what happens from now on; change it to start again from there.',
			},
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				description: 'How the stream is read',
				options: [
					{
						displayName: 'Overlap (Minutes)',
						name: 'overlap',
						type: 'number',
						typeOptions: { minValue: 0 },
						default: 15,
						description:
							'How far back each poll looks for events that come into the stream late. Each still starts the workflow once.',
					},
				],
			},
		],
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this, peopleFirst, async (current) => {
			const types = eventTypesOf(
				this.getNodeParameter('eventTypes', []),
				this.getNodeParameter('furtherTypes', ''),
			);
			const startAt = this.getNodeParameter('startAt', '');
			return await readChanges(current, {
				subject: 'events',
				read: (from, to) => readEvents(current.client, types, { from, to }),
				windowMs: WINDOW_MS,
				idOf: ({ id }) => id,
				changedAt: ({ timeOfCreation }) => timeOfCreation,
				startAt: startAt === '' ? undefined : toInstant(startAt, this.getTimezone(), 'Start At'),
				overlapMs: overlapMs(this.getNodeParameter('options.overlap', 15)),
			});
		});
	}
}
