/**
 * @jest-environment ./test/harness/environment.ts
 */
import { faultMatrix } from './matrix';
import { peopleFirstCase } from './peopleFirstCase';
import { oneSecret } from './secrets';
import { faultsThatStop } from './stopping';
import { unreachedHost } from './unreached';

describe('runs that continue', () => faultMatrix(peopleFirstCase, oneSecret));
describe('runs that stop', () => faultsThatStop(peopleFirstCase, oneSecret));
describe('a host that is not there', () => unreachedHost(peopleFirstCase, oneSecret));
