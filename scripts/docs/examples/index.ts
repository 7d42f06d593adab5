import { dyflexisExamples } from './dyflexis';
import type { Examples } from './example';
import { peopleFirstExamples } from './peopleFirst';
import { pocSystemExamples } from './pocSystem';
import { shyftplanExamples } from './shyftplan';
import { timeWellScheduledExamples } from './timeWellScheduled';

/** The examples of each vendor. */
export const examples: Record<string, Examples> = {
	Dyflexis: dyflexisExamples,
	shyftplan: shyftplanExamples,
	'People First': peopleFirstExamples,
	TimeWellScheduled: timeWellScheduledExamples,
	'P.O.C. System': pocSystemExamples,
};
