import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What ends up in `dist`, and so has to keep every rule that n8n sets for a community package. */
const shipped = ['nodes/**/*.ts', 'credentials/**/*.ts', 'lib/**/*.ts', 'vendor/**/*.ts'];

/** Imports go one way: nodes → lib → vendor, and nothing that ships imports what does not. */
const importsOnly = (...patterns) => ({
	'@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});
const development = {
	regex: '^(\\.\\./)+(sandbox|test|scripts)/',
	message: 'What ships imports nothing from sandbox, test or scripts.',
};
const nodes = {
	regex: '^(\\.\\./)+(nodes|credentials)/',
	message: 'lib and vendor know no node.',
};
const otherVendors = {
	regex: '^(\\.\\./)+(nodes/)?[A-Z]\\w*/',
	caseSensitive: true,
	message: 'A node imports nothing from the folder of another vendor.',
};

export default defineConfig(
	globalIgnores(['dist/', '.cache/', 'coverage/']),
	{ linterOptions: { noInlineConfig: true } },

	{
		files: ['**/*.{ts,js,mjs}'],
		extends: [tseslint.configs.strict],
		rules: { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error' },
	},
	{
		files: ['**/*.ts'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
		},
	},
	{
		files: ['**/*.js'],
		rules: { '@typescript-eslint/no-require-imports': 'off' },
	},

	{
		files: [...shipped, 'package.json', 'nodes/**/*.json'],
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		rules: { 'no-console': 'error' },
	},
	{
		// lib knows no node to name; the runner in front of it turns what it throws into a NodeApiError.
		files: ['lib/**/*.ts'],
		rules: { '@n8n/community-nodes/require-node-api-error': 'off' },
	},
	{
		files: ['package.json', 'nodes/**/*.json'],
		languageOptions: { parser: tseslint.parser },
	},
	{
		plugins: { 'n8n-nodes-base': n8nNodesBase },
	},
	{
		files: ['package.json'],
		rules: n8nNodesBase.configs.community.rules,
	},
	{
		files: ['credentials/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.credentials.rules,
			// Meant for n8n's own nodes: wants a page name of n8n's documentation instead of an address.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			// The rule credential-password-field of the other plug-in judges the same more exactly.
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.nodes.rules,
			// These two know the text 'main' only; the other plug-in asks for NodeConnectionTypes.Main.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			// A vendor may have an upper limit of its own.
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},

	{ files: ['nodes/**/*.ts'], rules: importsOnly(development, otherVendors) },
	{ files: ['credentials/**/*.ts'], rules: importsOnly(development) },
	{ files: ['lib/**/*.ts', 'vendor/**/*.ts'], rules: importsOnly(development, nodes) },
);
