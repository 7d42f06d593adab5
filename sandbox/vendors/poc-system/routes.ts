import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { bookingFor } from '../../kit/booking';
import { Refusal } from '../../kit/refusal';
import { at, isTree, mediaType, rowsAt, writeDocument, type Tree } from './documents';
import { badRowTree, isBad, readEmployee } from './employees';
import type { Profile } from './profiles';
import { NotTaken } from './refusals';
import { hasLeft, keep, type Employee, type Store } from './store';
import { resultTree, workstationRow, workstationTree } from './views';

/** One simulated customer with what its routes work on. */
interface System {
	profile: Profile;
	/** Read anew for each request: a reset exchanges it. */
	store(): Store;
	/** Makes the handler of a write that is journalled under this system. */
	book: ReturnType<typeof bookingFor>;
}

const bodyOf = ({ body }: FastifyRequest): Tree => (isTree(body) ? body : {});

const countOf = (count: number) => `${count} ${count === 1 ? 'row was' : 'rows were'} not taken`;

/** Function 1: one employee in real time (vendors/poc-system.md 2). */
function employeeRoute(scope: FastifyInstance, { profile, store, book }: System): void {
	const { names, format, methods } = profile;
	scope.route({
		method: methods.employee,
		url: names['paths.employee'],
		handler: book('employee.upsert', (request) => {
			const content = at(bodyOf(request), names['employee.place']);
			const row = format === 'xml' && isTree(content) ? content[names['roster.employee']] : content;
			const employee = readEmployee(row, profile);
			if (isBad(employee)) throw new NotTaken(employee.reason, [employee]);
			keep(store(), profile, employee);
			const result = resultTree(profile, { word: 'OK', message: 'stored', stored: 1, bad: [] });
			return answered(profile, result);
		}),
	});
}

const answered = (profile: Profile, tree: Tree) => ({
	body: writeDocument(tree, profile),
	headers: { 'content-type': mediaType(profile) },
});

/** Function 2: the employees of a file. Whoever is not in it stays as he is. */
function rosterRoute(scope: FastifyInstance, { profile, store, book }: System): void {
	const { names, methods, badRows } = profile;
	scope.route({
		method: methods.roster,
		url: names['paths.roster'],
		handler: book('employee.sync', (request) => {
			const rows = rowsAt(
				bodyOf(request),
				names['roster.place'],
				names['roster.employee'],
				profile,
			).map((row) => readEmployee(row, profile));
			const bad = rows.filter(isBad);
			const good = rows.filter((row): row is Employee => !isBad(row));
			const refuse = rows.length === 0 || (badRows === 'refuse all' && bad.length > 0);
			if (refuse) throw new NotTaken(`${countOf(bad.length)}; nothing was stored`, bad);
			for (const employee of good) keep(store(), profile, employee);
			const result = resultTree(profile, {
				word: 'OK',
				message: bad.length > 0 ? countOf(bad.length) : 'stored',
				stored: good.length,
				bad: bad.map((row) => badRowTree(row, profile)),
			});
			return {
				...answered(profile, result),
				...(bad.length > 0 && { outcome: 'warned' as const }),
			};
		}),
	});
}

/** Function 3: workstation numbers of one employee, of a site, or of everybody. */
function workstationRoute(scope: FastifyInstance, { profile, store }: System): void {
	const { names, methods, unknown } = profile;
	const wantedIn = (request: FastifyRequest): Tree => {
		if (methods.workstation === 'GET') return request.query as Tree;
		const wanted = at(bodyOf(request), names['lookup.place']);
		return isTree(wanted) ? wanted : {};
	};
	scope.route({
		method: methods.workstation,
		url: names['paths.workstation'],
		handler: async (request, reply) => {
			const wanted = wantedIn(request);
			const site = wanted[names['lookup.siteNumber']];
			const number = wanted[names['lookup.employeeNumber']];
			const today = new Date().toISOString().slice(0, 10);
			const found = [...store().values()].filter(
				(employee) =>
					!hasLeft(employee, today) &&
					(site === undefined || employee.siteNumber === site) &&
					(number === undefined || employee.employeeNumber === number),
			);
			if (found.length === 0 && unknown === 'status 404') {
				throw new Refusal(404, 'Nobody was found.');
			}
			const rows = found.map((employee) => workstationRow(employee, profile));
			return reply
				.type(mediaType(profile))
				.send(writeDocument(workstationTree(rows, profile), profile));
		},
	});
}

/** The three functions of the web service. */
export function routes(scope: FastifyInstance, system: System): void {
	for (const register of [employeeRoute, rosterRoute, workstationRoute]) register(scope, system);
}
