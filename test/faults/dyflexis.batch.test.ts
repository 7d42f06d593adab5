/**
 * @jest-environment ./test/harness/environment.ts
 */
import { batchesUnderFaults } from './batch';
import { dyflexisCase } from './dyflexisCase';
import { secrets } from './secrets';

describe('many items', () => batchesUnderFaults(dyflexisCase, secrets));
