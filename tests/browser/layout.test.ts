import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from '../site/open-site.ts';

const { paths, visit } = await openSite();

test('the names of paths on the home page break between words alone, at every width', async () => {
  await using visited = await visit('/');
  const { page } = visited;
  for (const width of [320, 360, 560, 641, 700, 768, 850, 960, 1100, 1151, 1280, 1400]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await brokenWords(page.locator('.paths a')), `${width}`).toEqual([]);
  }
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
