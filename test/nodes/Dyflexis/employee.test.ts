/**
 * @jest-environment ./test/harness/environment.ts
 */
import type { IDataObject } from 'n8n-workflow';
import { resourceMapping } from '../../harness';
import { origins, rows, systems, upTo, useDyflexis } from '../../support/dyflexis';

const upsert = 'employee:upsert';
const pathOf = (reference: string) => `/api2/external-employees/${reference}`;
const person = (index: number): IDataObject => ({
	employeeReference: `E-${index}`,
	firstName: `First ${index}`,
	lastNamePrefix: index % 2 === 0 ? 'van der' : '',
	lastName: `Müller ${index}`,
});

describe.each(systems)('creating or updating employees of %s', (_name, profile) => {
	const dyflexis = useDyflexis();

	test('maps the fields of the items automatically, in order', async () => {
		const people = upTo(24).map(person);
		dyflexis.control.faults([{ kind: 'latency', ms: 20, every: 3 }]);
		const result = await dyflexis.run(profile, upsert, {
			items: people.map((each) => ({ ...each, favouriteColour: 'green' })),
		});
		expect(rows(result.items)).toStrictEqual(
			people.map(({ employeeReference }) => ({ employeeReference, status: 'ok' })),
		);
		expect(origins(result.items)).toEqual(upTo(24).map((item) => ({ item })));
		expect(result.hints).toEqual([]);
		const booked = dyflexis.booked(profile);
		expect(booked).toHaveLength(24);
		for (const { employeeReference, ...members } of people) {
			expect(booked).toContainEqual({
				operation: 'employee.upsert',
				path: pathOf(String(employeeReference)),
				body: members,
				outcome: 'booked',
			});
		}
		const { peakSockets } = dyflexis.control.traffic();
		expect(peakSockets).toBeGreaterThan(1);
		expect(peakSockets).toBeLessThanOrEqual(8);
	});

	test('leaves absent members out, and passes on empty ones as empty', async () => {
		await dyflexis.run(profile, upsert, {
			items: [
				{
					employeeReference: ' E 1/2 '.replace('/', '-'),
					firstName: null,
					city: '',
					personnelNumber: 7,
					dateOfBirth: '',
					probationDate: '2031-03-04T23:30:00-08:00',
					employmentStart: '2031-01-01',
				},
			],
		});
		expect(dyflexis.booked(profile)).toEqual([
			{
				operation: 'employee.upsert',
				path: pathOf('E%201-2'),
				body: {
					firstName: null,
					city: '',
					personnelNumber: '7',
					dateOfBirth: null,
					probationDate: '2031-03-04',
					employmentStart: '2031-01-01',
				},
				outcome: 'booked',
			},
		]);
	});

	test('sends what was mapped by hand, item by item', async () => {
		const credentials = dyflexis.credentials(profile);
		const mapping = await resourceMapping({
			type: 'dyflexis',
			method: 'getEmployeeFields',
			credentials,
		});
		const items = upTo(10).map((index) => ({
			nr: index,
			born: `1990-01-${10 + index}`,
			on: index,
		}));
		const result = await dyflexis.run(profile, upsert, {
			items,
			timezone: 'Europe/Amsterdam',
			parameters: {
				record: {
					mappingMode: 'defineBelow',
					matchingColumns: [],
					schema: mapping.fields.map((field) => ({ ...field })),
					value: {
						employeeReference: '={{ "N-" + $json.nr }}',
						firstName: 'Same for all',
						lastName: '={{ $json.nr + 1 }}',
						dateOfBirth: '={{ $json.born }}',
						employmentStart: '={{ DateTime.fromISO("2031-03-01").plus({ days: $json.on }) }}',
						city: '',
						email: null,
					},
				},
			},
		});
		expect(result.error).toBeUndefined();
		expect(rows(result.items)).toEqual(
			items.map(({ nr }) => ({ employeeReference: `N-${nr}`, status: 'ok' })),
		);
		const bodies = new Map(dyflexis.booked(profile).map(({ path, body }) => [path, body]));
		for (const { nr, born } of items) {
			expect(bodies.get(pathOf(`N-${nr}`))).toEqual({
				firstName: 'Same for all',
				lastName: String(nr + 1),
				dateOfBirth: born,
				employmentStart: `2031-03-${String(1 + nr).padStart(2, '0')}`,
				city: '',
			});
		}
	});

	test('adds the additional fields, which win over the record', async () => {
		await dyflexis.run(profile, upsert, {
			items: [
				{ ...person(1), more: { cardNumber: 'A1', lastName: 'Other' } },
				{ ...person(2), more: { cardNumber: 'B2' } },
			],
			parameters: { additionalFields: '={{ $json.more }}' },
		});
		const [first, second] = dyflexis.booked(profile).map(({ body }) => body);
		expect(first).toMatchObject({ firstName: 'First 1', lastName: 'Other', cardNumber: 'A1' });
		expect(second).toMatchObject({ lastName: 'Müller 2', cardNumber: 'B2' });
	});

	test('books the items of one person in input order', async () => {
		dyflexis.control.faults([{ kind: 'latency', ms: 30, every: 2 }]);
		const items = upTo(16).map((index) => ({
			employeeReference: `E-${index % 2}`,
			jobDescription: String(index),
		}));
		await dyflexis.run(profile, upsert, { items });
		const jobsOf = (reference: string) =>
			dyflexis
				.booked(profile)
				.filter(({ path }) => path === pathOf(reference))
				.map(({ body }) => Number((body as IDataObject).jobDescription));
		expect(jobsOf('E-0')).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
		expect(jobsOf('E-1')).toEqual([1, 3, 5, 7, 9, 11, 13, 15]);
	});

	const unlikely = [
		person(0),
		{ ...person(1), gender: 'M', maritalStatus: 'gehuwd', note: 'kept' },
		person(2),
	];

	test('passes a warning on with the item', async () => {
		const result = await dyflexis.run(profile, upsert, { items: unlikely });
		expect(rows(result.items)).toEqual([
			{ employeeReference: 'E-0', status: 'ok' },
			{
				employeeReference: 'E-1',
				status: 'warning',
				message: 'Dyflexis did not accept gender "M"; maritalStatus "gehuwd"',
				warnings: [
					{ fieldName: 'gender', value: 'M' },
					{ fieldName: 'maritalStatus', value: 'gehuwd' },
				],
			},
			{ employeeReference: 'E-2', status: 'ok' },
		]);
		expect(result.hints).toEqual([
			{
				message: '1 item came back with a warning.',
				type: 'warning',
				location: 'outputPane',
			},
		]);
		expect(
			dyflexis
				.booked(profile)
				.map(({ outcome }) => outcome)
				.sort(),
		).toEqual(['booked', 'booked', 'warned']);
	});

	test('treats a warning as a refusal where the item asks for that', async () => {
		const result = await dyflexis.run(profile, upsert, {
			items: [...unlikely, { ...unlikely[1], employeeReference: 'E-3', lenient: true }],
			parameters: { onWarning: '={{ $json.lenient ? "pass" : "fail" }}' },
			onError: 'continueErrorOutput',
		});
		expect(rows(result.items)).toMatchObject([
			{ employeeReference: 'E-0', status: 'ok' },
			{ employeeReference: 'E-2', status: 'ok' },
			{ employeeReference: 'E-3', status: 'warning' },
		]);
		expect(origins(result.items)).toEqual([{ item: 0 }, { item: 2 }, { item: 3 }]);
		expect(rows(result.failed)).toEqual([
			{
				...unlikely[1],
				error: 'Dyflexis did not accept gender "M"; maritalStatus "gehuwd" [item 1]',
				message: 'Whether the rest of the record was stored is not documented: check it there.',
			},
		]);
		expect(origins(result.failed)).toEqual([{ item: 1 }]);
		expect(result.hints.map(({ message }) => message)).toEqual([
			'1 item of 4 could not be done; 1 item came back with a warning.',
		]);
	});
});
