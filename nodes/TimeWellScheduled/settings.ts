import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Problem } from '../../lib/problem';
import { ianaZone } from '../../lib/time';
import { baseUrl } from '../../lib/url';
import type { Service } from '../../lib/vendor';
import { wireNames } from '../../lib/wireNames';
import { assumed, type Names } from './assumed';
import { checkedSalt } from './bcrypt';

/** The two forms in which the service answers (vendors/timewellscheduled.md 1.1). */
export type AnswerFormat = 'xml' | 'json';

/** What travels in the place of a password (vendors/timewellscheduled.md 1.4). */
export type PasswordMode = 'typed' | 'verifySalt' | 'ownSalt';

/** How a single sign-on link is made (vendors/timewellscheduled.md 1.9). */
export interface SingleSignOn {
	address: string;
	appId: string;
	/** What goes into the hash. */
	apiKey: string;
	/** How the application ID is called in the link. */
	appIdName: string;
	zone: string;
	isPadded: boolean;
	hasTime: boolean;
}

/** What a TimeWellScheduled credential says, checked. */
export interface TimeWellScheduledSettings extends Service {
	companyId: string;
	/** IANA zone of the company, in which it punches. */
	zone: string;
	format: AnswerFormat;
	passwordMode: PasswordMode;
	administratorMode: PasswordMode;
	/** That of the mode `ownSalt`; empty in the others. */
	salt: string;
	singleSignOn: SingleSignOn;
	names: Names;
}

/** Where a customer's data may live (vendors/timewellscheduled.md 1.1). */
const HOSTS: Record<string, string> = {
	canada: 'https://api.ca.timewellscheduled.com',
	usa: 'https://api.us.timewellscheduled.com',
	older: 'https://api.timewellscheduled.com',
};

const misconfigured = { failure: { cause: 'configuration-invalid' } } as const;
const invalid = { failure: { cause: 'credential-invalid' } } as const;

const textOf = (value: unknown): string => String(value ?? '').trim();

function oneOf<Value extends string>(
	value: unknown,
	offered: readonly Value[],
	label: string,
): Value {
	const text = textOf(value) || offered[0];
	const chosen = offered.find((one) => one === text);
	if (chosen !== undefined) return chosen;
	throw new Problem(
		`${label} "${String(text)}" is not one of ${offered.join(', ')}`,
		misconfigured,
	);
}

function zoneOf(value: unknown, label: string): string {
	const text = textOf(value);
	if (text === '') {
		throw new Problem(`${label} is empty`, {
			...misconfigured,
			description: 'Expected a name from the IANA list, such as America/Toronto.',
		});
	}
	return ianaZone(text, label);
}

function hostOf({ region, host }: ICredentialDataDecryptedObject): string {
	const known = HOSTS[textOf(region) || 'canada'];
	return known ?? baseUrl(host, 'Host');
}

const MODES = ['typed', 'verifySalt', 'ownSalt'] as const;

function saltOf(modes: PasswordMode[], typed: unknown): string {
	if (!modes.includes('ownSalt')) return '';
	return checkedSalt(textOf(typed), 'The Salt of the credential');
}

function singleSignOnOf(
	credential: ICredentialDataDecryptedObject,
	appId: string,
	zone: string,
): SingleSignOn {
	const { ssoAddress, ssoApiKey, ssoAppIdName, ssoTimeZone, ssoPadding, ssoTime } = credential;
	const address = textOf(ssoAddress) || 'https://my.timewellscheduled.com/authenticate.asp';
	return {
		address: baseUrl(address, 'Single Sign-On Address'),
		appId,
		apiKey: textOf(ssoApiKey) || appId,
		appIdName: oneOf(ssoAppIdName, ['appid', 'appID'], 'Single Sign-On Application ID'),
		zone: textOf(ssoTimeZone) === '' ? zone : zoneOf(ssoTimeZone, 'Single Sign-On Time Zone'),
		isPadded: ssoPadding === true,
		hasTime: ssoTime !== false,
	};
}

/**
 * Reads a credential.
 * @throws Problem that names the field of the credential
 */
export function timeWellScheduledSettings(
	credential: ICredentialDataDecryptedObject,
): TimeWellScheduledSettings {
	const appId = textOf(credential.apiKey);
	const companyId = textOf(credential.companyId);
	if (appId === '') throw new Problem('Application ID is empty', invalid);
	if (companyId === '') throw new Problem('Company ID is empty', invalid);
	const passwordMode = oneOf(credential.employeeForm, MODES, 'Password Form');
	const administratorMode = oneOf(
		credential.administratorForm,
		MODES,
		'Administrator Password Form',
	);
	const salt = saltOf([passwordMode, administratorMode], credential.saltSecret);
	const zone = zoneOf(credential.timeZone, 'Company Time Zone');
	const singleSignOn = singleSignOnOf(credential, appId, zone);
	return {
		baseUrl: hostOf(credential),
		secrets: [appId, singleSignOn.apiKey, salt].filter((secret) => secret !== ''),
		companyId,
		zone,
		format: oneOf(credential.answerFormat, ['xml', 'json'], 'Answer Format'),
		passwordMode,
		administratorMode,
		salt,
		singleSignOn,
		names: wireNames(assumed, credential.wireNames),
	};
}
