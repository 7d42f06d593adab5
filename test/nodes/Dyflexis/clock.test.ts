/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { runWorkflow } from '../../harness';
import { origins, rows, systems, upTo, useDyflexis, type Profile } from '../../support/dyflexis';

const momentField = '={{ $json.moment }}';
const clockFields = { employee: '={{ $json.who }}', moment: momentField };

describe.each(systems)('the clock of %s', (_name, profile: Profile) => {
	const dyflexis = useDyflexis();
	const { names, extras } = profile;
	const sent = () => dyflexis.booked(profile).map(({ body }) => body as IDataObject);
	const momentsSent = () => sent().map((body) => body[names['clock.moment']]);

	test.each([
		['clock:clockIn', 'clock.clockIn', '/api/clock/v3/clock-in'],
		['clock:clockOut', 'clock.clockOut', '/api/clock/v3/clock-out'],
	])('%s sends who, when and where', async (operation, booking, path) => {
		if (booking === 'clock.clockOut') {
			await dyflexis.run(profile, 'clock:clockIn', {
				parameters: { employee: 'P-0001', moment: '2031-03-04T08:00:00Z' },
			});
		}
		const result = await dyflexis.run(profile, operation, {
			items: [{ who: 'P-0001', moment: '2031-03-04T09:30', till: 'till-1' }],
			timezone: 'Europe/Amsterdam',
			parameters: {
				...clockFields,
				device: '={{ $json.till }}',
				additionalFields: '{"remark": "by hand"}',
			},
		});
		const body = {
			[names['clock.employee']]: 'P-0001',
			[names['clock.moment']]: '2031-03-04T08:30:00Z',
			[names['clock.device']]: 'till-1',
			remark: 'by hand',
		};
		expect(dyflexis.booked(profile).at(-1)).toEqual({
			operation: booking,
			path,
			body,
			outcome: 'booked',
		});
		expect(rows(result.items)).toEqual([
			{
				...body,
				...extras.answer,
				id: booking === 'clock.clockOut' ? 2 : 1,
				kind: booking === 'clock.clockOut' ? 'out' : 'in',
			},
		]);
	});

	test('one node records ins and outs, each in its turn', async () => {
		const events = ['In', 'OUT', 'in', 'out'].map((direction, hour) => ({
			direction,
			who: 'P-0001',
			moment: `2031-03-04T0${hour}:00:00Z`,
		}));
		const { error } = await dyflexis.run(profile, 'clock:record', {
			items: events,
			parameters: { ...clockFields, direction: '={{ $json.direction }}' },
		});
		expect(error).toBeUndefined();
		expect(dyflexis.booked(profile).map(({ operation }) => operation)).toEqual([
			'clock.clockIn',
			'clock.clockOut',
			'clock.clockIn',
			'clock.clockOut',
		]);
		expect(momentsSent()).toEqual(events.map(({ moment }) => moment.replace('.000', '')));
	});

	test('eight people clock at once, and the events of one keep their order', async () => {
		dyflexis.control.faults([{ kind: 'latency', ms: 40, every: 3 }]);
		const events = upTo(64).map((index) => ({
			who: `E-${index % 8}`,
			moment: `2031-03-${String(10 + Math.floor(index / 8)).padStart(2, '0')}T09:00:00Z`,
		}));
		const result = await dyflexis.run(profile, 'clock:clockIn', {
			items: events,
			parameters: clockFields,
			onError: 'continueErrorOutput',
		});
		// Who clocked in and not out is refused from the second event on.
		expect(origins(result.items)).toEqual(upTo(8).map((item) => ({ item })));
		expect(origins(result.failed)).toEqual(upTo(56).map((index) => ({ item: index + 8 })));
		for (const person of upTo(8)) {
			const own = sent().filter((body) => body[names['clock.employee']] === `E-${person}`);
			expect(own.map((body) => body[names['clock.moment']])).toEqual(
				events.filter(({ who }) => who === `E-${person}`).map(({ moment }) => moment),
			);
		}
		const { peakSockets } = dyflexis.control.traffic();
		expect(peakSockets).toBeGreaterThan(1);
		expect(peakSockets).toBeLessThanOrEqual(8);
	});

	test('nobody clocks out before clocking in when one node follows the other', async () => {
		dyflexis.control.faults([{ kind: 'latency', ms: 30, every: 2 }]);
		const people = upTo(16).map((index) => ({ json: { who: `E-${index}` } }));
		const clockNode = (name: string, operation: string, moment: string) => ({
			id: name,
			name,
			type: 'n8n-nodes-workforce.dyflexis',
			typeVersion: 1,
			position: [0, 0] as [number, number],
			parameters: {
				resource: 'clock',
				operation,
				employee: '={{ $json.who ?? $("Start").item.json.who }}',
				moment,
			},
			credentials: { dyflexisApi: { id: 'dyflexisApi', name: 'dyflexisApi' } },
		});
		const next = (node: string) => ({ main: [[{ node, type: 'main' as const, index: 0 }]] });
		const start = {
			id: 'Start',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0] as [number, number],
			parameters: {},
		};
		const result = await runWorkflow(
			{
				nodes: [
					start,
					clockNode('In', 'clockIn', '2031-03-04T09:00:00Z'),
					clockNode('Out', 'clockOut', '2031-03-04T17:00:00Z'),
				],
				connections: { Start: next('In'), In: next('Out') },
			},
			{ credentials: dyflexis.credentials(profile), triggerItems: people, startNode: 'Start' },
		);
		expect(result.error).toBeUndefined();
		const kinds = (result.outputs.Out?.[0] ?? []).map(({ json }) => json.kind);
		expect(kinds).toEqual(people.map(() => 'out'));
		expect(dyflexis.booked(profile).map(({ outcome }) => outcome)).toEqual(
			upTo(32).map(() => 'booked'),
		);
	});

	test.each([
		['utc', '2031-07-04T22:30', '2031-07-04T20:30:00Z'],
		['offset', '2031-07-04T22:30', '2031-07-04T22:30:00+02:00'],
		['local', '2031-07-04T22:30', '2031-07-04T22:30:00'],
		['local', '2031-07-04T22:30:00-04:00', '2031-07-05T04:30:00'],
		['utc', '2031-12-31 23:59:59', '2031-12-31T22:59:59Z'],
		// The day of 23 hours, before and after the gap.
		['offset', '2031-03-30T01:59', '2031-03-30T01:59:00+01:00'],
		['utc', '2031-03-30T03:00', '2031-03-30T01:00:00Z'],
		// The day of 25 hours: the hour that happens twice needs its offset.
		['offset', '2031-10-26T02:30+02:00', '2031-10-26T02:30:00+02:00'],
		['offset', '2031-10-26T02:30+01:00', '2031-10-26T02:30:00+01:00'],
		['utc', '2031-10-26T03:00', '2031-10-26T02:00:00Z'],
	])('as %s, %s in Amsterdam is sent as %s', async (timeFormat, moment, expected) => {
		const result = await dyflexis.run(profile, 'clock:clockIn', {
			items: [{ who: 'P-0001', moment }],
			parameters: { ...clockFields, timeZone: 'Europe/Amsterdam', timeFormat },
			timezone: 'America/New_York',
		});
		expect(result.error).toBeUndefined();
		expect(momentsSent()).toEqual([expected]);
	});

	test('moments without an offset are in the zone of the workflow, or of the item', async () => {
		const items = ['', 'Europe/London', 'Europe/Berlin'].map((zone, index) => ({
			who: `E-${index}`,
			moment: '2031-07-04T09:00',
			zone,
		}));
		await dyflexis.run(profile, 'clock:clockIn', {
			items,
			parameters: {
				...clockFields,
				timeZone: '={{ $json.zone }}',
				requestOptions: { requestsAtOnce: 1 },
			},
			timezone: 'America/New_York',
		});
		expect(momentsSent()).toEqual([
			'2031-07-04T13:00:00Z',
			'2031-07-04T08:00:00Z',
			'2031-07-04T07:00:00Z',
		]);
	});

	test('a moment may come as DateTime of an expression', async () => {
		await dyflexis.run(profile, 'clock:clockIn', {
			parameters: {
				employee: 'P-0001',
				moment: '={{ DateTime.fromISO("2031-03-04T09:00:00.500", { zone: "Asia/Tokyo" }) }}',
			},
		});
		expect(momentsSent()).toEqual(['2031-03-04T00:00:00Z']);
	});

	test('a body of the user is sent as it is', async () => {
		const body = { [names['clock.employee']]: 'P-0001', card: '0007' };
		const result = await dyflexis.run(profile, 'clock:clockIn', {
			parameters: { specifyBody: 'json', jsonBody: JSON.stringify(body) },
		});
		expect(sent()).toEqual([body]);
		expect(result.items[0]?.json).toMatchObject({ card: '0007', kind: 'in' });
	});

	test('who is clocked in already is refused, with what to do', async () => {
		const items = ['2031-03-04T09:00:00Z', '2031-03-04T10:00:00Z'].map((moment) => ({
			who: 'P-0001',
			moment,
		}));
		const result = await dyflexis.run(profile, 'clock:clockIn', { items, parameters: clockFields });
		expect(result.status).toBe('error');
		expect(result.error).toMatchObject({
			message: 'Dyflexis: Employee P-0001 is clocked in since 2031-03-04T09:00:00Z. [item 1]',
			description:
				'Dyflexis refused because of what is stored already. ' +
				'Compare this item with the stored record. ' +
				'1 of 2 items were done before the run stopped.',
		});
		expect(result.items).toEqual([]);
	});
});
