import { assumedNamesStandAlone } from '../../../support/assumedNames';
import { packOf } from '../../packs';

/** The one default is a placeholder alone, which has to be known where it is replaced. */
const stated: Record<string, Record<string, string>> = {
	'settings.ts': { '{version}': 'placeholder that the wire name has to contain' },
	'clockRecords.ts': { '{version}': 'placeholder that is replaced by the number' },
};

describe('assumed names', () => assumedNamesStandAlone(packOf('PeopleFirst'), stated));
