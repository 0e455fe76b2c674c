import { describe, expect, test } from 'vitest';
import { openSite } from '../site/open-site.ts';
import { answered, search } from '../site/search-page.ts';

const { entries, url, visit } = await openSite();

describe('no query breaks the search page', () => {
  const queries = {
    'ten thousand characters': 'endless query '.repeat(1000).slice(0, 10_000),
    'one word of ten thousand characters': 'x'.repeat(10_000),
    'a script': '<script>alert(1)</script>',
    'an image with a handler': '"><img src=x onerror=alert(1)>',
    'signs of a pattern': '(a+)+[$^\\',
    'lone surrogates': '\ud800 \udfff',
  };

  test.for(Object.entries(queries))('%s', async ([, query]) => {
    await using visited = await visit('/search/');
    const { page, faults } = visited;
    await search(page, query);
    await visitAgain(query);
    expect((await search(page, entries[0]?.title ?? ''))[0]).toBe(entries[0]?.id);
    expect(faults).toEqual([]);

    async function visitAgain(text: string) {
      await page.goto(`${url}/search/?${new URLSearchParams({ q: text })}`);
      await answered(page);
      expect(await page.locator('#search-status img, #search-status script').count()).toBe(0);
      const room = await page.evaluate(() => [document.body.scrollWidth, innerWidth]);
      expect(room[0]).toBeLessThanOrEqual(room[1] ?? 0);
    }
  });
});
