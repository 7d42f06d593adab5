/**
 * @jest-environment ./test/harness/environment.ts
 */
import { echoedAnswers } from './echoes';
import { secretsBesideOperations } from './editor';
import { secrets } from './secrets';
import { timeWellScheduledCase } from './timeWellScheduledCase';

describe('the operations show no secret', () => echoedAnswers(timeWellScheduledCase, secrets));

describe('beside the operations', () => secretsBesideOperations(timeWellScheduledCase, secrets));
