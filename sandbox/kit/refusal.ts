/** A request that the simulated vendor refuses; the message is what its caller reads. */
export class Refusal extends Error {
	constructor(
		readonly statusCode: number,
		message: string,
	) {
		super(message);
	}
}
