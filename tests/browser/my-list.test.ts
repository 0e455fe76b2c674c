import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { button, openMyList, ready, rows, savedList, store, stored } from '../site/my-list-page.ts';
import { hold } from '../site/open-site.ts';
import { answered } from '../site/search-page.ts';

const { entries, first, list, open, renameFirst, second, url, visit } = await openMyList();

test('the home page shows how far each reading path is read', async () => {
  await using visited = await visit('/');
  const { page, faults } = visited;
  const paths = await page.locator('.paths > li:has([data-step])').all();
  // A step may ask for several entries.
  const idsOf = (all: Element[]) =>
    all.map((it) => (it.getAttribute('data-step') ?? '').split(' ').filter(Boolean));
  const steps = await Promise.all(
    paths.map((path) => path.locator('[data-step]').evaluateAll(idsOf)),
  );
  const read = new Set(steps.flatMap(([ids = []]) => ids));
  const marks = [...read].map((id) => [id, { title: 'Read', read: '2026-01-01' }]);
  await store(page, { version: 1, entries: Object.fromEntries(marks) });
  await page.reload();
  expect(paths.length).toBeGreaterThan(1);
  for (const [at, path] of paths.entries()) {
    const all = steps[at] ?? [];
    const done = all.filter((ids) => ids.length > 0 && ids.every((id) => read.has(id))).length;
    await path
      .getByText(done === all.length ? `all ${done} read` : `${done} of ${all.length} read`)
      .waitFor();
    expect(await path.locator('.read').count()).toBe(done);
  }
  expect(faults).toEqual([]);
});

describe('the buttons', () => {
  test('save an entry by key from a list, under a name with its title, and show it on its page', async () => {
    await using visited = await visit(list);
    const { page, faults } = visited;
    const star = button(page, `Save: ${first.title}`);
    await star.focus();
    expect(await star.getAttribute('aria-pressed')).toBe('false');
    await page.keyboard.press('Enter');
    expect(await star.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.mine').textContent()).toBe('My list 1');
    await page.goto(url + first.path);
    await ready(page);
    expect(await button(page, `Save: ${first.title}`).getAttribute('aria-pressed')).toBe('true');
    await button(page, `Mark read: ${first.title}`).focus();
    await page.keyboard.press('Space');
    const { entries: kept, version } = await stored(page);
    expect(version).toBe(1);
    expect(kept).toEqual({
      [first.id]: { title: first.title, saved: expect.any(String), read: expect.any(String) },
    });
    await page.goto(url + list);
    await button(page, `Save: ${first.title}`).click();
    expect((await stored(page)).entries[first.id].saved).toBeUndefined();
    expect((await stored(page)).entries[first.id].read).toBeDefined();
    expect(faults).toEqual([]);
  });

  test('stand at results of a search, too, once each', async () => {
    await using visited = await visit(`/search/?q=${encodeURIComponent(first.title)}`);
    const { page } = visited;
    await answered(page);
    await button(page, `Save: ${first.title}`).waitFor();
    expect(await button(page, `Save: ${first.title}`).count()).toBe(1);
  });

  test('move nothing on the page when they come', async () => {
    for (const path of [list, first.path]) {
      await using visited = await visit('/about/');
      const { page } = visited;
      const letThrough = await hold(page, '**/_astro/start*.js');
      await page.goto(url + path, { waitUntil: 'domcontentloaded' });
      const places = () =>
        page
          .locator('main h1, main h2, main p')
          .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().top + scrollY));
      const before = await places();
      expect(await page.locator('[data-mark]').count()).toBe(0);
      letThrough();
      await ready(page);
      expect(await places()).toEqual(before);
    }
  });

  test('are not there without JavaScript, and the page of the list says why', async () => {
    for (const path of [list, first.path]) {
      await using visited = await visit(path, { javaScriptEnabled: false });
      const buttons = visited.page.locator('main button:visible, main .later:visible');
      expect(await buttons.count()).toBe(0);
    }
    await using visited = await visit('/my-list/', { javaScriptEnabled: false });
    const { page } = visited;
    expect(await page.locator('main noscript').textContent()).toMatch(/needs JavaScript/);
    expect(await page.locator('main button:visible, main input:visible').count()).toBe(0);
    expect(await page.locator('#stored').isVisible()).toBe(true);
  });
});

