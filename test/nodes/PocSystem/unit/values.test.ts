import { employeeFields } from '../../../../nodes/PocSystem/fields';
import { machineValuesStay } from '../../../support/machineValues';
import { packOf } from '../../packs';

const operations = `
employee.sync      upsert
employee.terminate upsert
employee.upsert    upsert
file.build         read
file.parse         read
workstation.get    read
`;

const fields = {
	'employee.sync': 'record recordNames options',
	'employee.terminate':
		'siteNumber firstName employeeNumber terminationDate status additionalFields',
	'employee.upsert': 'record recordNames options additionalFields',
	'file.build': 'fileFormat record recordNames headerTexts outputAs outputField fileName options',
	'file.parse': 'source binaryField text headerTexts',
	'workstation.get': 'workstationsOf employeeNumber siteNumber returnAll limit',
};

const choices = {
	fileFormat: 'json rows xml',
	outputAs: 'binary text',
	source: 'binary rows text',
	workstationsOf: 'all employee site',
};

describe('machine values stay as they are', () => {
	machineValuesStay(packOf('PocSystem'), {
		operations,
		fields,
		choices,
		triggers: {},
		nodes: { pocSystem: 'pocSystemApi' },
	});

	it('of the fifteen fields, in the printed order', () => {
		expect(employeeFields.map(({ id }) => id).join(' ')).toBe(
			'siteNumber firstName employeeNumber surname department team hierarchies employeeType ' +
				'jobConfiguration jobTitle status mobileNumber email workstationNumber terminationDate',
		);
		expect(new Set(employeeFields.map(({ displayName }) => displayName)).size).toBe(15);
	});

	it('of the options of a file', () => {
		const sync = packOf('PocSystem').resources[0]?.operations.find(({ value }) => value === 'sync');
		const options = sync?.fields.find(({ name }) => name === 'options')?.options ?? [];
		expect(options.map(({ name }) => name).sort()).toEqual([
			'anySize',
			'mostMissing',
			'requireWorkstation',
			'sendEmpty',
		]);
	});
});
