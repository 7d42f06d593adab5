import { assumedNamesStandAlone } from '../../../support/assumedNames';
import { packOf } from '../../packs';

/** The defaults are the printed labels without spaces, which stand in the editor, too. */
const stated: Record<string, Record<string, string>> = {
	'fields.ts': {
		Department: 'label in the editor, as it is printed (3)',
		Surname: 'label in the editor, as it is printed (3)',
		Team: 'label in the editor, as it is printed (3)',
	},
	'deskFiles.ts': { '.': 'the whole of a document, looked at where nothing was agreed' },
	'places.ts': { '.': 'what stands between the names of a place' },
	'resources/employee/index.ts': { Employee: 'name of the resource' },
	'resources/workstation/index.ts': { Workstation: 'name of the resource' },
};

describe('assumed names', () => assumedNamesStandAlone(packOf('PocSystem'), stated));
