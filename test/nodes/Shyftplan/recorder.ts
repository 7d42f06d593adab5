import type { IDataObject } from 'n8n-workflow';
import { useRecorder as useAnyRecorder, type Answer } from '../../support/recorder';
import { EMAIL, TOKEN } from '../../support/shyftplan';

export { bodyOf, type Recorded } from '../../support/recorder';

/** A recorder in the place of shyftplan, with the company of the seed's examples. */
export function useRecorder() {
	const recorder = useAnyRecorder();
	return Object.assign(recorder, {
		credentials: (changes: IDataObject = {}) => ({
			shyftplanApi: {
				email: EMAIL,
				token: TOKEN,
				companyId: '12345',
				host: recorder.url,
				wireNames: '{}',
				...changes,
			},
		}),
	});
}

/** A list as shyftplan answers it, where everything fits on one page. */
export const listOf = (items: IDataObject[]): Answer => ({ body: { items, total: items.length } });
