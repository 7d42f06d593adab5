import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Problem } from '../../lib/problem';
import { baseUrl } from '../../lib/url';
import type { Service } from '../../lib/vendor';
import { wireNames } from '../../lib/wireNames';
import { assumed, type Names } from './assumed';

/** What a People First credential says, checked. */
export interface PeopleFirstSettings extends Service {
	/** Path of clock records up to the person, without a trailing slash. */
	clockPath: string;
	names: Names;
}

const misconfigured = { cause: 'configuration-invalid' } as const;

/** What may stand in a header, and in the name of a host. */
const CODE = /^[A-Za-z0-9_.-]*$/;
const LABEL = /^[A-Za-z0-9-]+$/;
const LANGUAGES = /^[A-Za-z0-9*,;=. -]*$/;
const PATH = /^(\/(?!\.\.?(\/|$))[\w.~-]+)+$/;

const textOf = (value: unknown): string => String(value ?? '').trim();

function checked(value: unknown, pattern: RegExp, label: string, expected: string): string {
	const text = textOf(value);
	if (pattern.test(text)) return text;
	throw new Problem(`${label} "${text}" is not ${expected}`, { failure: misconfigured });
}

/**
 * The address as it was typed, or `https://TENANT-ENVIRONMENT.people-first.com`; the default
 * environment has no part of its own (vendors/people-first.md 1.1).
 */
function addressOf(typed: unknown, codes: string[]): string {
	if (textOf(typed) !== '') return baseUrl(typed, 'Address');
	const host = codes.filter((code) => code !== '').join('-');
	if (LABEL.test(host)) return `https://${host}.people-first.com`;
	throw new Problem(`No address can be made of "${host}"`, {
		description: 'Enter the Address of your People First in the credential.',
		failure: misconfigured,
	});
}

function namesOf(given: unknown): Names {
	const names = wireNames(assumed, given);
	const form = names['clockRecord.ifMatch'];
	if (form.includes('{version}')) return names;
	throw new Problem(`Wire Names: "${form}" cannot stand for "clockRecord.ifMatch"`, {
		description: 'It has to contain {version}, which stands for the number.',
		failure: misconfigured,
	});
}

/**
 * Checks a credential.
 * @throws Problem that names the field of the credential
 */
export function peopleFirstSettings(
	credential: ICredentialDataDecryptedObject,
): PeopleFirstSettings {
	const token = textOf(credential.accessToken);
	if (token === '') {
		throw new Problem('Access Token is empty', { failure: { cause: 'credential-invalid' } });
	}
	const tenant = checked(credential.tenantCode, CODE, 'Tenant Code', 'a code');
	if (tenant === '') throw new Problem('Tenant Code is empty', { failure: misconfigured });
	const environment = checked(credential.environmentCode, CODE, 'Environment Code', 'a code');
	checked(credential.language, LANGUAGES, 'Language', 'a language such as en-GB');
	const path = textOf(credential.clockRecordPath || '/api/person').replace(/\/+$/, '');
	return {
		baseUrl: addressOf(credential.baseUrl, [tenant, environment]),
		secrets: [token],
		clockPath: checked(path, PATH, 'Clock Record Path', 'a path such as /api/person'),
		names: namesOf(credential.wireNames),
	};
}
