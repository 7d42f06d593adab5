import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { peopleFirstSettings } from '../../../../nodes/PeopleFirst/settings';

const settings = (more: object = {}) =>
	peopleFirstSettings({
		tenantCode: 'acme',
		accessToken: ' a-token ',
		...more,
	} as ICredentialDataDecryptedObject);

describe('peopleFirstSettings', () => {
	it.each([
		[{}, 'https://acme.people-first.com'],
		[{ environmentCode: ' uat ' }, 'https://acme-uat.people-first.com'],
		[
			{ environmentCode: 'uat', baseUrl: ' https://eu.people-first.com/ ' },
			'https://eu.people-first.com',
		],
		[{ baseUrl: 'http://127.0.0.1:4010/x' }, 'http://127.0.0.1:4010/x'],
	])('makes the address of %j', (given, url) => {
		expect(settings(given).baseUrl).toBe(url);
	});

	it('counts the token among what must not be shown', () => {
		expect(settings().secrets).toEqual(['a-token']);
	});

	it.each([
		[undefined, '/api/person'],
		['', '/api/person'],
		[' /api/v1/ta/person/ ', '/api/v1/ta/person'],
	])('takes %j for the path of clock records', (clockRecordPath, path) => {
		expect(settings({ clockRecordPath }).clockPath).toBe(path);
	});

	it('takes the assumed names, and the customer’s own', () => {
		expect(settings().names).toEqual({ 'clockRecord.ifMatch': '{version}' });
		const wireNames = { 'clockRecord.ifMatch': 'W/"{version}"' };
		expect(settings({ wireNames: JSON.stringify(wireNames) }).names).toEqual(wireNames);
	});
});
