import type { FastifyInstance } from 'fastify';

/** Reads the bodies of HTML forms; of a name given twice the last value counts. */
export function acceptForms(app: FastifyInstance): void {
	app.addContentTypeParser(
		'application/x-www-form-urlencoded',
		{ parseAs: 'string' },
		(_request, body, done) => {
			done(null, Object.fromEntries(new URLSearchParams(String(body))));
		},
	);
}
