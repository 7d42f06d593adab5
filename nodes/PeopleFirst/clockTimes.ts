import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Params } from '../../lib/params';
import { Problem } from '../../lib/problem';
import { ianaZone, toInstant } from '../../lib/time';
import { given, writeUtc } from './inputs';

/** The two ends of a record. */
export type Side = 'start' | 'end';

/** The members of one end of a record, without its prefix `start` or `end`. */
export interface Moment extends IDataObject {
	/** UTC, to the second. */
	at?: string;
	timeZone?: string;
	source?: string;
	longitude?: number;
	latitude?: number;
	accuracy?: number;
}

/** What a group of fields is about: an end of a record, or an event that becomes one. */
type Subject = Side | 'event';

/** How the fields of a moment are called, and what happened then. */
const WORDS = {
	start: { at: 'start', prefix: 'start', what: 'work started' },
	end: { at: 'end', prefix: 'end', what: 'work ended' },
	event: { at: 'moment', prefix: '', what: 'somebody came or went' },
} as const;

/** The least time between the ends of a record (vendors/people-first.md 3.3). */
const SHORTEST_MS = 60_000;

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The name of a field beside the moment, such as `startTimeZone`. */
const fieldName = (prefix: string, member: string) =>
	prefix === '' ? member : `${prefix}${capital(member)}`;

/** How the editor calls it, such as Start Time Zone. */
const fieldLabel = (prefix: string, words: string) =>
	prefix === '' ? words : `${capital(prefix)} ${words}`;

/** The fields of where something was recorded, all optional. */
function placeFields(prefix: string): INodeProperties[] {
	const number = (what: string, description: string): INodeProperties => ({
		displayName: fieldLabel(prefix, capital(what)),
		name: fieldName(prefix, what),
		type: 'number',
		// Empty, which is not the same as zero.
		default: '',
		description,
	});
	return [
		number('accuracy', 'How exact the position is, in metres'),
		number('latitude', 'From -90 (south) to 90 (north)'),
		number('longitude', 'From -180 (west) to 180 (east)'),
	];
}

interface Needs {
	/** Whether the moment has to be given. */
	at: boolean;
	zone: string;
	source: string;
}

function momentFields(subject: Subject, needs: Needs, requiresSource: boolean): INodeProperties[] {
	const { at, prefix, what } = WORDS[subject];
	return [
		{
			displayName: capital(at),
			name: at,
			type: 'dateTime',
			default: '',
			required: needs.at,
			description: `When ${what}. Without an offset it is read in the time zone below.`,
		},
		{
			displayName: fieldLabel(prefix, 'Time Zone'),
			name: fieldName(prefix, 'timeZone'),
			type: 'string',
			default: '',
			placeholder: 'e.g. Europe/London',
			description: `IANA zone of the place where ${what}; ${needs.zone}`,
		},
		{
			displayName: fieldLabel(prefix, 'Source'),
			name: fieldName(prefix, 'source'),
			type: 'string',
			default: '',
			required: requiresSource,
			placeholder: 'e.g. Kiosk',
			description: `What recorded it, such as Kiosk, Mobile or Web${needs.source}`,
		},
	];
}

const placeField = (prefix: string): INodeProperties => ({
	displayName: fieldLabel(prefix, 'Location'),
	name: fieldName(prefix, 'location'),
	type: 'collection',
	placeholder: 'Add Value',
	default: {},
	options: placeFields(''),
	description: 'Where it was recorded',
});

/** The fields of a moment that has to be given. */
export const requiredSide = (subject: Subject): INodeProperties[] => [
	...momentFields(
		subject,
		{ at: true, zone: 'empty for the time zone of the workflow', source: '' },
		true,
	),
	placeField(WORDS[subject].prefix),
];

/** The fields of an end that may be left open. */
export const optionalEnd: INodeProperties[] = [
	...momentFields(
		'end',
		{ at: false, zone: 'empty for that of the start', source: '; empty for that of the start' },
		false,
	),
	placeField('end'),
];

/** The fields of both ends for a collection of changes. */
export const changedSides: INodeProperties[] = (['end', 'start'] as const).flatMap((side) => [
	...momentFields(side, { at: false, zone: 'needed beside a new local time', source: '' }, false),
	...placeFields(side),
]);

/** What a moment without an offset is read in, and what stands beside it. */
interface Defaults {
	timeZone?: string;
	source?: string;
}

