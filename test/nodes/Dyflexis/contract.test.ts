/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { origins, rows, systems, upTo, useDyflexis } from '../../support/dyflexis';

const upsert = 'contract:upsert';
const pathOf = (reference: string) => `/api2/external-employees/${reference}/contracts`;
const known = (index: number) => `P-${String(index + 1).padStart(4, '0')}`;
const contract = (employee: string, number: number, changes: IDataObject = {}): IDataObject => ({
	employeeReference: employee,
	contractReference: `${employee}-${number}`,
	office: 1,
	type: 2,
	start: '2031-01-01',
	hours: 32.5,
	...changes,
});
const without = (item: IDataObject | undefined, ...names: string[]): IDataObject =>
	Object.fromEntries(Object.entries(item ?? {}).filter(([name]) => !names.includes(name)));
const bodyOf = (item: IDataObject | undefined) => without(item, 'employeeReference');
const done = (item: IDataObject = {}): IDataObject => ({
	employeeReference: item.employeeReference,
	contractReference: item.contractReference,
	status: 'ok',
});

describe.each(systems)('creating or updating contracts of %s', (_name, profile) => {
	const dyflexis = useDyflexis();

	test('sends the contracts of one employee together, and answers in input order', async () => {
		const items = upTo(12).map((index) => contract(known(index % 3), index));
		const result = await dyflexis.run(profile, upsert, { items });
		expect(rows(result.items)).toEqual(items.map(done));
		expect(origins(result.items)).toEqual(upTo(12).map((item) => ({ item })));
		const booked = dyflexis.booked(profile);
		expect(booked).toHaveLength(3);
		for (const employee of upTo(3)) {
			expect(booked).toContainEqual({
				operation: 'contract.upsert',
				path: pathOf(known(employee)),
				body: items.filter((_item, index) => index % 3 === employee).map(bodyOf),
				outcome: 'booked',
			});
		}
	});

	test('gives a warning to the item whose contract it is', async () => {
		const items = [
			contract(known(0), 8),
			contract(known(0), 9, { office: 99 }),
			contract(known(1), 9),
		];
		const result = await dyflexis.run(profile, upsert, { items });
		const warning = {
			contractReference: 'P-0001-9',
			type: 'invalid_data',
			data: { startDate: '2031-01-01T00:00:00Z', endDate: null },
		};
		const message =
			'Dyflexis did not accept contract P-0001-9 (invalid_data: startDate 2031-01-01T00:00:00Z, ' +
			'endDate empty): check its office, type, start and end';
		expect(rows(result.items)).toEqual([
			done(items[0]),
			{ ...done(items[1]), status: 'warning', message, warnings: [warning] },
			done(items[2]),
		]);
		expect(result.hints.map(({ message }) => message)).toEqual([
			'1 item came back with a warning.',
		]);
	});

	test('On Warning refuses the contract that was not accepted, and that alone', async () => {
		const items = [
			contract(known(0), 8),
			contract(known(0), 9, { type: 77, cell: 'B7' }),
			contract(known(0), 10),
		];
		const result = await dyflexis.run(profile, upsert, {
			items,
			parameters: { onWarning: 'fail' },
			onError: 'continueErrorOutput',
		});
		expect(rows(result.items)).toEqual([items[0], items[2]].map(done));
		expect(origins(result.items)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(rows(result.failed)).toEqual([
			{
				...items[1],
				error:
					'Dyflexis did not accept contract P-0001-9 (invalid_data: startDate 2031-01-01T00:00:00Z, endDate empty): check its office, type, start and end [item 1]',
				message: 'Whether the rest of the record was stored is not documented: check it there.',
			},
		]);
		expect(origins(result.failed)).toEqual([{ item: 1 }]);
	});

	test('refuses every item of an employee whom Dyflexis does not know', async () => {
		const items = [contract('nobody', 1), contract(known(4), 8), contract('nobody', 2)];
		const result = await dyflexis.run(profile, upsert, { items, onError: 'continueErrorOutput' });
		expect(rows(result.items)).toEqual([done(items[1])]);
		const refused = (index: number) => ({
			...items[index],
			error: `Dyflexis: There is no employee nobody. [item ${index}]`,
			message:
				'Dyflexis does not know what was asked for. Check the ids and the names in the credential.',
		});
		expect(rows(result.failed)).toEqual([refused(0), refused(2)]);
		expect(origins(result.failed)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(result.hints.map(({ message }) => message)).toEqual(['2 items of 3 could not be done.']);
		expect(
			dyflexis
				.booked(profile)
				.map(({ outcome }) => outcome)
				.sort(),
		).toEqual(['booked', 'refused']);
	});

	test('sends the rest of an employee when one contract cannot be sent', async () => {
		const items = [
			contract(known(0), 8),
			contract(known(0), 9, { start: '2031-02-01', end: '2031-01-31' }),
			contract(known(0), 10, { end: '2031-12-31' }),
		];
		const result = await dyflexis.run(profile, upsert, { items, onError: 'continueErrorOutput' });
		expect(rows(result.failed)).toEqual([
			{
				...items[1],
				error: 'End "2031-01-31" is before Start "2031-02-01" [item 1]',
				message: 'Expected a contract that ends on or after the day it starts.',
			},
		]);
		expect(dyflexis.booked(profile).map(({ body }) => body)).toEqual([
			[items[0], items[2]].map(bodyOf),
		]);
	});

	test('takes office and type from the defaults where the record names none', async () => {
		const bare = without(contract(known(0), 8), 'office', 'type');
		const own = contract(known(1), 8, { office: 2, type: 3 });
		await dyflexis.run(profile, upsert, {
			items: [
				{ ...bare, at: 3 },
				{ ...own, at: 3 },
			],
			parameters: {
				defaultOffice: { __rl: true, mode: 'id', value: '={{ $json.at }}' },
				defaultContractType: { __rl: true, mode: 'list', value: '4', cachedResultName: 'x' },
			},
		});
		const bodies = dyflexis.booked(profile).flatMap(({ body }) => body as IDataObject[]);
		expect(bodies).toHaveLength(2);
		expect(bodies).toContainEqual({ ...bodyOf(bare), office: 3, type: 4 });
		expect(bodies).toContainEqual(bodyOf(own));
	});

	test('sends mapped fields and additional fields', async () => {
		await dyflexis.run(profile, upsert, {
			items: [{ person: known(0), nr: 5, hours: '24', until: '' }],
			parameters: {
				record: {
					mappingMode: 'defineBelow',
					matchingColumns: [],
					schema: [],
					value: {
						employeeReference: '={{ $json.person }}',
						contractReference: '={{ $json.person + "-" + $json.nr }}',
						office: 1,
						type: '2',
						start: '={{ DateTime.fromISO("2031-03-04") }}',
						end: '={{ $json.until }}',
						hours: '={{ $json.hours }}',
						salary: null,
					},
				},
				additionalFields: '{"vacationDays": 25}',
			},
		});
		expect(dyflexis.booked(profile).map(({ body }) => body)).toEqual([
			[
				{
					contractReference: 'P-0001-5',
					office: 1,
					type: 2,
					start: '2031-03-04',
					end: null,
					hours: 24,
					vacationDays: 25,
				},
			],
		]);
	});
});
