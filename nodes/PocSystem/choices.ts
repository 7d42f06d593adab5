import { Problem } from '../../lib/problem';

/**
 * One of the values that a field of the credential offers, the first of them where it is empty.
 * @throws Problem that names the field, but not the value: it might be the key, misplaced
 */
export function choiceIn<Value extends string>(
	value: unknown,
	offered: readonly Value[],
	label: string,
): Value {
	const text = String(value ?? '').trim();
	const chosen = text === '' ? offered[0] : offered.find((one) => one === text);
	if (chosen !== undefined) return chosen;
	throw new Problem(`${label} is not one of ${offered.join(', ')}`, {
		failure: { cause: 'configuration-invalid' },
	});
}
