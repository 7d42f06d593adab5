import type { FastifyInstance } from 'fastify';
import type { FaultSet } from './faultRules';
import type { Journal } from './journal';
import { CONTROL_PREFIX } from './paths';
import { Refusal } from './refusal';
import type { Traffic } from './traffic';
import type { Control, FaultReport, FaultRule, JournalFilter, Vendor } from './types';

const KINDS: Array<FaultRule['kind']> = [
	'latency',
	'rate',
	'status',
	'reset-before',
	'reset-after',
	'timeout',
	'html',
	'cut-json',
	'empty',
	'next-link',
	'warning',
	'conflict',
];

const whole = { type: 'integer', minimum: 0 };

const faultRules = {
	type: 'array',
	items: {
		type: 'object',
		required: ['kind'],
		properties: {
			kind: { enum: KINDS },
			match: {
				type: 'object',
				properties: { method: { type: 'string' }, path: { type: 'string' } },
			},
			times: whole,
			skip: whole,
			every: { type: 'integer', minimum: 1 },
			ms: whole,
			perSecond: whole,
			status: { type: 'integer', minimum: 200, maximum: 599 },
			booked: { type: 'boolean' },
			href: { type: 'string' },
		},
		allOf: [
			{ if: { properties: { kind: { const: 'latency' } } }, then: { required: ['ms'] } },
			{ if: { properties: { kind: { const: 'rate' } } }, then: { required: ['perSecond'] } },
			{ if: { properties: { kind: { const: 'status' } } }, then: { required: ['status'] } },
			{ if: { properties: { kind: { const: 'next-link' } } }, then: { required: ['href'] } },
		],
	},
};

/** The parts that the controls steer. */
export interface Parts {
	vendors: ReadonlyMap<string, Vendor>;
	journal: Journal;
	faults: FaultSet;
	traffic: Traffic;
}

/** The controls over the parts of one sandbox. */
export function createControl({ vendors, journal, faults, traffic }: Parts): Control {
	const vendorOf = (name: string): Vendor => {
		const vendor = vendors.get(name);
		if (vendor === undefined) throw new Refusal(404, `There is no vendor ${name}.`);
		return vendor;
	};
	return {
		reset() {
			for (const vendor of vendors.values()) vendor.reset();
			journal.clear();
			faults.clear();
			traffic.clear();
		},
		journal: (filter) => journal.read(filter),
		state: (name) =>
			name === undefined
				? Object.fromEntries([...vendors].map(([key, vendor]) => [key, vendor.state()]))
				: vendorOf(name).state(),
		faults: (rules) => faults.replace(rules),
		traffic: () => traffic.read(),
		act(name, system, action, body) {
			const { actions } = vendorOf(name);
			const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
			if (run === undefined) throw new Refusal(404, `${name} has no action ${action}.`);
			return run(system, body);
		},
	};
}

/** Offers the controls under `/_sandbox`. */
export function mountControl(
	app: FastifyInstance,
	control: Control,
	{ faults, vendors }: Pick<Parts, 'faults' | 'vendors'>,
): void {
	const setFaults = (rules: FaultRule[]): FaultReport[] => {
		control.faults(rules);
		return faults.read();
	};
	app.register(
		async (scope) => {
			scope.get('/health', async () => ({ status: 'ok', vendors: [...vendors.keys()] }));
			scope.post('/reset', async () => {
				control.reset();
				return { status: 'ok' };
			});
			scope.get<{ Querystring: JournalFilter }>('/journal', async ({ query }) =>
				control.journal(query),
			);
			scope.get<{ Querystring: { vendor?: string } }>('/state', async ({ query }) =>
				control.state(query.vendor),
			);
			scope.get('/traffic', async () => control.traffic());
			scope.get('/faults', async () => faults.read());
			scope.post<{ Body: FaultRule[] }>(
				'/faults',
				{ schema: { body: faultRules } },
				async ({ body }) => setFaults(body),
			);
			scope.delete('/faults', async () => setFaults([]));
			scope.post<{ Params: { vendor: string; system: string; action: string } }>(
				'/:vendor/:system/:action',
				async ({ params, body }) => control.act(params.vendor, params.system, params.action, body),
			);
		},
		{ prefix: CONTROL_PREFIX },
	);
}
