/**
 * @jest-environment ./test/harness/environment.ts
 */
import { timeWellScheduledCase } from './timeWellScheduledCase';
import { faultMatrix } from './matrix';
import { secrets } from './secrets';
import { faultsThatStop } from './stopping';
import { unreachedHost } from './unreached';

describe('runs that continue', () => faultMatrix(timeWellScheduledCase, secrets));
describe('runs that stop', () => faultsThatStop(timeWellScheduledCase, secrets));
describe('a host that is not there', () => unreachedHost(timeWellScheduledCase, secrets));
