import { existsSync } from 'node:fs';
import path from 'node:path';
import type { N8nInstallation } from './install';

export interface EnvironmentOptions {
	/** The n8n that runs. */
	installation: N8nInstallation;
	/** The folder that holds n8n's `.n8n` folder. */
	userFolder: string;
	/** Port of the editor, the REST API, the webhooks, and of a worker's health. */
	port: number;
	/** Port between n8n and its task runners; two n8n processes cannot share one. */
	brokerPort: number;
	/** The only folder whose files nodes may read and write. */
	filesFolder: string;
	/** Wins over everything else. */
	extra?: Record<string, string> | undefined;
}

/** What a process needs from the machine; n8n's own variables of the user would change what is tested. */
const INHERITED = [
	'PATH',
	'HOME',
	'USERPROFILE',
	'TMPDIR',
	'TEMP',
	'TMP',
	'SystemRoot',
	'LANG',
	'TZ',
];

/** Not a secret: it protects the made-up credentials of the sandbox only. */
const ENCRYPTION_KEY = 'workforce-sandbox-encryption-key';

/** Where all that the sandbox starts listens. */
export const LOOPBACK = '127.0.0.1';

/** Nobody is called: no telemetry, no look for updates, templates, banners, verified nodes or servers. */
const SILENT = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_HIDE_USAGE_PAGE: 'true',
};

/** Modules that call somebody. An n8n that does not know one yet would not start with it. */
const TALKATIVE = ['mcp-registry'];

function disabledModules({ folder }: N8nInstallation): string {
	const modules = path.join(folder, 'node_modules', 'n8n', 'dist', 'modules');
	return TALKATIVE.filter((name) => existsSync(path.join(modules, name))).join(',');
}

/** The environment that an n8n of the sandbox runs in: on the loopback interface and by itself. */
export function n8nEnvironment({
	installation,
	userFolder,
	port,
	brokerPort,
	filesFolder,
	extra = {},
}: EnvironmentOptions): Record<string, string> {
	const inherited = INHERITED.flatMap((name) => {
		const value = process.env[name];
		return value === undefined ? [] : [[name, value] as const];
	});
	return {
		...Object.fromEntries(inherited),
		// n8n starts its task runner as plain `node`, which has to be the same one.
		PATH: [path.dirname(installation.node), process.env['PATH']].join(path.delimiter),
		NODE_ENV: 'production',
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: ENCRYPTION_KEY,
		N8N_HOST: LOOPBACK,
		N8N_LISTEN_ADDRESS: LOOPBACK,
		N8N_PORT: String(port),
		// A worker has no editor; it tells how it is at the same address.
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_WORKER_SERVER_ADDRESS: LOOPBACK,
		// A cookie that only https may carry would keep some browsers from signing in.
		N8N_SECURE_COOKIE: 'false',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_PYTHON_ENABLED: 'false',
		N8N_RESTRICT_FILE_ACCESS_TO: filesFolder,
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '10',
		GENERIC_TIMEZONE: 'Europe/Amsterdam',
		...SILENT,
		N8N_DISABLED_MODULES: disabledModules(installation),
		...extra,
	};
}
