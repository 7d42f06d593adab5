/**
 * @jest-environment ./test/harness/environment.ts
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OnError } from 'n8n-workflow';
import { demo, variant } from '../../sandbox/vendors/poc-system/profiles';
import { executeNode, findSecret } from '../harness';
import { credentialFor } from '../support/pocSystem';
import { echoedAnswers } from './echoes';
import { secretsBesideOperations } from './editor';
import { pocSystemCase } from './pocSystemCase';
import { expectNoSecret } from './scenario';
import { oneSecret as secrets } from './secrets';

describe('the operations show no secret', () => echoedAnswers(pocSystemCase, secrets));

describe('beside the operations', () => secretsBesideOperations(pocSystemCase, secrets));

describe('a server that sends everything back', () => {
	let server: Server;
	let seen: IncomingMessage[];

	const escaped = (text: string) =>
		text
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
			.replaceAll('"', '&quot;');

	beforeAll(async () => {
		server = createServer((request, response) => {
			seen.push(request);
			request.resume().on('end', () => {
				const status = Number(/status=(\d+)/.exec(request.url ?? '')?.[1] ?? 400);
				const echo = escaped(JSON.stringify([request.headers, request.url]));
				response.writeHead(status, { 'content-type': 'application/xml' });
				response.end(`<ImportResult><State>${echo}</State><Text>${echo}</Text></ImportResult>`);
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});

	beforeEach(() => {
		seen = [];
	});

	afterAll(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});

	const placements = ['header', 'query', 'body', 'signature'];
	const cases = placements.flatMap((keyPlacement) =>
		(['stopWorkflow', 'continueErrorOutput'] satisfies OnError[]).map((onError) => ({
			keyPlacement,
			onError,
		})),
	);

	test.each(cases)('$keyPlacement, $onError: no key and no signature', async (setting) => {
		const { keyPlacement, onError } = setting;
		const { port } = server.address() as AddressInfo;
		const credential = credentialFor({ url: `http://127.0.0.1:${port}` }, variant, {
			keyPlacement,
			secretKey: secrets.key,
			headerPrefix: '',
		});
		for (const operation of ['upsert', 'sync']) {
			const result = await executeNode({
				type: 'pocSystem',
				parameters: {
					resource: 'employee',
					operation,
					record: { mappingMode: 'autoMapInputData', value: null },
				},
				items: [{ json: { siteNumber: 'TLV-1', firstName: 'Ann', employeeNumber: '1' } }],
				credentials: { pocSystemApi: credential },
				onError,
			});
			expectNoSecret(secrets, result);
			const signature = seen.at(-1)?.headers['x-poc-signature'];
			if (keyPlacement !== 'signature') continue;
			expect(String(signature)).toMatch(/^[\w+/]{80,}={0,2}$/);
			expect(findSecret(String(signature), result)).toEqual([]);
		}
		expect(seen).toHaveLength(2);
	});
});

test.each([
	['Base URL', { baseUrl: `https://user:${encodeURIComponent(secrets.key)}@example.com` }],
	['Wire Names', { wireNames: `{"${encodeURIComponent(secrets.key)}": 1}` }],
	['Format', { format: secrets.key }],
])('a key that was pasted into %s is not shown', async (_where, wrong) => {
	const credential = {
		...credentialFor({ url: 'http://127.0.0.1:9' }, demo),
		secretKey: secrets.key,
		...wrong,
	};
	const result = await executeNode({
		type: 'pocSystem',
		parameters: { resource: 'workstation', operation: 'get', employeeNumber: '1' },
		credentials: { pocSystemApi: credential },
	});
	expect(result.status).toBe('error');
	expectNoSecret(secrets, result);
});
