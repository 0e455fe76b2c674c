import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { writeMove } from '../../src/browser/my-list/move-address.ts';
import { writeShare } from '../../src/browser/my-list/share-address.ts';
import {
  button,
  openMyList,
  rows,
  savedList,
  store,
  stored,
  storedText,
} from '../site/my-list-page.ts';

const { first, open, papers, renameFirst, second, third, url, visit } = await openMyList();

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
