/** An office or a department; offices are the roots. */
export interface Unit {
	id: number;
	name: string;
	children: Unit[];
}

/** A department without further ones below it, with the office it belongs to. */
export interface Leaf {
	departmentId: number;
	departmentName: string;
	officeId: number;
	officeName: string;
}

const unit = (id: number, name: string, ...children: Unit[]): Unit => ({ id, name, children });

/** Offices with departments, up to four levels deep. */
export const offices: Unit[] = [
	unit(
		1,
		'Utrecht',
		unit(
			110,
			'Restaurant',
			unit(111, 'Kitchen', unit(113, 'Cold Kitchen'), unit(114, 'Pastry')),
			unit(112, 'Service'),
		),
		unit(120, 'Warehouse', unit(121, 'Inbound'), unit(122, 'Outbound')),
	),
	unit(
		2,
		'Antwerpen',
		unit(210, 'Hotel', unit(211, 'Reception'), unit(212, 'Housekeeping')),
		unit(220, 'Café', unit(221, 'Bar'), unit(222, 'Terrace')),
	),
	unit(
		3,
		'Köln',
		unit(310, 'Lager & Versand', unit(311, 'Frühschicht'), unit(312, 'Nachtschicht')),
	),
];

const leavesOf = (part: Unit, office: Unit): Leaf[] =>
	part.children.length > 0
		? part.children.flatMap((child) => leavesOf(child, office))
		: [
				{
					departmentId: part.id,
					departmentName: part.name,
					officeId: office.id,
					officeName: office.name,
				},
			];

/** The departments people work in. */
export const leaves: Leaf[] = offices.flatMap((office) => leavesOf(office, office));

const idsBelow = (part: Unit): number[] => [part.id, ...part.children.flatMap(idsBelow)];

const find = (id: number, among: Unit[]): Unit | undefined =>
	among.find((part) => part.id === id) ??
	among.flatMap((part) => find(id, part.children) ?? []).at(0);

/** The ids of a unit and of everything below it; empty when there is no such unit. */
export function unitIds(id: number): Set<number> {
	const part = find(id, offices);
	return new Set(part === undefined ? [] : idsBelow(part));
}

export const contractTypes = [
	{ id: 1, name: 'Fixed hours', fixedBase: true },
	{ id: 2, name: 'Zero hours', fixedBase: false },
	{ id: 3, name: 'On call', fixedBase: false },
	{ id: 4, name: 'Temporary worker', fixedBase: false },
];

const officeIds = new Set(offices.map(({ id }) => id));
const contractTypeIds = new Set(contractTypes.map(({ id }) => id));

export const isOffice = (id: unknown): boolean => typeof id === 'number' && officeIds.has(id);
export const isContractType = (id: unknown): boolean =>
	typeof id === 'number' && contractTypeIds.has(id);
