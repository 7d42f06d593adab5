/**
 * Runs jobs, a bounded number at once. Jobs with one key run one after another in their order,
 * whatever the bound; jobs without a key are free. Jobs start in input order.
 *
 * @param atOnce how many may be under way together
 * @param run must not throw; it answers false to start nothing more
 */
export async function runInLanes<Job extends { key?: string }>(
	jobs: readonly Job[],
	atOnce: number,
	run: (job: Job) => Promise<boolean>,
): Promise<void> {
	const lanes = new Map<string | Job, Job[]>();
	for (const job of jobs) {
		const lane = lanes.get(job.key ?? job);
		if (lane) lane.push(job);
		else lanes.set(job.key ?? job, [job]);
	}
	const waiting = lanes.values();
	let open = true;
	const worker = async () => {
		for (const lane of waiting) {
			for (const job of lane) {
				if (!open) return;
				if (!(await run(job))) open = false;
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, lanes.size) }, worker));
}
