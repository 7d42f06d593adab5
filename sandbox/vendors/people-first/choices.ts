import { guidOf } from './guid';

/** One value that a member of a time pair may have. */
export interface Choice {
	id: string;
	value: string;
	/** Ones that are not active cannot be chosen any more. */
	active: boolean;
	code: string;
}

const choice = (value: string, code = '', id = guidOf('choice', value), active = true): Choice => ({
	id,
	value,
	active,
	code,
});

/** The time type in the samples of the vendor. */
export const defaultTimeType = '7473d6d9-3f62-4d33-97f9-cf7e6355caca';

/**
 * What members of a time pair may be. Names and the ids written out: the vendor's samples.
 * Simulated, not established: everything else.
 */
export const choices: Readonly<Record<string, readonly Choice[]>> = {
	timePairType: [
		choice('Overtime', '', '4f2a433b-2fa5-44ad-aadc-4ec39097e15a'),
		choice('Standard', '', '47d7ae8a-2cd2-4e3d-b5e4-b5e3d68574e4'),
	],
	timeTypeItemId: [
		choice('Standard - Time paid by hour', '', defaultTimeType),
		choice('Overtime - Time and a half', 'OT15'),
		choice('Overtime - Double time', 'OT20', undefined, false),
	],
	overtimeReasonId: [choice('Cover for sickness', 'SICK'), choice('Stock-taking', 'STOCK')],
	workTypeId: [choice('Regular', 'R'), choice('Standby', 'S'), choice('Call-out', 'C')],
	departmentId: [
		choice('Front of House', 'FOH', 'ab127b01-946c-485b-984f-b2a500ebf26e'),
		choice('Warehouse', 'WH'),
	],
	locationId: [choice('Nottingham', 'NG'), choice('Cardiff', 'CF')],
	financeReferenceNumberId: [choice('Cost centre 100', '100'), choice('Cost centre 200', '200')],
	externalLocationId: [choice('Customer site north', 'N')],
	currencyIsoCode: [choice('Pound Sterling', 'GBP', 'GBP'), choice('Euro', 'EUR', 'EUR')],
};
