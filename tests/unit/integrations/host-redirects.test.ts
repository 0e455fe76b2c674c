import { expect, test } from 'vitest';
import { writeRedirects } from '../../../src/integrations/host-redirects.ts';
import { entryOf } from '../entry-of.ts';

const tag = (id: string, formerIds?: string[]) => {
  return { id, label: id, description: `About ${id}.`, ...(formerIds && { formerIds }) };
};

test('what has another address answers with it, a tag that no entry has for the time being with the list of tags', () => {
  const text = writeRedirects(
    {
      entries: [entryOf('papers/a', { tags: ['used'], formerSlugs: ['b'] })],
      categories: { papers: [], libraries: [], tutorials: [], tools: [] },
      tags: [tag('used', ['spent']), tag('unused', ['older'])],
      guides: [
        {
          ...{ slug: 'begin', title: 'Begin', summary: 'A way.', updated: '2026-01-02' },
          ...{ file: 'guides/begin.mdx', entries: [], steps: [], formerSlugs: ['start'] },
        },
      ],
      removed: [
        { id: 'guides/gone', title: 'Gone', removed: '2026-01-02', because: 'Nobody read it.' },
      ],
    },
    '/list',
  );
  expect(text.split('\n').filter((line) => !line.includes('comparisons'))).toEqual([
    '/list/papers/b/ /list/papers/a/ 301',
    '/list/tags/spent/ /list/tags/used/ 301',
    '/list/guides/start/ /list/guides/begin/ 301',
    '/list/tags/older/ /list/tags/ 302',
    '/list/tags/unused/ /list/tags/ 302',
    '/list/guides/gone/ /list/guides/gone/index.html 410!',
    '',
  ]);
});
