/**
 * Prepares the process for n8n's packages. Import it before anything of n8n: its configuration is
 * read from the environment while its modules load.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const userFolder = mkdtempSync(join(tmpdir(), 'n8n-engine-'));
process.on('exit', () => rmSync(userFolder, { recursive: true, force: true }));

for (const name of Object.keys(process.env)) {
	if (name.startsWith('N8N_')) Reflect.deleteProperty(process.env, name);
}

Object.assign(process.env, {
	N8N_USER_FOLDER: userFolder,
	N8N_ENCRYPTION_KEY: 'engine-harness',
	N8N_DEFAULT_BINARY_DATA_MODE: 'default',
	// Workflows read and write files where tests put theirs.
	N8N_RESTRICT_FILE_ACCESS_TO: realpathSync(tmpdir()),
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_LOG_LEVEL: 'silent',
});
