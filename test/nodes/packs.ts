import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import type { OperationLabel } from '../../lib/operation';
import type { AssumedNames } from '../../lib/wireNames';
import { assumed as dyflexisNames } from '../../nodes/Dyflexis/assumed';
import { Dyflexis } from '../../nodes/Dyflexis/Dyflexis.node';
import { DyflexisPayrollQueueTrigger } from '../../nodes/Dyflexis/DyflexisPayrollQueueTrigger.node';
import { DyflexisTrigger } from '../../nodes/Dyflexis/DyflexisTrigger.node';
import { resources as dyflexisResources } from '../../nodes/Dyflexis/resources';
import { assumed as peopleFirstNames } from '../../nodes/PeopleFirst/assumed';
import { PeopleFirst } from '../../nodes/PeopleFirst/PeopleFirst.node';
import { PeopleFirstTrigger } from '../../nodes/PeopleFirst/PeopleFirstTrigger.node';
import { resources as peopleFirstResources } from '../../nodes/PeopleFirst/resources';
import { assumed as pocSystemNames } from '../../nodes/PocSystem/assumed';
import { PocSystem } from '../../nodes/PocSystem/PocSystem.node';
import { resources as pocSystemResources } from '../../nodes/PocSystem/resources';
import { assumed as shyftplanNames } from '../../nodes/Shyftplan/assumed';
import { resources as shyftplanResources } from '../../nodes/Shyftplan/resources';
import { Shyftplan } from '../../nodes/Shyftplan/Shyftplan.node';
import { ShyftplanTrigger } from '../../nodes/Shyftplan/ShyftplanTrigger.node';
import { assumed as timeWellScheduledNames } from '../../nodes/TimeWellScheduled/assumed';
import { resources as timeWellScheduledResources } from '../../nodes/TimeWellScheduled/resources';
import { TimeWellScheduled } from '../../nodes/TimeWellScheduled/TimeWellScheduled.node';
import { TimeWellScheduledTrigger } from '../../nodes/TimeWellScheduled/TimeWellScheduledTrigger.node';

/** What this pack has for one vendor. */
export interface Pack {
	/** As its folder in `nodes/`. */
	name: string;
	node: INodeType;
	triggers: INodeType[];
	resources: Array<{ value: string; name: string; operations: OperationLabel[] }>;
	assumed: AssumedNames<string>;
}

/** Every vendor of the pack. A further one is one entry here. */
export const packs: Pack[] = [
	{
		name: 'Dyflexis',
		node: new Dyflexis(),
		triggers: [new DyflexisTrigger(), new DyflexisPayrollQueueTrigger()],
		resources: dyflexisResources,
		assumed: dyflexisNames,
	},
	{
		name: 'PeopleFirst',
		node: new PeopleFirst(),
		triggers: [new PeopleFirstTrigger()],
		resources: peopleFirstResources,
		assumed: peopleFirstNames,
	},
	{
		name: 'PocSystem',
		node: new PocSystem(),
		triggers: [],
		resources: pocSystemResources,
		assumed: pocSystemNames,
	},
	{
		name: 'Shyftplan',
		node: new Shyftplan(),
		triggers: [new ShyftplanTrigger()],
		resources: shyftplanResources,
		assumed: shyftplanNames,
	},
	{
		name: 'TimeWellScheduled',
		node: new TimeWellScheduled(),
		triggers: [new TimeWellScheduledTrigger()],
		resources: timeWellScheduledResources,
		assumed: timeWellScheduledNames,
	},
];

/** @throws RangeError where there is no such vendor */
export function packOf(name: string): Pack {
	const pack = packs.find((one) => one.name === name);
	if (pack) return pack;
	throw new RangeError(`There is no pack ${name}`);
}

/** The descriptions of a vendor's node and triggers, by their name in the editor. */
export const descriptionsOf = ({ node, triggers }: Pack): Array<[string, INodeTypeDescription]> =>
	[node, ...triggers].map(({ description }) => [description.displayName, description]);
