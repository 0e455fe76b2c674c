import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  bibtex,
  eventually,
  field,
  openNewForm,
  problems,
  ready,
  sent,
  storedDrafts,
  summary,
} from '../site/contribute-page.ts';
import { fillStorage, forbidStorage } from '../site/my-list-page.ts';

const { form, open, visit, words } = await openNewForm();

describe('a second paste', () => {
  const first = `@misc{a, title={First Things}, author={Jane Doe}, year={2020}, eprint={2001.99999},
    archivePrefix={arXiv}, keywords={${words.tags[0].label}, ${words.tags[1].label}}}`;
  const second = '@misc{b, title={Second Things}, url={https://b.example/}, year={2021}}';
  const values = async (page: Page) =>
    Promise.all(
      ['title', 'url', 'year', 'authors', 'arxiv', 'tags'].map((it) =>
        field(page, it).inputValue(),
      ),
    );

  async function pasteFirst(page: Page) {
    await page.locator('#paste').fill(first);
    await eventually(() => field(page, 'title').inputValue()).toBe('First Things');
    expect(await field(page, 'arxiv').inputValue()).toBe('2001.99999');
    expect(await field(page, 'tags').inputValue()).toContain(', ');
  }

  test('of another work takes back what the first had filled, and says so', async () => {
    await using visited = await open();
    const { page, faults } = visited;
    await pasteFirst(page);
    await page.locator('#paste').fill(second);
    await eventually(() => field(page, 'title').inputValue()).toBe('Second Things');
    expect(await values(page)).toEqual(['Second Things', 'https://b.example/', '2021', '', '', '']);
    expect(await page.locator('.pasted').textContent()).toMatch(
      /^Taken from BibTeX\. Emptied, .*: .*(?:arXiv id|Authors|Tags).*\. Filled: Title/,
    );
    expect(faults).toEqual([]);
  });

  test('of another work begins a new draft where a person wrote something, and the first is kept whole', async () => {
    await using visited = await open();
    const { page, faults } = visited;
    await pasteFirst(page);
    await field(page, 'authors').fill('Ada Lovelace');
    await field(page, 'summary').fill(summary);
    await page.locator('#paste').fill(second);
    await eventually(() => field(page, 'title').inputValue()).toBe('Second Things');
    expect(await values(page)).toEqual(['Second Things', 'https://b.example/', '2021', '', '', '']);
    expect(await field(page, 'summary').inputValue()).toBe('');
    await eventually(async () => (await storedDrafts(page)).length).toBe(2);
    await page.getByRole('button', { name: 'Go back to it' }).click();
    expect((await values(page)).slice(0, 4)).toEqual([
      'First Things',
      'https://arxiv.org/abs/2001.99999',
      '2020',
      'Ada Lovelace',
    ]);
    expect(await field(page, 'summary').inputValue()).toBe(summary);
    await page.locator('.drafts summary').click();
    await page.getByRole('link', { name: 'Second Things' }).click();
    expect(await field(page, 'url').inputValue()).toBe('https://b.example/');
    expect(faults).toEqual([]);
  });

  test('that was the same work after all is put together with the first', async () => {
    await using visited = await open();
    const { page } = visited;
    await pasteFirst(page);
    await field(page, 'authors').fill('Ada Lovelace');
    await page.locator('#paste').fill('10.1000/xyz');
    await page.getByRole('button', { name: 'It is the same work' }).click();
    await eventually(() => field(page, 'doi').inputValue()).toBe('10.1000/xyz');
    expect(await field(page, 'authors').inputValue()).toBe('Ada Lovelace');
    expect(await field(page, 'title').inputValue()).toBe('First Things');
    await eventually(async () => (await storedDrafts(page)).length).toBe(1);
  });

  test('of the same work adds to the first, whose tags were nobody’s own', async () => {
    await using visited = await open();
    const { page } = visited;
    await pasteFirst(page);
    await page
      .locator('#paste')
      .fill(`@misc{b, title={First Things}, doi={10.1000/xyz}, keywords={${words.tags[0].label}}}`);
    await eventually(() => field(page, 'doi').inputValue()).toBe('10.1000/xyz');
    expect(await field(page, 'arxiv').inputValue()).toBe('2001.99999');
    expect(await field(page, 'tags').inputValue()).toBe(words.tags[0].id);
  });
});

