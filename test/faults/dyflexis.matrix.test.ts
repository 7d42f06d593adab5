/**
 * @jest-environment ./test/harness/environment.ts
 */
import { dyflexisCase } from './dyflexisCase';
import { faultMatrix } from './matrix';
import { secrets } from './secrets';
import { faultsThatStop } from './stopping';
import { unreachedHost } from './unreached';

describe('runs that continue', () => faultMatrix(dyflexisCase, secrets));
describe('runs that stop', () => faultsThatStop(dyflexisCase, secrets));
describe('a host that is not there', () => unreachedHost(dyflexisCase, secrets));
