import { cpSync } from 'node:fs';
import type { ExportedWorkflow } from '../../sandbox/n8n/commandLine';
import { dataFolder, demoCredentials, exampleWorkflows } from '../../scripts/start/examples';
import { withSettings } from '../workflows/examples';
import { bookingsOf, outOf, vendors } from '../workflows/posClockEvents';
import { tableReader, tableRows } from './support/dataTable';
import { useN8n } from './support/n8n';
import { since, why } from './support/versions';
import { outputOf } from '../../sandbox/n8n/workflow';

const idFor = (vendor: string) => `pos-${vendor}`;

since('2.8', why.tables)('the clock events of a till', () => {
	const n8n = useN8n({
		async contents(sandboxUrl, filesFolder) {
			cpSync(dataFolder, filesFolder, { recursive: true });
			const credentials = await demoCredentials(sandboxUrl);
			const examples = await exampleWorkflows(credentials, filesFolder);
			const example = examples.find(({ id }) => id === 'pos-clock-events');
			if (!example) throw new Error('There is no such workflow');
			const switched = vendors.map(([vendor]): ExportedWorkflow => ({
				...example,
				nodes: withSettings(example, { vendor }).nodes,
				id: idFor(vendor),
			}));
			return { credentials, workflows: [...switched, tableReader('pos_clock_events')] };
		},
	});

	async function report(vendor: string) {
		const { status, data } = await n8n.rest.run(idFor(vendor), 'Run Now');
		expect(status).toBe('success');
		return outputOf({ data }, 'Report');
	}

	test.each(vendors)('are booked in %s, each once, also by a second run', async (vendor, at) => {
		const [first, ...cases] = await report(vendor);
		expect(first?.['what']).toBe('54 events booked, 0 booked before, 2 to look at.');
		expect(cases.map(({ person }) => person).sort()).toEqual([outOf[vendor], '77'].sort());
		const booked = bookingsOf(n8n.sandbox, at.system);
		expect(booked).toHaveLength(54);
		const [again] = await report(vendor);
		expect(again?.['what']).toBe('0 events booked, 54 booked before, 2 to look at.');
		expect(bookingsOf(n8n.sandbox, at.system)).toEqual(booked);
	});

	test('the table knows each event and where it was booked, and no password', async () => {
		const rows = await tableRows(n8n.rest, 'pos_clock_events');
		expect(rows).toHaveLength(55 * vendors.length);
		expect(rows.filter(({ state }) => state === 'booked')).toHaveLength(54 * vendors.length);
		expect(JSON.stringify(rows)).not.toMatch(/\$2b\$/);
	});
});
