/** What docs/queue-mode.md recommends beside what queue mode needs anyway. */
export const RECOMMENDED = {
	// When n8n takes the worker of an execution for lost, it overwrites the execution with an empty one.
	// It looks for such executions once a week then, and empties those it has met twice.
	QUEUE_WORKER_STALLED_INTERVAL: String(7 * 24 * 60 * 60 * 1000),
	// n8n 1.x would execute it from its beginning once more; newer ones never do.
	QUEUE_WORKER_MAX_STALLED_COUNT: '0',
	// With the two connections of n8n's default, a busy process takes its database for lost now and
	// then, and refuses webhooks meanwhile.
	DB_POSTGRESDB_POOL_SIZE: '10',
};
