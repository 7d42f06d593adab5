/**
 * @jest-environment ./test/harness/environment.ts
 */
import { pocSystemCase } from './pocSystemCase';
import { faultMatrix } from './matrix';
import { oneSecret as secrets } from './secrets';
import { faultsThatStop } from './stopping';
import { unreachedHost } from './unreached';

describe('runs that continue', () => faultMatrix(pocSystemCase, secrets));
describe('runs that stop', () => faultsThatStop(pocSystemCase, secrets));
describe('a host that is not there', () => unreachedHost(pocSystemCase, secrets));
