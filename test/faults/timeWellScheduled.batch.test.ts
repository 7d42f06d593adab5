/**
 * @jest-environment ./test/harness/environment.ts
 */
import { batchesUnderFaults } from './batch';
import { timeWellScheduledCase } from './timeWellScheduledCase';
import { secrets } from './secrets';

describe('many items', () => batchesUnderFaults(timeWellScheduledCase, secrets));
