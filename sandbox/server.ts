import type { AddressInfo } from 'node:net';
import { fastify, type FastifyError } from 'fastify';
import { createControl, mountControl } from './kit/control';
import { installFaults } from './kit/faultHooks';
import { createFaultSet } from './kit/faultRules';
import { createJournal } from './kit/journal';
import { pathOf } from './kit/paths';
import { countTraffic } from './kit/traffic';
import type { Control, Vendor } from './kit/types';
import { createVendors } from './vendors';

export type {
	Control,
	FaultReport,
	FaultRule,
	JournalEntry,
	JournalFilter,
	TrafficFigures,
} from './kit/types';

export const DEFAULT_PORT = 4010;
const LOOPBACK = '127.0.0.1';

/** Clients that open a thousand sockets at once are to be measured, not held up by us. */
const BACKLOG = 4096;

export interface SandboxOptions {
	/** 0 takes any free port; 4010 when absent. */
	port?: number;
	host?: typeof LOOPBACK;
	/** Keys that are accepted instead of the documented ones, by vendor. */
	keys?: Record<string, string>;
}

export interface Sandbox {
	/** Base URL without a trailing slash. */
	url: string;
	port: number;
	control: Control;
	/** Ends the server and every open connection. */
	close(): Promise<void>;
}

/** Starts the simulated vendors on one port of the loopback interface. Rejects when it is taken. */
export async function startSandbox({
	port = DEFAULT_PORT,
	host = LOOPBACK,
	keys = {},
}: SandboxOptions = {}): Promise<Sandbox> {
	const app = fastify({
		forceCloseConnections: true,
		// Values count as they were sent: the number 7 and the text "7" are not the same.
		ajv: { customOptions: { coerceTypes: false } },
	});
	const vendors = new Map<string, Vendor>(
		createVendors(keys).map((vendor) => [vendor.name, vendor]),
	);
	const journal = createJournal();
	const faults = createFaultSet();
	const traffic = countTraffic(app);
	installFaults(app, faults, (url) => vendors.get(url.split('/')[1] ?? '')?.warning(url));

	app.setNotFoundHandler(async (request, reply) =>
		reply.code(404).send({ message: `There is nothing at ${pathOf(request.url)}.` }),
	);
	app.setErrorHandler<FastifyError>(async (error, _request, reply) =>
		reply.code(error.statusCode ?? 500).send({ message: error.message }),
	);

	const control = createControl({ vendors, journal, faults, traffic });
	mountControl(app, control, { faults, vendors });
	for (const vendor of vendors.values()) {
		app.register(async (scope) => vendor.mount(scope, journal), { prefix: `/${vendor.name}` });
	}

	await app.listen({ port, host, backlog: BACKLOG });
	const bound = (app.server.address() as AddressInfo).port;
	return {
		url: `http://${host}:${bound}`,
		port: bound,
		control,
		close: async () => app.close(),
	};
}
