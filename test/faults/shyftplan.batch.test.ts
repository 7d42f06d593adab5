/**
 * @jest-environment ./test/harness/environment.ts
 */
import { batchesUnderFaults } from './batch';
import { oneSecret as secrets } from './secrets';
import { shyftplanCase } from './shyftplanCase';

describe('many items', () => batchesUnderFaults(shyftplanCase, secrets));
