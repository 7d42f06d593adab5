import { faultsOf, type Fault } from './faultTable';
import { openElsewhere, type Elsewhere } from './sandboxes';
import {
	expectNoSecret,
	runScenarios,
	scenariosOf,
	STRUCK,
	type Report,
	type Scenario,
} from './scenario';
import { sendingOperations, type Secrets, type VendorCase } from './vendorCase';

const MINUTES = 60_000;

/** How faults are told apart is proven by the matrix; here the end of a run matters. */
const isTold = ({ name, fate }: Fault): boolean => fate === 'refused' || name.includes('echoes');

/** Declares the tests of runs that are not set to continue: a fault ends them, with the secrets kept. */
export function faultsThatStop(vendor: VendorCase, secrets: Secrets): void {
	const faults = faultsOf(vendor, secrets).filter(isTold);
	const matrix = sendingOperations(vendor).map((tested) => ({
		...tested,
		scenarios: scenariosOf(tested, faults).filter(({ expectation }) => !expectation.done),
	}));
	let elsewhere: Elsewhere;
	let reports: Map<Scenario, Promise<Report>>;

	beforeAll(async () => {
		elsewhere = await openElsewhere();
		const all = matrix.flatMap(({ scenarios }) => scenarios);
		const circumstances = { elsewhere: elsewhere.url, onError: 'stopWorkflow' } as const;
		reports = await runScenarios(vendor, secrets, all, circumstances);
	}, 10 * MINUTES);

	afterAll(async () => elsewhere.close());

	describe.each(matrix)('$name ($effect) stops where a fault strikes:', ({ scenarios }) => {
		test.each(scenarios)('$title; nothing follows', async (scenario) => {
			const report = await reports.get(scenario);
			expect(report?.result.status).toBe('error');
			const { error } = report?.result ?? {};
			expect(error?.name).toMatch(/^Node(Api|Operation)Error$/);
			const said = `${error?.message}\n${error?.description}`;
			for (const words of scenario.expectation.says) expect(said).toMatch(words);
			const before = scenario.tested.row.together ? 0 : STRUCK;
			expect(error?.message).toContain(`[item ${before}]`);
			expect(said).toContain(`${before} of 3 items were done before the run stopped.`);
			expect(report?.requests).toBe(before + scenario.expectation.requests);
			expect(report?.bookings[2]).toBe(0);
			expectNoSecret(secrets, report?.result);
		});
	});
}
