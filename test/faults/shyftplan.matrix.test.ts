/**
 * @jest-environment ./test/harness/environment.ts
 */
import { faultMatrix } from './matrix';
import { oneSecret as secrets } from './secrets';
import { shyftplanCase } from './shyftplanCase';
import { faultsThatStop } from './stopping';
import { unreachedHost } from './unreached';

describe('runs that continue', () => faultMatrix(shyftplanCase, secrets));
describe('runs that stop', () => faultsThatStop(shyftplanCase, secrets));
describe('a host that is not there', () => unreachedHost(shyftplanCase, secrets));
