import type { Resource } from '../../../../lib/operation';
import type { PeopleFirstClient } from '../../client';
import { clockEvent } from './clockEvent';
import { clockIn } from './clockIn';
import { clockOut } from './clockOut';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { getTemplate } from './getTemplate';
import { remove } from './remove';
import { undoClockOut } from './undoClockOut';
import { update } from './update';

export const clockRecord: Resource<PeopleFirstClient> = {
	value: 'clockRecord',
	name: 'Clock Record',
	operations: [
		clockIn,
		clockOut,
		clockEvent,
		create,
		update,
		undoClockOut,
		get,
		getAll,
		getTemplate,
		remove,
	],
};
