import { expect, test } from 'vitest';
import { isPreview } from '../../../src/catalogue/upkeep/releases.ts';
import { withoutProxy } from '../../../src/import/addresses.ts';
import { parseHtml } from '../../../src/import/list/html-tags.ts';

// Patterns that once had two readings of each sign: of sixty of them nobody would have seen the end.
test.each<[string, string, (text: string) => unknown]>([
  ['slashes in a tag that stays open', `<a${' /'.repeat(60)}<`, parseHtml],
  ['hyphens in a host', `https://${'a-'.repeat(60)}!`, withoutProxy],
  ['doors in a host', `https://a${'proxy'.repeat(60_000)}`, withoutProxy],
  ['digits of a release', `1a${'1'.repeat(60)}!`, isPreview],
])('comes to an end with %s', (_, text, read) => {
  expect(() => read(text)).not.toThrow();
});

test.each([
  ['https://login.proxy.example/login?url=https://a.example/x', 'https://a.example/x'],
  ['https://doi-org.proxy.lib.example/10.5555/x', 'https://doi.org/10.5555/x'],
  ['https://a-b.example/proxy', 'https://a-b.example/proxy'],
])('%s is %s for everybody', (address, own) => {
  expect(withoutProxy(address)).toBe(own);
});

test('a slash between attributes is passed over', () => {
  const [tag] = parseHtml('<img / src="a.png" / alt="x" />');
  const attributes = new Map([
    ['src', 'a.png'],
    ['alt', 'x'],
  ]);
  expect(tag).toMatchObject({ type: 'tag', name: 'img', attributes });
});
