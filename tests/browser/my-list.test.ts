import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { writeMove } from '../../src/browser/my-list/move-address.ts';
import { writeShare } from '../../src/browser/my-list/share-address.ts';
import {
  fillStorage,
  forbidStorage,
  ready,
  savedList,
  store,
  stored,
  storedText,
} from '../site/my-list-page.ts';
import { hold, openSite, patience } from '../site/open-site.ts';
import { answered } from '../site/search-page.ts';

const { entries, url, visit } = await openSite();
const papers = entries.filter(({ kind }) => kind === 'papers');
const [first, second, third] = papers as [
  (typeof papers)[0],
  (typeof papers)[0],
  (typeof papers)[0],
];
const list = `/${first.kind}/${first.category}/`;
const rows = (page: Page) => page.locator('[data-my-list] li.kept');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

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

describe('files', () => {
  test.each(['JSON', 'Markdown', 'BibTeX'])(
    'an export as %s is imported again beside what is there',
    async (format) => {
      await using visited = await open('/my-list/', savedList([first, second]));
      const { page, faults } = visited;
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        button(page, format === 'JSON' ? 'Save as a JSON file' : `Export as ${format}`).click(),
      ]);
      const file = {
        ...{ name: download.suggestedFilename(), mimeType: 'text/plain' },
        buffer: await buffer(await download.createReadStream()),
      };
      await store(page, savedList([third]));
      await page.reload();
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByText('2 added, 0 there before, 0 not found on this site.').waitFor();
      const ids = Object.keys((await stored(page)).entries).sort();
      expect(ids).toEqual([first.id, second.id, third.id].sort());
      expect(faults).toEqual([]);
    },
  );

  test('in JSON with an entry that the site does not have keep it, and it is told', async () => {
    await using visited = await open('/my-list/', savedList([first]));
    const { page, faults } = visited;
    const gone = { id: 'papers/not-on-this-site', title: 'A paper from elsewhere' };
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'x.json', mimeType: 'application/json' },
      buffer: Buffer.from(JSON.stringify(savedList([first, second, gone]))),
    });
    await page.getByText('1 added, 1 there before, 1 not found on this site:').waitFor();
    await page.getByText(`${gone.title} (kept in your list all the same)`).waitFor();
    expect(Object.keys((await stored(page)).entries)).toContain(gone.id);
    expect(faults).toEqual([]);
  });

  test('of other kinds are refused in a sentence, and what is not found is told as text', async () => {
    await using visited = await open('/my-list/', savedList([first]));
    const { page, faults } = visited;
    const before = await storedText(page);
    const give = (name: string, text: string) =>
      page.locator('input[type=file]').setInputFiles({
        ...{ name, mimeType: 'text/plain' },
        buffer: Buffer.from(text),
      });
    await give('x.json', '\u0000\u0001 no list');
    await page.getByText('Nothing in this file could be read as a list').waitFor();
    await give('x.md', '- <img src=x onerror=hostile()> unknown');
    await page.getByText('0 added, 0 there before, 1 not found').waitFor();
    expect(await page.locator('main li', { hasText: '<img src=x' }).count()).toBe(1);
    await give('x.md', 'x'.repeat(5_000_001));
    await page.getByText('larger than 5 MB').waitFor();
    expect(await storedText(page)).toBe(before);
    expect(faults).toEqual([]);
  });
});

