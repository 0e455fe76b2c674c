import { expect, test } from 'vitest';
import { changeSiteLinks } from '../../../src/change/site-links.ts';

const ids = new Map([
  ['papers/old', 'tools/new'],
  ['tags/old', 'tags/new'],
  ['papers/lost', null],
]);
const change = (text: string, isGuide = false) =>
  changeSiteLinks(text, isGuide, (id) => (ids.has(id) ? ids.get(id) : undefined));

test.each([
  ['See [it](/papers/old/).\n', 'See [it](/tools/new/).\n'],
  [
    'See [it](/papers/old/#numbers "Its [title]").\n',
    'See [it](/tools/new/#numbers "Its [title]").\n',
  ],
  ['See [it](/papers/old?x=1).\n', 'See [it](/tools/new?x=1).\n'],
  [
    'See [**it** (`a`)](</papers/old/>).\r\nMore.\r\n',
    'See [**it** (`a`)](</tools/new/>).\r\nMore.\r\n',
  ],
  [
    '[papers/old](/papers/older/) and `/papers/old/`',
    '[papers/old](/papers/older/) and `/papers/old/`',
  ],
  ['[it][a]\n\n[a]: /papers/old/#x "T"\n', '[it][a]\n\n[a]: /tools/new/#x "T"\n'],
  [
    '- a [tag](/tags/old/) and [one](/tags/other/)\n',
    '- a [tag](/tags/new/) and [one](/tags/other/)\n',
  ],
  ['It [*was* here](/papers/lost/#a), once.\n', 'It *was* here, once.\n'],
  ['It [was][a] here.\n\n[a]: /papers/lost/\n', 'It was here.\n\n'],
  ['Out: https://example.org/papers/old/\n', 'Out: https://example.org/papers/old/\n'],
])('%j becomes %j', (before, after) => {
  expect(change(before)).toBe(after);
});

test('what the components of a guide name follows', () => {
  const guide = [
    'Text with [it](/papers/old/).\n\n<Step title="papers/old">\n\n<Entry id="papers/old" />\n',
    '\n<Entries category=\'papers/old\' tag="old" limit="3" />\n\n</Step>\n',
  ].join('');
  expect(change(guide, true)).toBe(
    [
      'Text with [it](/tools/new/).\n\n<Step title="papers/old">\n\n<Entry id="tools/new" />\n',
      '\n<Entries category=\'tools/new\' tag="new" limit="3" />\n\n</Step>\n',
    ].join(''),
  );
});
