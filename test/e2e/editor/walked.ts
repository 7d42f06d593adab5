import type { ICredentialType, IDataObject } from 'n8n-workflow';
import { DyflexisApi } from '../../../credentials/DyflexisApi.credentials';
import { PeopleFirstApi } from '../../../credentials/PeopleFirstApi.credentials';
import { PocSystemApi } from '../../../credentials/PocSystemApi.credentials';
import { ShyftplanApi } from '../../../credentials/ShyftplanApi.credentials';
import { TimeWellScheduledApi } from '../../../credentials/TimeWellScheduledApi.credentials';
import { dyflexisCase } from '../../faults/dyflexisCase';
import { peopleFirstCase } from '../../faults/peopleFirstCase';
import { pocSystemCase } from '../../faults/pocSystemCase';
import { shyftplanCase } from '../../faults/shyftplanCase';
import { timeWellScheduledCase } from '../../faults/timeWellScheduledCase';
import type { VendorCase } from '../../faults/vendorCase';
import { packOf, type Pack } from '../../nodes/packs';

/** A vendor whose node the scripted user walks through. */
export interface Walked {
	vendor: VendorCase;
	pack: Pack;
	credential: ICredentialType;
	/** What the user types into the search of the panel. */
	searches: string[];
	/** What the form of the credential says when the key is wrong. */
	keyRefused: string;
	/** Something that the vendor refuses, and what the node says then. */
	refusal: { operation: string; parameters: IDataObject; says: RegExp };
}

export const walked: Walked[] = [
	{
		vendor: dyflexisCase,
		pack: packOf('Dyflexis'),
		credential: new DyflexisApi(),
		searches: ['Dyflexis', 'dyflex', 'payroll'],
		keyRefused: 'Dyflexis did not accept the key',
		refusal: {
			operation: 'payroll.getHoursPerDay',
			parameters: { periodPath: '1999-W01', returnAll: true },
			says: /^Dyflexis: There is no period 1999-W01/,
		},
	},
	{
		vendor: shyftplanCase,
		pack: packOf('Shyftplan'),
		credential: new ShyftplanApi(),
		searches: ['shyftplan', 'time account', 'absence'],
		keyRefused: 'shyftplan did not accept the E-Mail and the token',
		refusal: {
			operation: 'absence.update',
			parameters: { absenceId: '1', additionalFields: '{ "notes": "late" }' },
			says: /^shyftplan knows no absence 1\b/,
		},
	},
	{
		vendor: pocSystemCase,
		pack: packOf('PocSystem'),
		credential: new PocSystemApi(),
		searches: ['P.O.C.', 'POC', 'workstation'],
		keyRefused: 'P.O.C. System did not accept the key',
		refusal: {
			operation: 'workstation.get',
			parameters: { employeeNumber: 'nobody' },
			says: /^P\.O\.C\. System knows no employee "nobody"/,
		},
	},
	{
		vendor: peopleFirstCase,
		pack: packOf('PeopleFirst'),
		credential: new PeopleFirstApi(),
		searches: ['People First', 'MHR', 'time recording'],
		keyRefused: 'People First did not accept the token',
		refusal: {
			operation: 'person.getByReference',
			parameters: { reference: 'NOBODY' },
			says: /^People First knows no person with the reference "NOBODY"/,
		},
	},
	{
		vendor: timeWellScheduledCase,
		pack: packOf('TimeWellScheduled'),
		credential: new TimeWellScheduledApi(),
		searches: ['TimeWellScheduled', 'time clock', 'payroll'],
		keyRefused: 'TimeWellScheduled: The application ID is not valid',
		refusal: {
			operation: 'employee.get',
			parameters: { employee: { mode: 'code', value: 'nobody' } },
			says: /^TimeWellScheduled: The employee is not known/,
		},
	},
];
