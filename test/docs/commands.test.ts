import { scripts } from '../../package.json';
import { pages, textOf } from './pages';

/** As npm lets one call a script: two of them without `run`. */
const commandOf = (script: string): string =>
	['start', 'test'].includes(script) ? `npm ${script}` : `npm run ${script}`;

test('CONTRIBUTING.md lists every command', () => {
	const text = textOf('CONTRIBUTING.md');
	const commands = Object.keys(scripts).map(commandOf);
	expect(commands.filter((command) => !text.includes(`\`${command}\``))).toEqual([]);
});

test.each(pages)('%s names no command that does not exist', (page) => {
	const named = [...textOf(page).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
	expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
