import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { isFirefox } from '../site/open-browser.ts';
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
  await page.locator('#cite [role=status]', { hasText: 'BibTeX copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe(shown);
  const file = await fetch(
    url + (await page.locator('#cite a[href$=".bib"]').getAttribute('href')),
  );
  expect(await file.text()).toContain(copied);
  expect(faults).toEqual([]);
});

test.each(['RIS', 'CSL-JSON', 'APA', 'IEEE'])(
  'a button copies the entry as %s, of papers and of software',
  async (format) => {
    const software = entries.find(({ kind }) => kind === 'libraries')?.path ?? '';
    for (const place of [path, software]) {
      await using visited = await visit(place, {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const { page, faults } = visited;
      await page.getByRole('button', { name: `Copy ${format}` }).click();
      await page.locator('#cite [role=status]', { hasText: `${format} copied` }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const shown = page.locator(`#cite .${format.toLowerCase()}`);
      if ((await shown.count()) > 0) expect(copied.trim()).toBe(await shown.textContent());
      else {
        const title = (await page.locator('h1').textContent()) ?? '';
        expect(copied).toContain(format === 'RIS' ? `TI  - ${title}` : title);
      }
      expect(faults).toEqual([]);
    }
  },
);

test('an entry is saved in the formats that it has no file of, from its page and from their former addresses', async ({
  skip,
}) => {
  skip(isFirefox, 'Firefox 153 does not announce the first download that a script makes');
  await using visited = await visit(path);
  const { page, faults } = visited;
  const saved = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    return readFile(await (await download).path(), 'utf8');
  };
  const csl = JSON.parse(await saved('CSL .json'));
  const key = /^@\w+\{([^,]+),/.exec((await page.locator('#cite pre').textContent()) ?? '')?.[1];
  expect(csl).toMatchObject([{ id: key }]);
  const ris = await saved('.ris');
  expect(faults).toEqual([]);
  await page.goto(`${url}${path.slice(0, -1)}.ris`);
  expect(await saved('Save RIS')).toBe(ris);
});

test('the button says so where the entry does not come', async () => {
  await using visited = await visit(path);
  const { page } = visited;
  await page.getByRole('button', { name: 'Copy RIS' }).waitFor();
  await page.route('**/*.json', (route) => route.abort());
  await page.getByRole('button', { name: 'Copy RIS' }).click();
  const said = page.locator('#cite [role=status]:not(:empty)');
  expect(await said.textContent()).toContain('RIS could not be loaded');
});

test('the button says so where the browser does not allow it', async () => {
  await using visited = await visit('/about/');
  const { page, faults } = visited;
  await page.addInitScript(() => {
    // The page that Firefox starts from has none.
    if (!navigator.clipboard) return;
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
  await page.getByRole('button', { name: '.ris' }).waitFor();
  expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  expect(await page.locator('#cite a[href$=".bib"]').isVisible()).toBe(true);
  expect(faults).toEqual([]);
});
