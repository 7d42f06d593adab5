/**
 * Names on the wire that no source establishes, by the id under which the credential's Wire Names
 * override them. Left: what system `demo` speaks. Right: what system `variant` speaks.
 */
const columns = {
	'paths.informationStreams': ['/information-streams/v3', '/api/information-streams/v3'],
	'employees.list': ['employees', 'workforce'],
	'tree.list': ['departments', 'nodes'],
	'tree.children': ['children', 'subDepartments'],
	'tree.id': ['id', 'nodeId'],
	'tree.name': ['name', 'title'],
	'sickLeave.list': ['sickLeave', 'absences'],
	'sickLeave.start': ['startDate', 'from'],
	'sickLeave.end': ['endDate', 'until'],
	'stream.name': ['name', 'label'],
	'stream.key': ['key', 'slug'],
	'stream.granularity': ['granularity', 'interval'],
	'datapoint.list': ['', 'points'],
	'datapoint.moment': ['dateTime', 'measuredAt'],
	'datapoint.value': ['value', 'amount'],
	'clock.employee': ['employeeReference', 'personnelReference'],
	'clock.device': ['deviceReference', 'terminal'],
	'clock.moment': ['dateTime', 'clockedAt'],
	'hoursPerDay.list': ['hoursPerDay', 'days'],
	'queue.list': ['queue', 'entries'],
	'queue.id': ['queueId', 'entryId'],
	'queue.first': ['0', '1'],
	'queueStatus.status': ['status', 'result'],
	'queueStatus.message': ['message', 'remark'],
	'queueStatus.done': ['processed', 'done'],
	'queueStatus.failed': ['failed', 'rejected'],
	'contractTypes.list': ['contractTypes', 'types'],
	'webhook.payrollPeriodReady': ['payroll_period_ready', 'payroll_period_finalised'],
} as const satisfies Record<string, readonly [demo: string, variant: string]>;

export type NameId = keyof typeof columns;
export type Names = Readonly<Record<NameId, string>>;

/** How one simulated system answers where the facts leave it open. */
export interface Profile {
	system: string;
	names: Names;
	/** Rows on a page of the paged lists. */
	pageSize: number;
	/** Put before the path of a next link; empty for a relative link. */
	linkHost: string;
	/** `href` of the next link of the last page. */
	lastLink: null | '';
	/** Query member that the next link of the payroll employees carries. */
	payrollPage: string;
	/** Id of the first entry in the payroll queue; further ones count up. */
	firstQueueId: number;
	/** Members that nobody expects, in every answer and in every row. */
	extras: { answer: Record<string, unknown>; row: Record<string, unknown> };
}

const column = (index: 0 | 1): Names =>
	Object.fromEntries(Object.entries(columns).map(([id, pair]) => [id, pair[index]])) as Names;

/** System `demo`: the names a node assumes when nobody says otherwise. */
export const demo: Profile = {
	system: 'demo',
	names: column(0),
	pageSize: 50,
	linkHost: '',
	lastLink: null,
	payrollPage: 'page',
	firstQueueId: 1001,
	extras: { answer: {}, row: {} },
};

/** System `variant`: another name for each of them, small pages, and more than was asked for. */
export const variant: Profile = {
	system: 'variant',
	names: column(1),
	pageSize: 3,
	linkHost: 'https://elsewhere.example.invalid',
	lastLink: '',
	payrollPage: 'cursor',
	firstQueueId: 5001,
	extras: {
		answer: { notices: [], server: { release: '2031.2', node: 'b' } },
		row: { revision: 7, labels: ['simulated'] },
	},
};
