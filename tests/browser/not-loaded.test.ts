import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { writeShare } from '../../src/browser/my-list/share-address.ts';
import { openSite, patience } from '../site/open-site.ts';
import { answered } from '../site/search-page.ts';

const { entries, visit } = await openSite();
const [entry] = entries;
const listLost = 'Your list, or the one that was shared with you, has not loaded';
const shared = `/my-list/#${writeShare([entry?.id ?? ''])}`;
const parts = [
  ['/search/?q=pruning', 'The search has not loaded'],
  ['/search/', 'The search has not loaded'],
  ['/my-list/', listLost],
  [shared, listLost],
] as const;

describe.each(parts)('where scripts do not come, %s', (path, sentence) => {
  test('says so after a while and leads to the lists', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(path);
    const told = page.getByText(sentence);
    await expect.poll(() => display(page, sentence), patience).toBe('block');
    expect(await told.evaluate(visibilityOverTime)).toEqual(['hidden', 'hidden', 'visible']);
    await told.getByRole('link', { name: 'tag' }).click();
    await page.waitForURL('**/tags/');
    expect(await page.locator('h1').textContent()).toBe('Tags');
  });
});

describe('where scripts come, nothing is said to be missing', () => {
  test('on the search page, also when it finds nothing', async () => {
    for (const path of ['/search/', '/search/?q=zzzzzzzz']) {
      await using visited = await visit(path);
      await answered(visited.page);
      expect(await display(visited.page, 'The search has not loaded')).toBe('none');
    }
  });

  test.each(['/my-list/', shared])('on %s', async (path) => {
    await using visited = await visit(path);
    await visited.page.locator('[data-my-list] > *').first().waitFor({ state: 'attached' });
    expect(await display(visited.page, listLost)).toBe('none');
  });
});

test('without scripts, the pages say that they need them and nothing else', async () => {
  for (const [path, sentence] of parts) {
    await using visited = await visit(path, { javaScriptEnabled: false });
    expect(await display(visited.page, sentence)).toBe('none');
  }
});

/** Whether a sentence that comes late can be seen at once, after three seconds, and in the end. */
function visibilityOverTime(sentence: HTMLElement | SVGElement): string[] {
  // On a busy machine it may have ended by now.
  sentence.style.animation = 'none';
  sentence.getBoundingClientRect();
  sentence.style.animation = '';
  const [late] = sentence.getAnimations();
  if (!late) return ['visible from the start'];
  const { visibility } = getComputedStyle(sentence);
  const seen = [visibility];
  late.currentTime = 3000;
  seen.push(getComputedStyle(sentence).visibility);
  late.finish();
  return [...seen, getComputedStyle(sentence).visibility];
}

function display(page: Page, sentence: string): Promise<string> {
  return page.getByText(sentence).evaluate((it) => getComputedStyle(it).display);
}
