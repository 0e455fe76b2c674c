import { expect, test } from 'vitest';
import { hold, openSite } from '../site/open-site.ts';

const { entries, visit } = await openSite();

test('an entry is shown while the styles of what stands below are on their way', async () => {
  const measured = entries.find(({ results }) => results && results.length > 0);
  await using visited = await visit('/about/');
  const { page } = visited;
  const answer = await hold(page, '**/*.css');
  await page.goto(new URL(`/${measured?.id}/`, page.url()).href, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
  expect(await page.locator('h1').textContent()).toBe(measured?.title);
  expect(await page.locator('.lead').textContent()).toBe(measured?.summary);
  answer();
  const table = page.locator('#results .numbers');
  await table.first().waitFor();
  expect(await table.first().evaluate((it) => getComputedStyle(it).containerType)).toBe(
    'inline-size',
  );
});
