/**
 * @jest-environment ./test/harness/environment.ts
 */
import { batchesUnderFaults } from './batch';
import { pocSystemCase } from './pocSystemCase';
import { oneSecret as secrets } from './secrets';

describe('many items', () => batchesUnderFaults(pocSystemCase, secrets));