const isWallClock = (value: unknown) =>
	typeof value === 'string' && /^\s*\d{4}-\d{2}-\d{2}[T ][\d:.]+\s*$/.test(value);

/** A moment with the zone beside it; @throws Problem for a local time without a zone */
function instantOf(params: Params, name: string, zoneName: string, zone?: string): Date {
	const value = params.raw(name);
	const label = params.label(name);
	if (zone === undefined && isWallClock(value)) {
		throw new Problem(`${params.label(zoneName)} is empty`, {
			description: `Enter it beside ${label}, or write ${label} with its offset.`,
		});
	}
	return toInstant(value, zone ?? 'UTC', label);
}

interface Names {
	at: string;
	timeZone: string;
	source: string;
	longitude: string;
	latitude: string;
	accuracy: string;
}

const namesIn = (subject: Subject, parent: string, place: (member: string) => string): Names => ({
	at: `${parent}${WORDS[subject].at}`,
	timeZone: `${parent}${fieldName(WORDS[subject].prefix, 'timeZone')}`,
	source: `${parent}${fieldName(WORDS[subject].prefix, 'source')}`,
	longitude: place('longitude'),
	latitude: place('latitude'),
	accuracy: place('accuracy'),
});

function readMoment(params: Params, names: Names, defaults: Defaults): Moment {
	const givenZone = params.optionalText(names.timeZone);
	const zone =
		givenZone === undefined ? undefined : ianaZone(givenZone, params.label(names.timeZone));
	const timeZone = zone ?? defaults.timeZone;
	const at = params.has(names.at)
		? writeUtc(instantOf(params, names.at, names.timeZone, timeZone))
		: undefined;
	return given({
		at,
		timeZone,
		source: params.optionalText(names.source) ?? defaults.source,
		longitude: params.optionalNumber(names.longitude, -180, 180),
		latitude: params.optionalNumber(names.latitude, -90, 90),
		accuracy: params.optionalNumber(names.accuracy, 0),
	});
}

/**
 * A moment that has to be given, with its zone and its source.
 * @throws Problem that names the field
 */
export function requiredMoment(params: Params, subject: Subject): Moment & { at: string } {
	const location = fieldName(WORDS[subject].prefix, 'location');
	const names = namesIn(subject, '', (member) => `${location}.${member}`);
	params.text(names.source);
	const defaults = { timeZone: ianaZone(params.zone, params.label(names.timeZone)) };
	const moment = readMoment(params, names, defaults);
	if (moment.at === undefined) throw new Problem(`${params.label(names.at)} is empty`);
	return { ...moment, at: moment.at };
}

/**
 * The end of a record, or undefined when it is open. Zone and source are those of the start unless
 * given.
 * @throws Problem that names the field, also when something of the end is given and not the end
 */
export function optionalMoment(params: Params, start: Moment): Moment | undefined {
	const names = namesIn('end', '', (member) => `endLocation.${member}`);
	const moment = readMoment(params, names, {
		timeZone: start.timeZone,
		source: start.source,
	});
	if (moment.at !== undefined) return moment;
	const orphan = Object.values(names).find((name) => params.has(name));
	if (orphan === undefined) return undefined;
	throw new Problem(`End is empty, but ${params.label(orphan)} is not`, {
		description: 'Enter the end, or leave all of it empty for a record that is open.',
	});
}

/** What is to change at one end of a record. @throws Problem that names the field */
export function changedMoment(params: Params, side: Side): Moment {
	const place = (member: string) => `changes.${side}${capital(member)}`;
	return readMoment(params, namesIn(side, 'changes.', place), {});
}

/**
 * @param of what the end belongs to, where it is not one of the fields
 * @throws Problem unless the end is at least a minute after the start (vendors/people-first.md 3.3)
 */
export function checkLength(start: string, end: string, of = 'Start'): void {
	if (Date.parse(end) - Date.parse(start) >= SHORTEST_MS) return;
	throw new Problem(`End ${end} is not at least one minute after ${of} ${start}`);
}

/** The six members of one end, by their names on the wire. Absent ones stay absent. */
export function membersOf(side: Side, moment: Moment, at: 'Timestamp' | 'DateTime'): IDataObject {
	const entries = Object.entries(moment).map(([name, value]) => [
		`${side}${name === 'at' ? at : capital(name)}`,
		value,
	]);
	return Object.fromEntries(entries) as IDataObject;
}
