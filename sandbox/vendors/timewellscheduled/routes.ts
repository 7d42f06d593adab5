import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { bookingFor } from '../../kit/booking';
import type { Call, Module } from './call';
import { formatOf, formats, type Format } from './formats';
import { modules } from './modules';
import type { Profile } from './profiles';
import { readQuery, type Query } from './query';
import { found, Refused } from './refused';
import type { Store } from './store';
import type { Members } from './tree';

/** One simulated company with what its routes work on. */
export interface System {
	profile: Profile;
	/** The application ID that is accepted. */
	appId: string;
	/** Exchanged for a fresh one by a reset: read it anew for each request. */
	store: Store;
	/** Makes the handler of a write that is journalled under this system. */
	book: ReturnType<typeof bookingFor>;
}

/** The module that a request calls, when application ID and company ID are right. */
function calledModule(query: Query, { appId, profile }: System): [name: string, module: Module] {
	if (query.optional('appid') !== appId) throw new Refused('The application ID is not valid.');
	if (query.optional('c') !== profile.company) throw new Refused('The company ID is not valid.');
	const name = query.text('module');
	return [name, found(modules.get(name), `The module ${name}`)];
}

/** Refuses ways to call a module that not every company has. */
function checkWay(module: Module, { isXml }: Format, method: string, profile: Profile): void {
	const isBare = module.jsonOnly === true;
	if (method !== 'GET' && !isBare) throw new Refused(`${method} is not for this module.`);
	if (isBare && isXml && !profile.countsOnXmlPath) throw new Refused('There is JSON only.');
}

const envelope = (success: 0 | 1): Members => ({ success, ontime: success });

/** All modules on the path of one format. */
function answerIn(format: Format, app: FastifyInstance, system: System): void {
	const { profile } = system;

	const answer = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
		const query = readQuery(request, profile.spelling);
		const [name, module] = calledModule(query, system);
		checkWay(module, format, request.method, profile);
		const call: Call = { query, store: system.store, profile, ip: request.ip };
		const respond = () => {
			const isBare = module.jsonOnly === true && !profile.countsInEnvelope;
			const said = module.answer(call);
			const response = { ...(isBare ? {} : envelope(1)), ...said };
			const { type, text } = formatOf(format, module).write(profile, name, response);
			const outcome = said.alert === 1 ? ('warned' as const) : ('booked' as const);
			return { body: text, headers: { 'content-type': type }, outcome };
		};
		if (module.operation !== undefined) {
			return system.book(module.operation, respond)(request, reply);
		}
		const { body, headers } = respond();
		return reply.headers(headers).send(body);
	};

	app.register(async (scope) => {
		scope.setErrorHandler<FastifyError | Refused>(async (error, request, reply) => {
			// What is refused is not warned about, whatever its status.
			if (request.fault?.kind === 'warning') request.fault = null;
			const more = error instanceof Refused ? error.more : {};
			const response = { ...envelope(0), message: error.message, ...more };
			const { type, text } = format.write(profile, '', response);
			return reply
				.code(error.statusCode ?? 500)
				.type(type)
				.send(text);
		});
		scope.route({
			method: ['GET', 'POST'],
			url: format.path,
			// A look at the head must not book.
			exposeHeadRoute: false,
			handler: answer,
		});
	});
}

/** Every module in XML and in JSON (vendors/timewellscheduled.md 3). */
export function mountModules(app: FastifyInstance, system: System): void {
	for (const format of formats) answerIn(format, app, system);
}
