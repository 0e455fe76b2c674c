import { describe, expect, test } from 'vitest';
import { faultsOn } from '../site/axe.ts';
import { isFirefox } from '../site/open-browser.ts';
import { openSite, type Visit } from '../site/open-site.ts';
import { pageTypes } from '../site/page-types.ts';
import { ask, openByKey } from '../site/search-dialog.ts';
import { answered } from '../site/search-page.ts';

const { entries, paths, visit } = await openSite();
const all = { ...pageTypes(entries, paths), 'no page': '/no/such/page/' };
/** The same parts stand on all pages: in the second browser some will do. */
const some = ['home', 'a category', 'an entry of papers', 'tags', 'search with results'];
const types = Object.entries(all).filter(([name]) => !isFirefox || some.includes(name));
const widths = isFirefox ? [360, 1400] : [360, 768, 1400];

describe.each(types)('%s', (name, path) => {
  test('runs without error, keeps to its policy, asks no other host, and has no fault by axe, light or dark, and no sideways scrolling, on any screen', async () => {
    await using visited = await open(name, path);
    const { page, faults } = visited;
    // Images that load late come into sight.
    await page.keyboard.press('End');
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual([]);
    expect(await faultsOn(page, widths)).toEqual([]);
  });
});

test('the open menu of a narrow screen has no fault by axe', async () => {
  await using visited = await open('home', '/');
  const { page } = visited;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.locator('#menu').waitFor();
  expect(await faultsOn(page, [360])).toEqual([]);
});

test.each(['nothing typed', 'results', 'no results'])(
  'the search dialog with %s has no fault by axe, light or dark, on any screen',
  async (state) => {
    await using visited = await open('home', '/');
    const { page } = visited;
    await openByKey(page);
    if (state === 'results') await ask(page, entries[0]?.title ?? '');
    if (state === 'no results') await ask(page, 'zzzzzzzz');
    expect(await faultsOn(page, widths)).toEqual([]);
  },
);

test('my list with entries, marks, notes and a question has no fault by axe on any screen', async () => {
  await using visited = await visit('/about/');
  const { page } = visited;
  const [first, second] = entries;
  await page.evaluate(
    ([one, two]) => {
      const kept = {
        [one ?? '']: { title: 'One', saved: '2026-01-01', read: '2026-01-02', note: 'A note.' },
        [two ?? '']: { title: 'Two', saved: '2026-01-01' },
        'papers/long-gone': { title: 'Gone', saved: '2026-01-01' },
      };
      localStorage.setItem('made-up:my-list', JSON.stringify({ version: 1, entries: kept }));
      localStorage.setItem('made-up:my-list:aside-1', 'no list');
    },
    [first?.id, second?.id],
  );
  await page.goto(new URL('/my-list/', page.url()).href);
  await page.getByText('no longer on the list').waitFor();
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await page.getByText('Show what is stored now').click();
  expect(await faultsOn(page, widths)).toEqual([]);
});

test('the form for an entry with drafts, what it says of them, a known work and fitting tags has no fault by axe on any screen', async () => {
  await using visited = await visit('/about/');
  const { page } = visited;
  await page.evaluate(() => {
    const draft = { kind: 'papers', fields: { title: 'One' }, saved: '2026-01-01T12:00:00.000Z' };
    localStorage.setItem('made-up:new-entry:one', JSON.stringify(draft));
    localStorage.setItem(
      'made-up:new-entry:two',
      JSON.stringify({ ...draft, fields: { title: 'Two' }, sent: draft.saved }),
    );
  });
  await page.goto(new URL('/contribute/new/?draft=two', page.url()).href);
  await page.locator('.drafts li').waitFor();
  await page.locator('#field-url').fill(entries[0]?.url ?? '');
  await page.getByText('Already on the list').waitFor();
  await page.getByRole('button', { name: 'Start anew' }).click();
  await page.getByText('is among your drafts').waitFor();
  await page.locator('#field-tags').pressSequentially('a');
  await page.keyboard.press('ArrowDown');
  expect(await faultsOn(page, widths)).toEqual([]);
});

async function open(name: string, path: string): Promise<Visit> {
  const visited = await visit(path);
  expect(visited.status).toBe(name === 'no page' ? 404 : 200);
  if (path.startsWith('/search/')) await answered(visited.page);
  return visited;
}
