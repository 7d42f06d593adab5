import { versionField } from '../../fields';

/** The ETag that the user knows. */
export const etagField = versionField('etag', 'e.g. "33a64df5"');
