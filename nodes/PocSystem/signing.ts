import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { choiceIn } from './choices';
import type { Signing } from '../../lib/signature';

/** How a credential says that bodies are signed. @throws Problem that names the field */
export const signingOf = (credential: ICredentialDataDecryptedObject): Signing => ({
	algorithm: choiceIn(credential.algorithm, ['sha256', 'sha512', 'sha1'], 'Algorithm'),
	encoding: choiceIn(credential.encoding, ['hex', 'base64'], 'Encoding'),
});
