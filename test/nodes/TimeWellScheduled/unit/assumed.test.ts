import { assumedNamesStandAlone } from '../../../support/assumedNames';
import { packOf } from '../../packs';

describe('assumed names', () => assumedNamesStandAlone(packOf('TimeWellScheduled'), {}));
