import type { OperationLabel } from '../../lib/operation';
import type { AssumedNames } from '../../lib/wireNames';
import { assumed as dyflexisNames } from '../../nodes/Dyflexis/assumed';
import { resources as dyflexisResources } from '../../nodes/Dyflexis/resources';
import { assumed as peopleFirstNames } from '../../nodes/PeopleFirst/assumed';
import { resources as peopleFirstResources } from '../../nodes/PeopleFirst/resources';
import { assumed as pocSystemNames } from '../../nodes/PocSystem/assumed';
import { resources as pocSystemResources } from '../../nodes/PocSystem/resources';
import { assumed as shyftplanNames } from '../../nodes/Shyftplan/assumed';
import { resources as shyftplanResources } from '../../nodes/Shyftplan/resources';
import { assumed as timeWellScheduledNames } from '../../nodes/TimeWellScheduled/assumed';
import { resources as timeWellScheduledResources } from '../../nodes/TimeWellScheduled/resources';

/** A vendor with a page in the documentation. */
export interface Documented {
	vendor: string;
	/** Its page, in `docs`. */
	page: string;
	resources: Array<{ value: string; name: string; operations: OperationLabel[] }>;
	assumed: AssumedNames<string>;
}

/** Every vendor. A further one is one entry here. */
export const documented: Documented[] = [
	{
		vendor: 'Dyflexis',
		page: 'dyflexis.md',
		resources: dyflexisResources,
		assumed: dyflexisNames,
	},
	{
		vendor: 'shyftplan',
		page: 'shyftplan.md',
		resources: shyftplanResources,
		assumed: shyftplanNames,
	},
	{
		vendor: 'People First',
		page: 'people-first.md',
		resources: peopleFirstResources,
		assumed: peopleFirstNames,
	},
	{
		vendor: 'TimeWellScheduled',
		page: 'timewellscheduled.md',
		resources: timeWellScheduledResources,
		assumed: timeWellScheduledNames,
	},
	{
		vendor: 'P.O.C. System',
		page: 'poc-system.md',
		resources: pocSystemResources,
		assumed: pocSystemNames,
	},
];

/** An operation of a vendor as the documentation names it. */
export interface DocumentedOperation {
	/** `resource.operation`. */
	id: string;
	/** As the editor shows it, such as `Employee: **Get**`. */
	title: string;
	label: OperationLabel;
}

/** The operations of a vendor, in the order of the editor. */
export const operationsOf = ({ resources }: Documented): DocumentedOperation[] =>
	resources.flatMap((resource) =>
		resource.operations.map((label) => ({
			id: `${resource.value}.${label.value}`,
			title: `${resource.name}: **${label.name}**`,
			label,
		})),
	);
