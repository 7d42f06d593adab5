/** What docs/queue-mode.md recommends beside what queue mode needs anyway. */
export const RECOMMENDED = {
	// Whoever put an execution in the queue overwrites it with an empty one as soon as n8n takes its
	// worker for lost. Until then, a worker that is started again finds it and tells that it was cut,
	// with its data.
	QUEUE_WORKER_LOCK_DURATION: String(24 * 60 * 60 * 1000),
	// n8n 1.x would execute it from its beginning once more; newer ones never do.
	QUEUE_WORKER_MAX_STALLED_COUNT: '0',
	// With the two connections of n8n's default, a busy process takes its database for lost now and
	// then, and refuses webhooks meanwhile.
	DB_POSTGRESDB_POOL_SIZE: '10',
};
