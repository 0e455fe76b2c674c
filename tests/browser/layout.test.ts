import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from '../site/open-site.ts';

const { entries, paths, visit } = await openSite();

test('the names of paths on the home page break between words alone, at every width', async () => {
  await using visited = await visit('/');
  const { page } = visited;
  for (const width of [320, 360, 560, 641, 700, 768, 850, 960, 1100, 1151, 1280, 1400]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await brokenWords(page.locator('.paths a')), `${width}`).toEqual([]);
  }
});

test('a year and what stands after it are two words', async () => {
  const entry = entries.find(({ year, format }) => year && format);
  if (!entry) throw new Error('The site holds no entry with a year and a format.');
  await using visited = await visit(`/${entry.kind}/`);
  const when = visited.page.locator(`[data-entry="${entry.id}"] .when`);
  expect(await when.innerText()).toBe(`${entry.year} ${entry.format}`);
});

/** Words that stand on two lines, in what a locator finds: such as fit into a narrow column. */
function brokenWords(texts: Locator): Promise<string[]> {
  return texts.evaluateAll((all) =>
    all.flatMap((element) => {
      const [text] = element.childNodes;
      if (!(text instanceof Text)) return [];
      return [...text.data.matchAll(/(?<!\S)[^\s-]{1,16}(?!\S)/g)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      });
    }),
  );
}
