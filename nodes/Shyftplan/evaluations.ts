import type { IDataObject } from 'n8n-workflow';
import type { ShyftplanClient } from './client';

/** Evaluations come in smaller pages than other records (vendors/shyftplan.md 2.8). */
export const MOST_EVALUATIONS_PER_PAGE = 500;

/** Walks evaluations (vendors/shyftplan.md 2.8) without payments, which are slow and need rights. */
export const listEvaluations = (
	client: ShyftplanClient,
	query: IDataObject,
	perPage = MOST_EVALUATIONS_PER_PAGE,
): AsyncGenerator<IDataObject> =>
	client.list('/api/v1/evaluations', { include_payments: false, ...query }, { perPage });
