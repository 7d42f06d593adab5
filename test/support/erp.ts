import Fastify from 'fastify';
import type { AddressInfo } from 'node:net';
import type { IDataObject } from 'n8n-workflow';

/** One request with the rows of one payroll period. */
export interface HandOver {
	/** Value of the header `Idempotency-Key`. */
	key: string | undefined;
	body: { queueId: string; period: string; rows: IDataObject[] };
}

/** The first row of the first period that the simulated Dyflexis has finalised, as it is handed over. */
export const firstRow: IDataObject = {
	rowKey: '501/2026-05-11/P-0001-1/regular',
	period: '2026-W20',
	date: '2026-05-11',
	personnelNumber: 'P-0001',
	firstName: 'Noor',
	lastNamePrefix: 'van',
	lastName: 'Dam',
	costCenter: 'CC-1',
	contractReference: 'P-0001-1',
	hours: '4',
	hourType: 'regular',
};

/** What the ERP does with a period: `loses` takes the rows, and its answer does not arrive. */
export type Manner = 'takes' | 'refuses' | 'loses';

/** What keeps the rows, and answers what it says. */
export type Keeper = (handOver: HandOver) => unknown;

/**
 * The ERP that payroll rows are handed over to, in front of whatever keeps them; for the tests of a
 * `describe` or of a file.
 */
export function useErp(keep: Keeper) {
	const app = Fastify();
	const arrived: HandOver[] = [];
	const manners = new Map<string, Manner>();

	app.post<{ Body: HandOver['body'] }>('/payroll-rows', async ({ headers, body, raw }, reply) => {
		const handOver = { key: headers['idempotency-key']?.toString(), body };
		arrived.push(handOver);
		const manner = manners.get(body.queueId) ?? 'takes';
		if (manner === 'refuses') return await reply.code(503).send({ message: 'Closed for today.' });
		const answer = await keep(handOver);
		if (manner === 'takes') return answer;
		raw.socket.destroy();
		return reply.hijack();
	});

	beforeAll(async () => void (await app.listen({ host: '127.0.0.1', port: 0 })));
	afterAll(async () => await app.close());

	return {
		/** Every request, in order of arrival. */
		arrived,
		/** How it behaves towards a period from now on. */
		behave: (queueId: string, manner: Manner) => void manners.set(queueId, manner),
		/** Forgets what arrived, and takes everything again. */
		reset(): void {
			arrived.length = 0;
			manners.clear();
		},
		get url(): string {
			const { port } = app.server.address() as AddressInfo;
			return `http://127.0.0.1:${port}/payroll-rows`;
		},
	};
}
