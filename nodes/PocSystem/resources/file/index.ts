import type { Resource } from '../../../../lib/operation';
import type { PocClient } from '../../client';
import { build } from './build';
import { parse } from './parse';

export const file: Resource<PocClient> = {
	value: 'file',
	name: 'File',
	operations: [build, parse],
};
