import type { ICredentialDataDecryptedObject, IHttpRequestMethods } from 'n8n-workflow';
import { Problem } from '../../lib/problem';
import type { Signing } from '../../lib/signature';
import { baseUrl } from '../../lib/url';
import type { Service } from '../../lib/vendor';
import { wireNames } from '../../lib/wireNames';
import { isXmlName } from '../../lib/xml';
import { assumed, type Names } from './assumed';
import { choiceIn } from './choices';
import { stepsOf } from './places';
import { signingOf } from './signing';

/** What was agreed with the vendor, as a credential says it, checked. */
export interface PocSettings extends Service {
	names: Names;
	format: 'json' | 'xml';
	/** In tokens of luxon. */
	dateFormat: string;
	methods: Record<'employee' | 'roster' | 'workstation', IHttpRequestMethods>;
	/** The key and how bodies are signed with it; undefined where the key itself travels. */
	signing?: Signing & { key: string };
	/** Whether an accepted write may be answered with anything. */
	anyAnswer: boolean;
	/** What the answer to an accepted write holds; undefined where its status says enough. */
	success?: { place: string; value: string };
}

const misconfigured = { failure: { cause: 'configuration-invalid' } } as const;

const textOf = (value: unknown): string => String(value ?? '').trim();

const PLACEMENTS = ['header', 'query', 'body', 'signature'] as const;

const PLACES = /\.place$/;

/** In XML every name is one of an element, and a document has one root. */
function checkForXml(names: Names): void {
	for (const [id, name] of Object.entries(names)) {
		if (id.startsWith('paths.')) continue;
		const steps = PLACES.test(id) ? stepsOf(name) : [name];
		if (!steps.every(isXmlName)) {
			throw new Problem(`Wire Names: "${name}" cannot stand for "${id}" in XML`, {
				...misconfigured,
				description: 'Expected a name that an XML element may have.',
			});
		}
	}
}

/**
 * Checks a credential.
 * @throws Problem that names the field of the credential
 */
export function pocSettings(credential: ICredentialDataDecryptedObject): PocSettings {
	const key = String(credential.secretKey ?? '');
	if (key.trim() === '') {
		throw new Problem('Shared Key is empty', { failure: { cause: 'credential-invalid' } });
	}
	const format = choiceIn(credential.format, ['json', 'xml'], 'Format');
	const names = wireNames(assumed, credential.wireNames);
	if (format === 'xml') checkForXml(names);
	const place = textOf(credential.successMember);
	return {
		baseUrl: baseUrl(credential.baseUrl, 'Base URL'),
		secrets: [key],
		names,
		format,
		dateFormat: textOf(credential.dateFormat) || 'yyyy-MM-dd',
		methods: {
			employee: choiceIn(credential.employeeMethod, ['POST', 'PUT', 'PATCH'], 'Employee Method'),
			roster: choiceIn(credential.rosterMethod, ['POST', 'PUT'], 'Roster Method'),
			workstation: choiceIn(credential.workstationMethod, ['GET', 'POST'], 'Workstation Method'),
		},
		...(choiceIn(credential.keyPlacement, PLACEMENTS, 'Key Placement') === 'signature' && {
			signing: { key, ...signingOf(credential) },
		}),
		anyAnswer: choiceIn(credential.writeAnswer, ['data', 'any'], 'Answer to Writes') === 'any',
		...(place && { success: { place, value: textOf(credential.successValue) } }),
	};
}
