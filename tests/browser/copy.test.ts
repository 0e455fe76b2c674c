import { expect, test } from 'vitest';
import { openSite } from '../site/open-site.ts';

const { entries, url, visit } = await openSite();
const papers = entries.filter(({ kind }) => kind === 'papers');
const [paper] = papers.toSorted((a, b) => b.authors.length - a.authors.length);
const path = paper?.path ?? '';

test('the button copies exactly the BibTeX that is shown, which the .bib file holds', async () => {
  await using visited = await visit(path, { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page, faults } = visited;
  const shown = await page.locator('#cite pre').textContent();
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await page.locator('#cite [role=status]', { hasText: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe(shown);
  const file = await fetch(
    url + (await page.locator('#cite a[href$=".bib"]').getAttribute('href')),
  );
  expect(await file.text()).toContain(copied);
  expect(faults).toEqual([]);
});

test('the button says so where the browser does not allow it', async () => {
  await using visited = await visit('/about/');
  const { page, faults } = visited;
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await page.goto(url + path);
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await page.locator('#cite [role=status]', { hasText: 'select the text' }).waitFor();
  expect(faults).toEqual([]);
});

test('there is no button where the browser has no clipboard', async () => {
  await using visited = await visit('/about/');
  const { page, faults } = visited;
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(url + path);
  expect(await page.locator('#cite [data-copy]').isVisible()).toBe(false);
  expect(await page.locator('#cite a[href$=".bib"]').isVisible()).toBe(true);
  expect(faults).toEqual([]);
});
