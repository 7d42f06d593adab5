import { TestEnvironment } from 'jest-environment-node';
import { engine, forgetPack } from './engine';

/**
 * Jest's Node environment with n8n's engine beside it. The engine is loaded by Node itself and not
 * by Jest's module registry: once a worker instead of once a test file, with n8n's own dynamic
 * imports, and in the same realm as Node's errors, so that `error instanceof Error` means in a test
 * what it means in n8n.
 */
export default class EngineEnvironment extends TestEnvironment {
	override async setup(): Promise<void> {
		await super.setup();
		forgetPack();
		// An accessor: Jest empties plain values of the global object after each test file.
		Object.defineProperty(this.global, 'n8nEngine', { get: () => engine });
	}
}
