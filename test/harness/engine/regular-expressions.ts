import { setSafeRegexEngine } from 'n8n-workflow';

/**
 * Takes the limit off n8n's regular expressions: 250 ms by the clock, which a busy machine spends on
 * something else while a short one is looked for. Those of the tests end.
 */
export function withoutTimeLimit(): void {
	setSafeRegexEngine({
		exec: (pattern, input, flags) => new RegExp(pattern, flags).exec(input),
		test: (pattern, input, flags) => new RegExp(pattern, flags).test(input),
		replace: (pattern, input, flags, replacement) =>
			input.replace(new RegExp(pattern, flags), replacement),
		matchAll: (pattern, input, flags = '') => [
			...input.matchAll(new RegExp(pattern, flags.includes('g') ? flags : `${flags}g`)),
		],
		split: (pattern, input, flags) => input.split(new RegExp(pattern, flags)),
	});
}
