import { pocSystem } from '../../nodes/PocSystem/vendor';
import type { Item, OperationCase, VendorCase } from './vendorCase';

const four = (n: number) => String(n).padStart(4, '0');

const automatic = { mappingMode: 'autoMapInputData', value: null };

const employee = (number: string, mark: string): Item => ({
	mark,
	siteNumber: '10',
	firstName: 'Noa',
	employeeNumber: number,
	surname: 'Levi',
	department: 'Finance',
	team: mark,
	workstationNumber: '3-114',
});

const byItem: OperationCase = {
	parameters: { record: automatic },
	item: (n) => employee(`E-${four(n)}`, `T-${four(n)}`),
};

/** How each operation of the P.O.C. System node is exercised. */
export const pocSystemCase: VendorCase = {
	name: 'poc-system',
	nodeType: 'pocSystem',
	resources: pocSystem.resources,
	credentialType: pocSystem.credentialType,
	credential: (url, { key }) => ({ baseUrl: `${url}/poc-system/demo`, secretKey: key }),
	batch: { upsert: 'employee.upsert' },
	pickers: [],
	triggers: [],
	operations: {
		'employee.upsert': {
			...byItem,
			inOrder: (key, n) => employee(`E-${four(key)}`, `T-${key}-${four(n)}`),
			takesEmptyAnswer: true,
		},
		'employee.terminate': {
			parameters: {
				siteNumber: '10',
				firstName: 'Noa',
				employeeNumber: '={{ $json.mark }}',
				terminationDate: '2031-03-31',
			},
			item: (n) => ({ mark: `E-${four(n)}` }),
			journal: 'employee.upsert',
			takesEmptyAnswer: true,
		},
		'employee.sync': { ...byItem, together: true, takesEmptyAnswer: true },
		'workstation.get': {
			parameters: { employeeNumber: '={{ $json.mark }}' },
			item: (n) => ({ mark: four(n + 1) }),
		},
		'file.build': { ...byItem, requests: [] },
		'file.parse': {
			item: (n) => ({ mark: `E-${four(n)}`, 'Employee Number': four(n) }),
			requests: [],
		},
	},
};