describe('the page of the list', () => {
  test('keeps a note as it is typed, moves what is read, and takes back a removal, all by key', async () => {
    await using visited = await open('/my-list/', savedList([first, second]));
    const { page, faults } = visited;
    expect(await rows(page).count()).toBe(2);
    for (const { summary } of [first, second])
      expect(await rows(page).filter({ hasText: summary }).count()).toBe(1);
    await button(page, `Note: ${first.title}`).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Read §3 <b>again</b>');
    await page.keyboard.press('Tab');
    expect((await stored(page)).entries[first.id].note).toBe('Read §3 <b>again</b>');
    await button(page, `Mark read: ${first.title}`).focus();
    await page.keyboard.press('Space');
    const done = page.locator('[data-my-list] section', { hasText: /^Read 1/ });
    expect(await done.locator('li.kept').count()).toBe(1);
    expect(await focusedName(page)).toBe(`Mark read: ${first.title}`);
    await button(page, `Remove: ${first.title}`).focus();
    await page.keyboard.press('Enter');
    expect(await rows(page).count()).toBe(1);
    expect(await focusedName(page)).toBe('Undo');
    await page.keyboard.press('Enter');
    expect(await rows(page).count()).toBe(2);
    expect((await stored(page)).entries[first.id].note).toBe('Read §3 <b>again</b>');
    expect(faults).toEqual([]);
  });

  test('shows a step of a guide that was ticked on the guide, among the guides, and with its category', async () => {
    await using visited = await visit('/guides/');
    const { page, faults } = visited;
    const guide = page.locator('.tree .row', { hasText: 'A second path' });
    const path = (await guide.getByRole('link').first().getAttribute('href')) ?? '';
    const [step = ''] = await guide
      .locator('[data-step]')
      .evaluateAll((all) => all.map((it) => it.getAttribute('data-step') ?? ''));
    await page.goto(url + path);
    await page.getByRole('checkbox', { name: 'Read: What to leave out' }).check();
    await page.locator('.prog', { hasText: '1 of 2 read' }).getByText('Next: 2.').waitFor();
    expect((await stored(page)).entries[step].read).toBeDefined();
    await page.goto(`${url}/guides/`);
    await guide.getByText('1 of 2 read').waitFor();
    const next = guide.getByRole('link', { name: '2. What is left' });
    expect(await next.getAttribute('href')).toBe(`${path}#2-what-is-left`);

    const entry = entries.find(({ id }) => id === step);
    const place = `${entry?.kind}/${entry?.category}`;
    const inCategory = entries.filter(
      ({ kind, category, alsoIn }) => `${kind}/${category}` === place || alsoIn.includes(place),
    );
    await page.goto(`${url}/my-list/`);
    const progress = (path: string) => page.locator(`[data-place="${path}"]`).textContent();
    await page.locator('#my-progress').waitFor();
    expect(await progress(path)).toContain('1 of 2 read');
    expect(await progress(place)).toContain(`1 of ${inCategory.length} read`);

    await page.goto(url + path);
    await page.getByRole('checkbox', { name: 'Read: What to leave out' }).uncheck();
    await page.locator('.prog', { hasText: '2 steps' }).waitFor();
    expect((await stored(page)).entries[step]).toBeUndefined();
    expect(faults).toEqual([]);
  });

  test('shows what is stored to the letter, deletes it after a question, and brings it back', async () => {
    await using visited = await open('/my-list/', savedList([first]));
    const { page } = visited;
    await page.getByText('Show what is stored now').click();
    expect(await page.locator('main pre').textContent()).toContain(first.id);
    await button(page, 'Delete everything').focus();
    await page.keyboard.press('Enter');
    expect(await focusedName(page)).toBe('Yes, delete everything');
    expect((await stored(page)).entries[first.id]).toBeDefined();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await focusedName(page)).toBe('Undo');
    await page.keyboard.press('Enter');
    expect((await stored(page)).entries[first.id].title).toBe(first.title);
  });

  test('keeps an entry that is gone, with its title', async () => {
    const gone = { id: 'papers/no-longer-here', title: 'A <i>lost</i> paper' };
    const told = { id: 'papers/a-paper-on-speed', title: 'A withdrawn paper' };
    await using visited = await open('/my-list/', savedList([gone, told, first]));
    const { page, faults } = visited;
    const removed = rows(page).filter({ hasText: 'the benchmark counted the wrong kernels.' });
    await removed.waitFor();
    expect(await removed.locator('a').getAttribute('href')).toBe('/papers/mobilenetv2/');
    const row = rows(page).filter({ hasText: 'no longer on the list' });
    await row.waitFor();
    expect(await row.locator('h3').textContent()).toBe(gone.title);
    expect(Object.keys((await stored(page)).entries)).toContain(gone.id);
    expect(faults).toEqual([]);
  });

  test('follows an entry that was renamed, with what was kept about it', async () => {
    const former = { id: 'papers/a-former-name', title: 'Former' };
    await using visited = await visit('/about/');
    const { page } = visited;
    await renameFirst(page);
    await store(page, savedList([former]));
    await page.goto(`${url}/my-list/`);
    await rows(page).locator('h3', { hasText: first.title }).waitFor();
    expect(Object.keys((await stored(page)).entries)).toEqual([first.id]);
  });

  test('lists the titles as they were saved where the entries cannot be loaded, and tries again', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    await store(page, savedList([{ id: first.id, title: 'As it was' }]));
    await page.route('**/entries.json', (route) => route.abort());
    await page.goto(`${url}/my-list/`);
    await page.getByText('could not be loaded').waitFor();
    expect(await rows(page).locator('h3').textContent()).toBe('As it was');
    await page.unroute('**/entries.json');
    await button(page, 'Try again').click();
    await rows(page).locator('h3', { hasText: first.title }).waitFor();
  });
});

function focusedName(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim();
  });
}
