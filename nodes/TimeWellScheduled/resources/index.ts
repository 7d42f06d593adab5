import type { Resource } from '../../../lib/operation';
import type { TimeWellScheduledClient } from '../client';
import { absence } from './absence';
import { absenceType } from './absenceType';
import { company } from './company';
import { department } from './department';
import { employee } from './employee';
import { message } from './message';
import { payroll } from './payroll';
import { punch } from './punch';
import { role } from './role';
import { schedule } from './schedule';
import { singleSignOn } from './singleSignOn';
import { status } from './status';

export const resources: Array<Resource<TimeWellScheduledClient>> = [
	absence,
	absenceType,
	company,
	department,
	employee,
	message,
	payroll,
	punch,
	role,
	schedule,
	singleSignOn,
	status,
];
