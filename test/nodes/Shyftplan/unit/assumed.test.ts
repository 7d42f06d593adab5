import { assumedNamesStandAlone } from '../../../support/assumedNames';
import { packOf } from '../../packs';

/** Where such a word stands in the sources for something else: by the file, what it is there. */
const stated: Record<string, Record<string, string>> = {
	'reasons.ts': {
		employee_management_enabled: 'member of an absence reason that a source states (2.1, 2.3)',
		managers: 'choice in the editor',
	},
};

describe('assumed names', () => assumedNamesStandAlone(packOf('Shyftplan'), stated));
