import path from 'node:path';
import { hash } from 'bcryptjs';
import { XMLParser } from 'fast-xml-parser';
import type * as Bcryptjs from '../../vendor/bcryptjs';
import type * as FastXmlParser from '../../vendor/fast-xml-parser';

const bundle = (name: string) => path.resolve(__dirname, '../../dist/vendor', name);

/** A published test vector of bcrypt: the password `a`. */
const salt = '$2a$06$m0CrhHm10qJ3lXRY.5zDGO';
const digest = `${salt}3rS2KdeeWLuGmsfGlMfOxih58VYVfxe`;

describe('the bundled bcryptjs', () => {
	let bundled: typeof Bcryptjs;

	beforeAll(async () => {
		bundled = (await import(bundle('bcryptjs'))) as typeof bundled;
	});

	test('hashes like the library it was made from', async () => {
		await expect(hash('a', salt)).resolves.toBe(digest);
		await expect(bundled.hash('a', salt)).resolves.toBe(digest);
	});

	test('gives way to other work within a hash', async () => {
		let turns = 0;
		const timer = setInterval(() => (turns += 1), 1);
		await bundled.hash('a', salt.replace('$06$', '$13$'));
		clearInterval(timer);
		expect(turns).toBeGreaterThanOrEqual(2);
	});

	test('tells a right password from a wrong one', async () => {
		await expect(bundled.compare('a', digest)).resolves.toBe(true);
		await expect(bundled.compare('b', digest)).resolves.toBe(false);
	});
});

test('the bundled fast-xml-parser reads like the library it was made from', async () => {
	const bundled = (await import(bundle('fast-xml-parser'))) as typeof FastXmlParser;
	const options = { ignoreAttributes: false, parseTagValue: false };
	const xml =
		'<?xml version="1.0"?><list><item id="007">995e5</item><item id="8">M&amp;M</item></list>';
	const parsed = new bundled.XMLParser(options).parse(xml) as unknown;
	expect(parsed).toEqual(new XMLParser(options).parse(xml));
	expect(parsed).toMatchObject({
		list: { item: [{ '#text': '995e5', '@_id': '007' }, { '#text': 'M&M' }] },
	});
});
