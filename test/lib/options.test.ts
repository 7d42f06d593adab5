import type { IDataObject } from 'n8n-workflow';
import { DEFAULT_OPTIONS, readOptions } from '../../lib/options';
import { problemOf } from './support';

describe('readOptions', () => {
	it('has defaults that stand in the editor too', () => {
		expect(readOptions({})).toEqual(DEFAULT_OPTIONS);
	});

	it.each([
		[{ requestsAtOnce: 64 }, { requestsAtOnce: 64 }],
		[{ requestsAtOnce: '3' }, { requestsAtOnce: 3 }],
		[{ requestsAtOnce: 2.9 }, { requestsAtOnce: 2 }],
		[{ requestsPerSecond: 0 }, { requestsPerSecond: Infinity }],
		[{ requestsPerSecond: 0.2 }, { requestsPerSecond: 0.2 }],
		[{ retries: 0 }, { retries: 0 }],
		[{ timeout: 1 }, { timeoutMs: 1000 }],
		[{ timeout: 3600 }, { timeoutMs: 3_600_000 }],
	])('%j', (given: IDataObject, wanted) => {
		expect(readOptions(given)).toEqual({ ...DEFAULT_OPTIONS, ...wanted });
	});

	it.each<[IDataObject, string]>([
		[{ requestsAtOnce: 0 }, 'Requests at Once "0" is not a number from 1 to 64'],
		[{ requestsAtOnce: 65 }, 'Requests at Once "65" is not a number from 1 to 64'],
		[{ requestsAtOnce: '' }, 'Requests at Once "" is not a number from 1 to 64'],
		[{ requestsAtOnce: 'many' }, 'Requests at Once "many" is not a number from 1 to 64'],
		[{ requestsAtOnce: null }, 'Requests at Once "null" is not a number from 1 to 64'],
		[{ requestsAtOnce: NaN }, 'Requests at Once "NaN" is not a number from 1 to 64'],
		[{ requestsPerSecond: -1 }, 'Requests per Second "-1" is not a number from 0 to 10000'],
		[{ requestsPerSecond: Infinity }, 'Requests per Second "Infinity" is not a number'],
		[{ retries: 11 }, 'Retries "11" is not a number from 0 to 10'],
		[{ timeout: 0 }, 'Timeout (Seconds) "0" is not a number from 1 to 3600'],
		[{ timeout: { a: 1 } }, 'Timeout (Seconds) "[object Object]" is not a number'],
	])('refuses %j', (given, message) => {
		expect(problemOf(() => readOptions(given)).message).toContain(message);
	});
});