describe('the draft', () => {
  const drafts = (page: Page) => page.locator('.drafts li');
  const state = (page: Page) => page.locator('form > div > .notice');

  async function write(page: Page, title: string) {
    await field(page, 'title').fill(title);
    await eventually(async () => (await storedDrafts(page)).join()).toContain(title);
  }

  test('is there after a reload, and among the drafts of a page that begins another', async () => {
    await using visited = await open();
    const { page, faults } = visited;
    await page.getByRole('radio', { name: 'Library' }).check();
    await write(page, 'A library');
    expect(await page.locator('.drafts').isVisible()).toBe(false);
    await page.reload();
    await ready(page);
    expect(await field(page, 'title').inputValue()).toBe('A library');
    expect(await page.getByRole('radio', { name: 'Library' }).isChecked()).toBe(true);
    await eventually(() => problems(page)).not.toEqual([]);
    await page.goto(new URL(`${form}?kind=tools`, page.url()).href);
    await ready(page);
    expect(await page.getByRole('radio', { name: 'Tool' }).isChecked()).toBe(true);
    expect(await field(page, 'title').inputValue()).toBe('');
    expect(await drafts(page).textContent()).toMatch(/^A library Library, changed on /);
    await drafts(page).getByRole('link').click();
    expect(await field(page, 'title').inputValue()).toBe('A library');
    expect(await page.getByRole('radio', { name: 'Library' }).isChecked()).toBe(true);
    expect(faults).toEqual([]);
  });

  test('is left by starting anew and there again by going back; one that is deleted comes back too', async () => {
    await using visited = await open();
    const { page, faults } = visited;
    await write(page, 'One thing');
    await page.getByRole('button', { name: 'Start anew' }).click();
    expect(await field(page, 'title').inputValue()).toBe('');
    expect(await problems(page)).toEqual([]);
    await state(page).getByRole('button', { name: 'Go back to it' }).click();
    expect(await field(page, 'title').inputValue()).toBe('One thing');
    await page.getByRole('button', { name: 'Start anew' }).click();
    await page.locator('.drafts summary').click();
    await drafts(page).getByRole('button', { name: 'Delete the draft “One thing”' }).click();
    expect(await storedDrafts(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await drafts(page).count()).toBe(1);
    expect((await storedDrafts(page)).join()).toContain('One thing');
    expect(faults).toEqual([]);
  });

  test('that was handed to GitHub is marked, and to be finished again once it is changed', async () => {
    await using visited = await open();
    const { page, faults } = visited;
    await page.context().route('https://github.com/**', (route) => route.abort());
    const hand = async () => {
      const opened = page.context().waitForEvent('page');
      await page.locator('a.send').click();
      await (await opened).close();
      expect(await state(page).textContent()).toMatch(/handed to GitHub/);
    };
    await write(page, 'Handed over');
    await hand();
    await state(page).getByRole('button', { name: 'It was not proposed' }).click();
    expect(await storedDrafts(page)).toEqual([expect.not.stringContaining('"sent"')]);
    await hand();
    await field(page, 'summary').fill(summary);
    await eventually(() => storedDrafts(page)).toEqual([expect.not.stringContaining('"sent"')]);
    await hand();
    await state(page).getByRole('button', { name: 'Add another entry' }).click();
    expect(await page.locator('.drafts summary').textContent()).toBe(
      'Your drafts: 1 handed to GitHub',
    );
    expect(faults).toEqual([]);
  });

  test('that two tabs have open is overwritten by neither, and both say so', async () => {
    await using visited = await open();
    const { page, faults } = visited;
    await write(page, 'In both tabs');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await ready(other);
    await write(other, 'Changed in the second');
    await eventually(() => state(page).textContent()).toMatch(
      /^Another tab has changed this draft/,
    );
    await field(page, 'summary').fill(summary);
    await eventually(() => state(page).textContent()).toMatch(/now a draft of its own/);
    const both = await storedDrafts(page);
    expect(both).toEqual([
      expect.stringContaining('Changed in the second'),
      expect.stringContaining('In both tabs'),
    ]);
    expect(both[1]).toContain(summary);
    await page.locator('.drafts summary').click();
    await drafts(page).getByRole('link', { name: 'Changed in the second' }).click();
    await write(page, 'Changed in the first');
    await eventually(() => state(other).textContent()).toMatch(/^Another tab has changed/);
    await state(other).getByRole('button', { name: 'Show what the other tab wrote' }).click();
    expect(await field(other, 'title').inputValue()).toBe('Changed in the first');
    expect((await storedDrafts(page)).length).toBe(2);
    expect(faults).toEqual([]);
  });

  test('of an earlier version of the form is among the drafts', async () => {
    await using visited = await visit('/about/');
    const { page } = visited;
    const former = JSON.stringify({ kind: 'tools', fields: { title: 'From long ago' } });
    await page.evaluate((text) => localStorage.setItem('made-up:new-entry', text), former);
    await page.goto(new URL(form, page.url()).href);
    await ready(page);
    await drafts(page).getByRole('link', { name: 'From long ago' }).click();
    expect(await page.getByRole('radio', { name: 'Tool' }).isChecked()).toBe(true);
    expect(await field(page, 'title').inputValue()).toBe('From long ago');
    expect((await sent(page)).filename).toBe('from-long-ago.md');
    await field(page, 'summary').fill(summary);
    await eventually(async () => (await storedDrafts(page)).join()).toContain(summary);
  });

  test('is not kept where storage is forbidden or full, and the form says so and works', async () => {
    const spoil = [
      async (page: Page) => {
        await forbidStorage(page);
        await page.reload();
        await ready(page);
      },
      fillStorage,
    ];
    for (const work of spoil) {
      await using visited = await open();
      const { page, faults } = visited;
      await work(page);
      await page.locator('#paste').fill(bibtex);
      await eventually(() => field(page, 'title').inputValue()).toContain('ZyxwvuNet');
      await eventually(() => page.locator('main').textContent()).toContain(
        'does not keep your draft',
      );
      expect((await sent(page)).filename).toBe('zyxwvunet.md');
      expect(faults).toEqual([]);
    }
  });

  test('that is damaged does not stop the form', async () => {
    for (const text of [
      '{',
      'null',
      '{"kind":"papers"}',
      '{"kind":"x","fields":{}}',
      '{"kind":"tools","fields":{"title":1}}',
    ]) {
      await using visited = await visit('/about/');
      const { page, faults } = visited;
      await page.evaluate((it) => localStorage.setItem('made-up:new-entry:x', it), text);
      await page.goto(new URL(`${form}?draft=x`, page.url()).href);
      await ready(page);
      expect(faults).toEqual([]);
    }
  });
});
