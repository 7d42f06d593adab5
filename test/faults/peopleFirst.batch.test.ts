/**
 * @jest-environment ./test/harness/environment.ts
 */
import { batchesUnderFaults } from './batch';
import { peopleFirstCase } from './peopleFirstCase';
import { oneSecret } from './secrets';

describe('many items', () => batchesUnderFaults(peopleFirstCase, oneSecret));
