import type { IDataObject } from 'n8n-workflow';
import { pocSettings } from '../../../../nodes/PocSystem/settings';
import { problemOf } from '../../../lib/support';

const good = { baseUrl: 'https://poc.example/api/', secretKey: 'a shared key' };
const settings = (changes: IDataObject = {}) => pocSettings({ ...good, ...changes } as never);

it('has sensible defaults', () => {
	expect(settings()).toMatchObject({
		baseUrl: 'https://poc.example/api',
		secrets: ['a shared key'],
		format: 'json',
		dateFormat: 'yyyy-MM-dd',
		methods: { employee: 'POST', roster: 'POST', workstation: 'GET' },
		anyAnswer: false,
	});
	expect(settings()).not.toHaveProperty('signing');
	expect(settings()).not.toHaveProperty('success');
});

it('takes what was agreed', () => {
	const agreed = {
		keyPlacement: 'signature',
		algorithm: 'sha512',
		encoding: 'base64',
		format: 'xml',
		writeAnswer: 'any',
		successMember: ' Result.State ',
		successValue: 'OK',
	};
	expect(settings(agreed)).toMatchObject({
		format: 'xml',
		anyAnswer: true,
		signing: { key: 'a shared key', algorithm: 'sha512', encoding: 'base64' },
		success: { place: 'Result.State', value: 'OK' },
	});
});

it.each<[IDataObject, string]>([
	[{ secretKey: ' ' }, 'Shared Key is empty'],
	[{ baseUrl: 'http://poc.example' }, 'Base URL "http://poc.example" has to start with https://'],
	[{ format: 'yaml' }, 'Format is not one of json, xml'],
	[{ keyPlacement: 'cookie' }, 'Key Placement is not one of header, query, body, signature'],
	[{ workstationMethod: 'DELETE' }, 'Workstation Method is not one of GET, POST'],
	[{ keyPlacement: 'signature', algorithm: 'md5' }, 'Algorithm is not one of sha256, sha512, sha1'],
	[{ wireNames: '{"a": "b"}' }, 'Wire Names does not know "a"'],
	[
		{ wireNames: '{"paths.roster": "http://x"}' },
		'Wire Names: "http://x" cannot stand for "paths.roster"',
	],
	[
		{ format: 'xml', wireNames: '{"field.team": "my team"}' },
		'Wire Names: "my team" cannot stand for "field.team" in XML',
	],
	[
		{ format: 'xml', wireNames: '{"roster.place": "a.1b"}' },
		'Wire Names: "a.1b" cannot stand for "roster.place" in XML',
	],
])('%j is refused: %s', (changes, message) => {
	const problem = problemOf(() => settings(changes));
	expect(problem.message).toBe(message);
	expect(problem.failure?.cause).toMatch(/^(configuration|credential)-invalid$/);
});

it('JSON may have names that XML may not', () => {
	expect(settings({ wireNames: '{"field.team": "my team"}' }).names['field.team']).toBe('my team');
});
