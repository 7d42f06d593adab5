import { clock } from './clock';
import { contract } from './contract';
import { contractType } from './contractType';
import { datapoint } from './datapoint';
import { department } from './department';
import { employee } from './employee';
import { office } from './office';
import { payroll } from './payroll';
import { payrollQueue } from './payrollQueue';
import { registeredHours } from './registeredHours';
import { schedule } from './schedule';
import { sickLeave } from './sickLeave';
import { stream } from './stream';

/** What the node offers, in the order in which a newcomer meets it. */
export const resources = [
	employee,
	contract,
	schedule,
	registeredHours,
	department,
	sickLeave,
	stream,
	datapoint,
	clock,
	payroll,
	payrollQueue,
	office,
	contractType,
];
