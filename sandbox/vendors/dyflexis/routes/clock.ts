import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../../kit/refusal';
import type { Punch } from '../records';
import { moment, object, text, textOrNull } from '../schemas';
import type { System } from '../system';

type Body = Record<string, unknown>;

/** Milliseconds since the epoch; a moment without offset is read as UTC. */
const instant = (iso: string): number =>
	Date.parse(/(Z|[+-]\d\d(:?\d\d)?)$/i.test(iso.slice(10)) ? iso : `${iso}Z`);

const lastOf = (punches: readonly Punch[], employee: string): Punch | undefined =>
	punches.findLast((punch) => punch.employee === employee);

/** Why a punch cannot follow the last one of the same person; null when it can. */
function objection(last: Punch | undefined, kind: Punch['kind'], at: string): string | null {
	if (kind === 'in') return last?.kind === 'in' ? `is clocked in since ${last.moment}` : null;
	if (last?.kind !== 'in') return 'is not clocked in';
	return instant(at) < instant(last.moment) ? `clocked in later, at ${last.moment}` : null;
}

/**
 * The time clock. Simulated, not established: any reference is taken for an employee, the moment
 * is now when left out, and in and out have to take turns.
 */
export function clockRoutes(app: FastifyInstance, system: System): void {
	const { names, extras } = system.profile;
	const employeeName = names['clock.employee'];
	const deviceName = names['clock.device'];
	const momentName = names['clock.moment'];
	const schema = {
		body: object({ [employeeName]: text, [deviceName]: textOrNull, [momentName]: moment }, [
			employeeName,
		]),
	};

	const punch = (kind: Punch['kind']) =>
		system.book<{ Body: Body }>(kind === 'in' ? 'clock.clockIn' : 'clock.clockOut', ({ body }) => {
			const { punches } = system.store;
			const employee = String(body[employeeName]);
			const device = body[deviceName];
			const at = String(body[momentName] ?? new Date().toISOString());
			const reason = objection(lastOf(punches, employee), kind, at);
			if (reason !== null) throw new Refusal(409, `Employee ${employee} ${reason}.`);
			const id = punches.length + 1;
			punches.push({
				id,
				employee,
				device: typeof device === 'string' ? device : null,
				kind,
				moment: at,
			});
			return {
				body: { ...extras.answer, id, [employeeName]: employee, [momentName]: at, kind },
			};
		});

	app.post('/api/clock/v3/clock-in', { schema }, punch('in'));
	app.post('/api/clock/v3/clock-out', { schema }, punch('out'));
}