describe('a list on its way to another device', () => {
  const ten = Object.fromEntries(
    papers.slice(0, 10).map(({ id, title }, at) => [
      id,
      {
        title,
        saved: '2026-01-01',
        ...(at === 0 && { read: '2026-01-02' }),
        note: `My note ${at}.`,
      },
    ]),
  );

  test('takes its notes along in four interactions, by link or code', async () => {
    await using visited = await open('/my-list/', { version: 1, entries: ten });
    const { page, faults } = visited;
    // Where nothing can be copied, the link stands there to be selected.
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
    );
    // The page of the list is the first one.
    await button(page, 'Show a QR code').click();
    await page.getByRole('img', { name: 'QR code of the link' }).waitFor();
    await page.getByText('it carries 10 entries and 10 notes').waitFor();
    await button(page, 'Copy the link').click();
    const link = await page.getByLabel('Link with notes').inputValue();

    await store(page, savedList([]));
    await page.goto(`${url}/about/`);
    await page.goto(link);
    await page.getByText('10 entries with 10 notes came by this link.').waitFor();
    await page.getByText('My note 3.').waitFor();
    expect((await stored(page)).entries).toEqual({});
    await button(page, 'Add all to my list').click();
    await page.getByText('10 entries are added to your list.').waitFor();
    expect((await stored(page)).entries).toEqual(ten);
    expect(faults).toEqual([]);
  });

  test('follows an entry that was renamed, and a link that was cut is said to be so', async () => {
    await using visited = await visit('/about/');
    const { page, faults } = visited;
    await renameFirst(page);
    const former = { 'papers/a-former-name': { title: 'x', note: 'Mine.' } };
    const sent = await writeMove({ entries: new Map(Object.entries(former)) }, () => true);
    await page.goto(`${url}/my-list/#${sent}`);
    await button(page, 'Add all to my list').click();
    await page.getByText('1 entry is added').waitFor();
    const { entries: kept } = await stored(page);
    expect(kept).toEqual({ [first.id]: { title: first.title, note: 'Mine.' } });
    await page.goto(`${url}/about/`);
    await page.goto(`${url}/my-list/#${sent.slice(0, -3)}`);
    await page.getByText('missing or was changed').waitFor();
    expect(await button(page, 'Add all to my list').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe('a shared address', () => {
  test('shows the list to read, and adds it only when asked, beside what is there', async () => {
    await using visited = await open('/my-list/', savedList([first, second]));
    const { page, faults } = visited;
    const address = await page.getByLabel('Address of this list').inputValue();
    expect(new URL(address).hash).toBe(`#${writeShare([first.id, second.id].sort())}`);
    await store(page, savedList([third]));
    const before = (await stored(page)).entries;
    await page.goto(`${url}/about/`);
    await page.goto(address);
    await page.getByText('2 entries were shared with you').waitFor();
    expect(await page.locator('h1').textContent()).toBe('A shared list');
    expect((await stored(page)).entries).toEqual(before);
    await button(page, 'Add all to my list').click();
    await page.getByText('2 entries are added to your list.').waitFor();
    expect((await stored(page)).entries).toMatchObject(before);
    expect(Object.keys((await stored(page)).entries).length).toBe(3);
    await page.getByRole('link', { name: 'Show my list' }).click();
    expect(await rows(page).count()).toBe(3);
    expect(await page.locator('h1').textContent()).toBe('My list');
    expect(faults).toEqual([]);
  });

  test.each([
    ['cut', `1.5.${writeShare([first.id]).slice(4)}`, 'missing or was changed'],
    ['of a newer version', '9.abc', 'newer version'],
    ['of nothing that is known', '1.1.AAAAA', 'No entry of the site could be found'],
    ['without its head', writeShare([first.id]).slice(4), 'holds no list that could be read'],
    ['of an older version than the first', '0.1.AAAAA', 'holds no list that could be read'],
    ['of markup', '1.<img src=x onerror=hostile()>', 'missing or was changed'],
    ['of bad escapes', '1.%E0%A4%A.%', 'missing or was changed'],
  ])('that is %s is said to be so, and changes nothing', async (_, fragment, sentence) => {
    await using visited = await visit('/about/');
    const { page, faults } = visited;
    await store(page, savedList([first]));
    await page.goto(`${url}/my-list/#${fragment}`);
    await page.locator('[data-my-list]', { hasText: sentence }).waitFor();
    expect((await stored(page)).entries).toEqual(savedList([first]).entries);
    await page.getByRole('link', { name: 'Show my list' }).click();
    expect(await rows(page).count()).toBe(1);
    expect(faults).toEqual([]);
  });
});

describe('an address of the page', () => {
  test('that names a place of it leaves what is shown', async () => {
    for (const [hash, title] of [
      ['', 'My list'],
      [`#${writeShare([second.id])}`, 'A shared list'],
    ] as const) {
      await using visited = await open('/my-list/', savedList([first]));
      const { page, faults } = visited;
      await page.goto(`${url}/my-list/${hash}`);
      await page.locator('h1', { hasText: title }).waitFor();
      await page.locator('a.skip').focus();
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#main');
      // Any change draws the page again.
      await page.getByLabel(/Note the day/).click();
      expect(await page.locator('h1').textContent()).toBe(title);
      expect(await page.getByText('could be read').count()).toBe(0);
      expect(faults).toEqual([]);
    }
    await using visited = await open('/my-list/#stored', savedList([first]));
    await rows(visited.page).first().waitFor();
    expect(await visited.page.locator('h1').textContent()).toBe('My list');
  });

  test('with a shared list says one thing of what is not there, and one of entries that do not come', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    await page.goto(`${url}/my-list/#1.1.AAAAA`);
    const notice = page.locator('[data-my-list] .notice:visible');
    await notice.filter({ hasText: 'No entry of the site' }).waitFor();
    expect(await notice.textContent()).not.toContain('more');
    await page.route('**/entries.json', (route) => route.abort());
    await page.goto(`${url}/about/`);
    await page.goto(`${url}/my-list/#${writeShare([first.id])}`);
    await page.getByText('could not be loaded').waitFor();
    // What is hidden in it is not said.
    const said = await notice.allInnerTexts();
    expect(said).toEqual([expect.stringContaining('could not be loaded')]);
    expect(said.join()).not.toContain('as you saved them');
    await page.unroute('**/entries.json');
    await button(page, 'Try again').click();
    await page.getByText('1 entry was shared').waitFor();
  });
});

describe('two tabs', () => {
  test('show each other’s changes and lose none', async () => {
    await using visited = await visit(list);
    const { page, faults } = visited;
    const other = await page.context().newPage();
    await other.goto(`${url}/my-list/`);
    await button(page, `Save: ${first.title}`).click();
    await rows(other).first().waitFor();
    await other.goto(url + second.path);
    await button(other, `Save: ${second.title}`).click();
    await page.locator('.mine', { hasText: 'My list 2' }).waitFor();
    const press = (tab: Page) =>
      tab.evaluate(() => {
        for (const it of document.querySelectorAll<HTMLElement>('[data-mark=saved]')) it.click();
      });
    await Promise.all([press(page), press(other)]);
    const pressed = async (tab: typeof page) =>
      tab
        .locator('[data-mark=saved][aria-pressed=true]')
        .evaluateAll((all) => all.map((it) => it.getAttribute('data-id') ?? ''));
    // An entry may have its button in one of them alone.
    const shown = async () =>
      [...new Set([...(await pressed(page)), ...(await pressed(other))])].toSorted();
    await expect
      .poll(
        async () => [await shown(), Object.keys((await stored(other)).entries).toSorted()],
        patience,
      )
      .toSatisfy(([seen, kept]) => seen.length > 2 && seen.join() === kept.join());
    expect(faults).toEqual([]);
  });

  test('that write on one note keep both texts', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    const other = await page.context().newPage();
    await page.context().clock.install();
    const note = (tab: Page) => tab.getByLabel(`Your note on ${first.title}`);
    for (const tab of [page, other]) {
      await tab.goto(url + first.path);
      await note(tab).waitFor();
    }
    // Neither is stored until both are written, however long that takes.
    await page.context().clock.pauseAt(Date.now() + 60_000);
    await note(page).fill('Written here.');
    await note(other).fill('Written there.');
    const kept = (tab: Page) => async () => (await stored(tab))?.entries[first.id]?.note;
    await note(page).blur();
    // What one tab writes comes to the other after a while.
    await expect.poll(kept(other), patience).toContain('Written here.');
    await note(other).blur();
    await expect.poll(kept(page), patience).toContain('Written there.');
    expect(await kept(page)()).toContain('Written here.');
  });
});

describe('where the browser’s storage', () => {
  test('is forbidden, pages work and say that nothing was saved', async () => {
    await using visited = await visit('/about/');
    const { page, faults } = visited;
    await forbidStorage(page);
    for (const path of [list, first.path]) {
      await page.goto(url + path);
      const save = button(page, `Save: ${first.title}`);
      await save.click();
      await page.getByText('does not let the site keep anything').waitFor();
      expect(await save.getAttribute('aria-pressed')).toBe('false');
    }
    await page.goto(`${url}/my-list/`);
    await page.getByText('does not let the site keep anything').waitFor();
    await page.goto(`${url}/my-list/#${writeShare([first.id])}`);
    await page.reload();
    await page.getByText('1 entry was shared').waitFor();
    expect(faults).toEqual([]);
  });

  test('is full, what was saved stays and a note stays in its field', async () => {
    await using visited = await open('/my-list/', savedList([first]));
    const { page, faults } = visited;
    await page.goto(url + first.path);
    await ready(page);
    await fillStorage(page);
    const before = await storedText(page);
    const note = page.getByLabel(`Your note on ${first.title}`);
    await note.fill('A note that is too long for what room is left. '.repeat(20));
    await note.blur();
    await page.getByText('is full, so this was not saved').waitFor();
    expect(await note.inputValue()).toContain('too long');
    expect(await storedText(page)).toBe(before);
    expect(faults).toEqual([]);
  });

  test.each(['no list', '{"version":7,"entries":{"papers/x":{}}}', '[]'])(
    'holds %j, it is kept aside before anything is written, and shown',
    async (garbage) => {
      await using visited = await visit('/about/');
      const { page, faults } = visited;
      await store(page, garbage);
      await page.goto(url + list);
      await button(page, `Save: ${first.title}`).click();
      expect(await storedText(page, 'made-up:my-list:aside-1')).toBe(garbage);
      expect(Object.keys((await stored(page)).entries)).toEqual([first.id]);
      await page.goto(`${url}/my-list/`);
      await page.getByText('could not be read, and was kept aside').waitFor();
      expect(await rows(page).count()).toBe(1);
      await button(page, 'Delete it').click();
      expect(await storedText(page, 'made-up:my-list:aside-1')).toBeNull();
      await button(page, 'Undo').click();
      expect(await storedText(page, 'made-up:my-list:aside-1')).toBe(garbage);
      expect(faults).toEqual([]);
    },
  );

  test('is full and holds garbage, nothing is written over it', async () => {
    await using visited = await visit(list);
    const { page } = visited;
    await ready(page);
    await store(page, 'no list '.repeat(100));
    await fillStorage(page);
    await button(page, `Save: ${first.title}`).click();
    await page.getByText('is full, so this was not saved').waitFor();
    expect(await storedText(page)).toBe('no list '.repeat(100));
  });
});

/** A page of the site for a reader who has a list already. */
async function open(path: string, value: unknown) {
  const visited = await visit('/about/');
  await store(visited.page, value);
  await visited.page.goto(url + path);
  if (path === '/my-list/') await visited.page.locator('#my-progress').waitFor();
  return visited;
}

/** Serve the list with its first paper under a former name, too. */
async function renameFirst(page: Page) {
  const renamed = entries.map((entry) =>
    entry.id === first.id ? { ...entry, formerSlugs: ['a-former-name'] } : entry,
  );
  await page.route('**/entries.json', (route) => route.fulfill({ json: { entries: renamed } }));
}

function focusedName(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim();
  });
}
