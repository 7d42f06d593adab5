import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { loadChoices } from '../../lib/pickers';
import { take } from '../../lib/paging';
import { toInstant } from '../../lib/time';
import type { PeopleFirstClient } from './client';
import { listOccupancies } from './occupancies';
import { personIn } from './inputs';
import { readPairChoices, readPairTemplate } from './timeRecords';
import { peopleFirst } from './vendor';

/** The id of the person whom the panel names, if it names one yet. */
async function chosenPerson(context: ILoadOptionsFunctions, client: PeopleFirstClient) {
	const person = personIn(context.getCurrentNodeParameter('person'));
	return person && (await client.personId(person));
}

/** Stands, unchosen, in a list that cannot be filled before something else is entered. */
const after = (field: string): INodePropertyOptions[] => [
	{ name: `Enter the ${field} First`, value: '' },
];

/** The choices of the person's template, or of the record that is to be changed. */
async function readChoices(context: ILoadOptionsFunctions, client: PeopleFirstClient) {
	const record = String(context.getCurrentNodeParameter('timeRecordId') ?? '').trim();
	if (record !== '' && !record.startsWith('=')) return await readPairChoices(client, record);
	const person = await chosenPerson(context, client);
	return person && (await readPairTemplate(client, person));
}

/** What the annotations offer for one member (vendors/people-first.md 2.4). */
const choicesOf = (member: string) =>
	async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		return await loadChoices(this, peopleFirst, async (client: PeopleFirstClient) => {
			const read = await readChoices(this, client);
			const updates = this.getCurrentNodeParameter('operation') === 'update';
			if (!read) return after(updates ? 'Time Record ID' : 'Person');
			return read.choices
				.filter(({ field, active }) => active && field.toLowerCase() === member.toLowerCase())
				.map(({ id, name, code }) => ({ name: code ? `${name} (${code})` : name, value: id }));
		});
	};

export const getCurrencies = choicesOf('currencyIsoCode');
export const getDepartments = choicesOf('departmentId');
export const getExternalLocations = choicesOf('externalLocationId');
export const getFinanceReferences = choicesOf('financeReferenceNumberId');
export const getJobTitles = choicesOf('jobTitleId');
export const getLocations = choicesOf('locationId');
export const getOvertimeReasons = choicesOf('overtimeReasonId');
export const getTimePairTypes = choicesOf('timePairType');
export const getTimeTypes = choicesOf('timeTypeItemId');
export const getWorkTypes = choicesOf('workTypeId');

/** The jobs that the person holds at the start, or now when there is none yet. */
export async function getOccupancies(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await loadChoices(this, peopleFirst, async (client: PeopleFirstClient) => {
		const personId = await chosenPerson(this, client);
		if (personId === undefined) return after('Person');
		const start = this.getCurrentNodeParameter('start');
		const zone = String(this.getCurrentNodeParameter('startTimeZone') || this.getTimezone());
		const from = start ? toInstant(start, zone, 'Start') : new Date();
		const rows = await take(listOccupancies(client, personId, { from }));
		return rows.map(({ occupancyId, jobName }) => ({
			name: String(jobName ?? occupancyId),
			value: String(occupancyId),
		}));
	});
}
