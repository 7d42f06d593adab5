import { timeWellScheduledSettings } from '../../../../nodes/TimeWellScheduled/settings';
import { problemOf } from '../../../lib/support';

const credential = { apiKey: ' key-1 ', companyId: ' ACME ', timeZone: 'America/Toronto' };
const settingsOf = (changes: object = {}) =>
	timeWellScheduledSettings({ ...credential, ...changes });

test('what is left out has a default', () => {
	expect(settingsOf()).toMatchObject({
		baseUrl: 'https://api.ca.timewellscheduled.com',
		companyId: 'ACME',
		zone: 'America/Toronto',
		format: 'xml',
		passwordMode: 'typed',
		administratorMode: 'typed',
		salt: '',
		secrets: ['key-1', 'key-1'],
		singleSignOn: {
			address: 'https://my.timewellscheduled.com/authenticate.asp',
			appId: 'key-1',
			apiKey: 'key-1',
			appIdName: 'appid',
			zone: 'America/Toronto',
			isPadded: false,
			hasTime: true,
		},
	});
});

test.each([
	[{ region: 'usa' }, 'https://api.us.timewellscheduled.com'],
	[{ region: 'older' }, 'https://api.timewellscheduled.com'],
	[{ region: 'own', host: 'https://api.example.com/tws/ ' }, 'https://api.example.com/tws'],
	[{ region: 'usa', host: 'https://left.over.example' }, 'https://api.us.timewellscheduled.com'],
])('%j leads to %s', (changes, baseUrl) => {
	expect(settingsOf(changes).baseUrl).toBe(baseUrl);
});

test('a salt counts only where it is used, and is a secret', () => {
	const saltSecret = '$2b$10$abcdefghijklmnopqrstuu';
	expect(settingsOf({ saltSecret: 'left over' }).salt).toBe('');
	const { salt, secrets } = settingsOf({ administratorForm: 'ownSalt', saltSecret });
	expect(salt).toBe(saltSecret);
	expect(secrets).toContain(saltSecret);
});

test.each([
	[{ apiKey: ' ' }, 'Application ID is empty'],
	[{ companyId: '' }, 'Company ID is empty'],
	[{ timeZone: '' }, 'Company Time Zone is empty'],
	[{ timeZone: 'EST5' }, 'Company Time Zone "EST5" is not a time zone'],
	[{ ssoTimeZone: 'here' }, 'Single Sign-On Time Zone "here" is not a time zone'],
	[{ region: 'own', host: '' }, 'Host "" is no web address'],
	[{ region: 'own', host: 'http://tws.example' }, /has to start with https/],
	[{ answerFormat: 'csv' }, 'Answer Format "csv" is not one of xml, json'],
	[{ employeeForm: 'md5' }, 'Password Form "md5" is not one of typed, verifySalt, ownSalt'],
	[{ administratorForm: 'x' }, /^Administrator Password Form "x"/],
	[{ employeeForm: 'ownSalt' }, 'The Salt of the credential has not the form of bcrypt'],
	[{ ssoAppIdName: 'id' }, 'Single Sign-On Application ID "id" is not one of appid, appID'],
	[{ ssoAddress: 'my.tws.example' }, /^Single Sign-On Address .* is no web address/],
	[{ wireNames: '{"message.list":"x"}' }, 'Wire Names does not know "message.list"'],
])('%j is refused', (changes, message) => {
	expect(problemOf(() => settingsOf(changes)).message).toEqual(
		message instanceof RegExp ? expect.stringMatching(message) : message,
	);
});
