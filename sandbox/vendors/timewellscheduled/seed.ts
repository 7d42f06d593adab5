import { firstNames, lastNames } from './people';
import type { Profile } from './profiles';
import type { Absence, Employee, Message, Shift, Status, Wall } from './records';
import { DAY, HOUR, MINUTE, wallOf } from './times';

const SHIFTS_BEGIN = wallOf('2026-06-01');
const SHIFT_DAYS = 14;

/** Start and length of the shifts, in hours. The third kind is too short for a meal; the fourth goes past midnight. */
const PATTERNS = [
	[7, 7],
	[9, 8],
	[16, 4],
	[22, 8],
	[6, 14],
] as const;

/** Positions of employees with no shift, and with one. */
const IDLE = 3;
const ONE_SHIFT = 4;

const COMMENT = 'Bring the keys & the float.\nAsk at the office.';

/** The element at a position of a list that repeats itself without end. */
export function around<T>(list: readonly T[], index: number): T {
	const element = list[index % list.length];
	if (element === undefined) throw new RangeError('An empty list has no elements.');
	return element;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const statusThat = (statuses: Status[], fits: (status: Status) => boolean): string =>
	around(statuses.filter(fits), 0).statusID;

/** Every tenth of the seeded employees has left. */
const hasLeft = ({ employees }: Profile, index: number): boolean =>
	index < employees && (index % 10 === 9 || index === employees - 1);

const shift = (
	from: Wall,
	hours: number,
	index: number,
	comment = '',
): Omit<Shift, 'scheduleID'> => ({
	from,
	until: from + hours * HOUR,
	type: index % 7 === 6 ? 'Training' : 'Regular Hours',
	comment,
});

/** Shifts of the days that the vendor's samples tell of, by position of the employee. */
const sampleShifts: Record<number, ReadonlyArray<readonly [start: string, hours: number]>> = {
	0: [
		['2016-06-01T07:00', 7],
		['2016-06-02T07:00', 7],
	],
	1: [
		['2018-04-20T09:00', 8],
		['2018-04-22T16:00', 4],
		['2018-06-10T10:13', 8],
	],
};

/** The shifts of an employee in the order of their start: five days of seven in a fortnight. */
export function shiftsAt(profile: Profile, index: number): Array<Omit<Shift, 'scheduleID'>> {
	if (hasLeft(profile, index) || index === IDLE) return [];
	const samples =
		profile.system === 'demo'
			? (sampleShifts[index] ?? []).map(([start, hours]) => shift(wallOf(start), hours, index))
			: [];
	const [start, hours] = around(PATTERNS, index);
	const days = Array.from({ length: SHIFT_DAYS }, (_, day) => day).filter((day) =>
		index === ONE_SHIFT ? day === 2 : (day + index) % 7 < 5,
	);
	const planned = days.flatMap((day) => {
		const midnight = SHIFTS_BEGIN + day * DAY;
		const first = shift(midnight + start * HOUR, hours, index, day === 2 ? COMMENT : '');
		// A second shift on the same day.
		return index % 20 === 10 ? [first, shift(midnight + 18 * HOUR, 3, index)] : [first];
	});
	return [...samples, ...planned];
}

/** The employee at a position, always the same, without shifts. */
export function employeeAt(profile: Profile, index: number): Employee {
	const { roles, statuses, departments } = profile.lists;
	const left = hasLeft(profile, index);
	return {
		name: around(firstNames, index),
		lastName: around(lastNames, index),
		employeeCode: profile.code(index),
		payrollType: index % 6 === 5 ? 'Salaried' : 'Hourly',
		statusID: statusThat(statuses, (status) =>
			left ? !status.employed : status.employed && status.canLogin,
		),
		street: `${100 + index} Lyons Line, RR #${1 + (index % 4)}`,
		postalCode: `N${index % 10}H 2Z${(index * 7) % 10}`,
		birthday: `19${70 + (index % 30)}-${twoDigits(1 + (index % 12))}-${twoDigits(1 + (index % 28))}`,
		hireDate: `20${twoDigits(5 + (index % 15))}-03-${twoDigits(1 + (index % 28))}`,
		terminationDate: left ? '2015-08-28 5:37:49 PM' : '',
		phone1: `000-000-${String(index % 10_000).padStart(4, '0')}`,
		phone2: index % 3 === 0 ? '' : '000-000-0000',
		roleName: around(roles, index + 3).roleName,
		departmentID: around(departments, index + 2).departmentID,
		shifts: [],
		presence: 'out',
		backBy: 0,
		correction: 0,
	};
}

const wholeDay = (from: Wall): Pick<Absence, 'from' | 'until' | 'hours'> => ({
	from,
	until: from + DAY - 1000,
	hours: 7.5,
});

const SAMPLE_ABSENCES = [
	{
		absenceID: '738815',
		index: 1,
		requested: '2018-04-04T11:06:11',
		comment: 'Test please ignore',
	},
	{ absenceID: '738816', index: 5, requested: '2018-04-04T11:07:15', comment: 'Comments go here.' },
];

/** An absence that somebody entered: a whole day, or the morning of one. */
export function absenceAt(
	{ lists, absenceStatus }: Profile,
	{ employeeCode }: Employee,
	index: number,
	{ absenceID, day }: { absenceID: string; day: Wall },
): Absence {
	const type = around(lists.absenceTypes, index);
	const time =
		index % 2 === 0 ? wholeDay(day) : { from: day + 8 * HOUR, until: day + 12 * HOUR, hours: 4 };
	return {
		absenceID,
		employeeCode,
		absenceRequestTypeID: type.absenceRequestTypeID,
		requested: day - 30 * DAY + 9 * HOUR + index * MINUTE,
		...time,
		comment: index % 3 === 0 ? '' : `Request & note ${index + 1}`,
		status: index % 4 === 1 ? absenceStatus.pending : absenceStatus.approved,
	};
}

/** Absences of the vendor's sample in 2018, and one of every second active employee in June 2026. */
export function seedAbsences(profile: Profile, employees: Employee[]): Absence[] {
	const samples =
		profile.system === 'demo'
			? SAMPLE_ABSENCES.map(({ absenceID, index, requested, comment }) => ({
					absenceID,
					employeeCode: profile.code(index),
					absenceRequestTypeID: '71',
					requested: wallOf(requested),
					...wholeDay(wallOf('2018-04-12')),
					comment,
					status: profile.absenceStatus.approved,
				}))
			: [];
	const absent = employees.filter(
		({ terminationDate }, index) => terminationDate === '' && index % 2 === 0,
	);
	const first = profile.nextAbsence - absent.length;
	const planned = absent.map((employee, index) =>
		absenceAt(profile, employee, index, {
			absenceID: String(first + index),
			day: wallOf('2026-06-15') + (index % 10) * DAY,
		}),
	);
	return [...samples, ...planned];
}

/** How many unread messages wait for the employee at a position: 12 for the second, none for some. */
export const messagesAt = (index: number): number => (index === 1 ? 12 : index % 3);

export const messageAt = (messageID: string, { employeeCode }: Employee, sent: Wall): Message => ({
	messageID,
	employeeCode,
	sent,
	subject: `Notice ${messageID}`,
	text: 'The store opens at 8 & closes at 9.\nThank you.',
	read: false,
});
