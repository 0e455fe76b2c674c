import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listed, saidToBe } from '../site/list-page.ts';
import { openSite } from '../site/open-site.ts';
import { answered, total } from '../site/search-page.ts';
import { readBibtex } from '../unit/cite/read-bibtex.ts';

const { entries, visit } = await openSite();
const counts = Map.groupBy(
  entries.flatMap(({ tags }) => tags),
  (tag) => tag,
);
// A search names a tag by its label, which for this one is another than its id.
counts.delete('hostile');
const [tag = ''] = [...counts].toSorted((a, b) => b[1].length - a[1].length)[0] ?? [];

test('all that a search found is handed over as one file, what is not drawn yet too', async () => {
  await using visited = await visit(`/search/?tag=${tag}`);
  const { page, faults } = visited;
  await answered(page);
  const found = await total(page);
  expect(found).toBeGreaterThan(20);
  expect(readBibtex(await take(page, 'BibTeX'))).toHaveLength(found);
  expect(JSON.parse(await take(page, 'CSL-JSON'))).toHaveLength(found);
  expect((await take(page, 'RIS')).match(/^TY {2}- /gm)).toHaveLength(found);
  expect(faults).toEqual([]);
});

test('a list that is filtered hands over what it shows', async () => {
  await using visited = await visit(`/papers/?tag=${tag}`);
  const { page, faults } = visited;
  await saidToBe(page, / of /);
  const ids = await listed(page);
  expect(ids.length).toBeGreaterThan(1);
  expect(readBibtex(await take(page, 'BibTeX'))).toHaveLength(ids.length);
  expect(faults).toEqual([]);
});

test('it says so where the entries cannot be loaded, and tries again', async () => {
  await using visited = await visit(`/search/?tag=${tag}`);
  const { page } = visited;
  await answered(page);
  await page.route('**/entries.json', (route) => route.abort());
  await page.getByRole('button', { name: 'RIS' }).click();
  await page.getByText(/could not be loaded|connection/i).waitFor();
  await page.unroute('**/entries.json');
  expect(await take(page, 'RIS')).toContain('TY  - ');
});

async function take(page: Page, format: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: format, exact: true }).click();
  return text(await (await download).createReadStream());
}
