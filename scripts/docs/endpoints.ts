import { sourceOf, type Printed } from './sources';
import { table } from './table';
import { operationsOf, type Documented, type DocumentedOperation } from './vendors';

/** The same whatever the parts of a path are called. */
const shapeOf = (endpoint: string) => endpoint.replaceAll(/\{\w+\}/g, '{}');

/** The addresses that an operation declares; some call two. */
export const endpointsOf = ({ label }: DocumentedOperation): string[] =>
	label.endpoint?.split(', ') ?? [];

/** The operations that call an address. */
export const callersOf = (vendor: Documented, endpoint: string): DocumentedOperation[] =>
	operationsOf(vendor).filter((operation) =>
		endpointsOf(operation).some((called) => shapeOf(called) === shapeOf(endpoint)),
	);

/** The operations that serve something that a document prints. */
export const serversOf = (vendor: Documented, printed: Printed): DocumentedOperation[] => [
	...callersOf(vendor, printed.called ?? printed.printed),
	...operationsOf(vendor).filter(({ id }) => printed.operations?.includes(id)),
];

const titles = (operations: DocumentedOperation[]) => operations.map(({ title }) => title);

function printedTable(vendor: Documented): string {
	const { document, printed } = sourceOf(vendor.vendor);
	const rows = printed.map((one) => [
		one.printed.includes('/') || one.printed.includes('=') ? `\`${one.printed}\`` : one.printed,
		[...titles(serversOf(vendor, one)), ...(one.triggers ?? [])].join('<br>'),
		one.note ?? '',
	]);
	return table([`Printed in \`${document}\``, 'Served by', 'Remark'], rows);
}

function furtherTable(vendor: Documented): string {
	const { further } = sourceOf(vendor.vendor);
	const rows = further.map(({ endpoint, from }) => [
		`\`${endpoint}\``,
		titles(callersOf(vendor, endpoint)).join('<br>'),
		from,
	]);
	return rows.length === 0 ? '' : table(['Beyond it', 'Served by', 'Known from'], rows);
}

/** What serves each endpoint of a vendor's document, and what the operations call beside. */
export const endpointTables = (vendor: Documented): string =>
	[printedTable(vendor), furtherTable(vendor)].filter(Boolean).join('\n\n');
