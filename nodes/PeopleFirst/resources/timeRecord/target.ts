import { versionField } from '../../fields';

/** The ETag that the user knows. */
export const etagField = versionField(
	'The etag that Get gave. Only this version is changed, and a conflict is reported; empty to change the record as it is then.',
);
