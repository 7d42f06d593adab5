/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { origins, rows, systems, upTo, useDyflexis } from '../../support/dyflexis';

describe.each(systems)('the workload of %s', (_name, profile) => {
	const dyflexis = useDyflexis();
	const { names, extras } = profile;
	const prefix = names['paths.informationStreams'];
	const bodies = () => dyflexis.booked(profile).map(({ body }) => body);
	const point = (moment: string, value: number): IDataObject => {
		const one = { [names['datapoint.moment']]: moment, [names['datapoint.value']]: value };
		return names['datapoint.list'] === '' ? one : { [names['datapoint.list']]: [one] };
	};

	test('streams are created one after another, each with its own fields', async () => {
		const items = [
			{ metric: 'Revenue per hour', every: 'hour', key: '' },
			{ metric: 'Visitors', every: 'day', key: 'guests' },
		];
		const result = await dyflexis.run(profile, 'stream:create', {
			items,
			parameters: {
				name: '={{ $json.metric }}',
				granularity: '={{ $json.every }}',
				key: '={{ $json.key }}',
				additionalFields: '={{ { unit: $itemIndex } }}',
			},
		});
		const stream = (key: string, name: string, granularity: string) => ({
			...extras.answer,
			[names['stream.key']]: key,
			[names['stream.name']]: name,
			[names['stream.granularity']]: granularity,
		});
		expect(rows(result.items)).toEqual([
			stream('revenue-per-hour', 'Revenue per hour', 'hour'),
			stream('guests', 'Visitors', 'day'),
		]);
		expect(origins(result.items)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(dyflexis.booked(profile)).toEqual([
			{
				operation: 'stream.create',
				path: `${prefix}/streams`,
				body: {
					[names['stream.name']]: 'Revenue per hour',
					[names['stream.granularity']]: 'hour',
					unit: 0,
				},
				outcome: 'booked',
			},
			{
				operation: 'stream.create',
				path: `${prefix}/streams`,
				body: {
					[names['stream.name']]: 'Visitors',
					[names['stream.granularity']]: 'day',
					[names['stream.key']]: 'guests',
					unit: 1,
				},
				outcome: 'booked',
			},
		]);
	});

	test('a stream that exists is refused in the words of Dyflexis', async () => {
		const result = await dyflexis.run(profile, 'stream:create', {
			items: [{ name: 'Transactions' }],
			parameters: { name: '={{ $json.name }}' },
			onError: 'continueErrorOutput',
		});
		expect(result.items).toEqual([]);
		expect(rows(result.failed)).toEqual([
			{
				name: 'Transactions',
				error: 'Dyflexis: There is a stream transactions already. [item 0]',
				message:
					'Dyflexis refused because of what is stored already. Compare this item with the stored record.',
			},
		]);
	});

	test('a JSON body is sent exactly as it is', async () => {
		const body = {
			[names['stream.name']]: 'Own',
			[names['stream.granularity']]: 'day',
			nested: { empty: {}, list: [] },
			nothing: null,
		};
		const result = await dyflexis.run(profile, 'stream:create', {
			items: [{}, { body: { ...body, [names['stream.name']]: 'Second' } }],
			parameters: {
				specifyBody: 'json',
				jsonBody: `={{ $json.body ?? ${JSON.stringify(JSON.stringify(body))} }}`,
			},
		});
		expect(result.error).toBeUndefined();
		expect(bodies()).toStrictEqual([body, { ...body, [names['stream.name']]: 'Second' }]);
	});

	test('datapoints of one stream keep their order', async () => {
		dyflexis.control.faults([{ kind: 'latency', ms: 25, every: 2 }]);
		const items = upTo(24).map((hour) => ({ hour, covers: hour * 1.5 }));
		const result = await dyflexis.run(profile, 'datapoint:push', {
			items,
			timezone: 'Europe/Amsterdam',
			parameters: {
				key: 'transactions',
				moment: '={{ "2031-03-04T" + String($json.hour).padStart(2, "0") + ":00" }}',
				value: '={{ $json.covers }}',
				timeFormat: 'offset',
			},
		});
		expect(rows(result.items)).toEqual(
			items.map(() => ({ key: 'transactions', ...extras.answer, accepted: 1 })),
		);
		expect(origins(result.items)).toEqual(upTo(24).map((item) => ({ item })));
		expect(bodies()).toEqual(
			items.map(({ hour, covers }) =>
				point(`2031-03-04T${String(hour).padStart(2, '0')}:00:00+01:00`, covers),
			),
		);
	});

	test('a list of datapoints may be sent as a JSON body', async () => {
		const body = point('2031-03-04T09:00:00Z', 7);
		await dyflexis.run(profile, 'datapoint:push', {
			parameters: { key: 'transactions', specifyBody: 'json', jsonBody: JSON.stringify(body) },
		});
		expect(dyflexis.booked(profile)).toEqual([
			{
				operation: 'datapoint.push',
				path: `${prefix}/datapoint/transactions`,
				body,
				outcome: 'booked',
			},
		]);
	});

	test('additional fields stand beside the moment and the value', async () => {
		await dyflexis.run(profile, 'datapoint:push', {
			parameters: {
				key: 'transactions',
				moment: '2031-03-04T09:00:00Z',
				value: '7',
				additionalFields: { office: 1 },
			},
		});
		const list = names['datapoint.list'];
		const [sent] = bodies() as IDataObject[];
		const [one] = list === '' ? [sent] : (sent?.[list] as IDataObject[]);
		expect(one).toEqual({
			[names['datapoint.moment']]: '2031-03-04T09:00:00Z',
			[names['datapoint.value']]: 7,
			office: 1,
		});
	});

	test('an unknown stream is refused, the others are served', async () => {
		const result = await dyflexis.run(profile, 'datapoint:push', {
			items: [{ key: 'nowhere' }, { key: 'transactions' }],
			parameters: { key: '={{ $json.key }}', moment: '2031-03-04T09:00:00Z', value: 1 },
			onError: 'continueErrorOutput',
		});
		expect(origins(result.items)).toEqual([{ item: 1 }]);
		expect(rows(result.failed)).toEqual([
			{
				key: 'nowhere',
				error: 'Dyflexis: There is no stream nowhere. [item 0]',
				message:
					'Dyflexis does not know what was asked for. Check the ids and the names in the credential.',
			},
		]);
		expect(
			dyflexis
				.booked(profile)
				.map(({ outcome }) => outcome)
				.sort(),
		).toEqual(['booked', 'refused']);
	});
});
