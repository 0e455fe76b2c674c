import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import {
  bibtex,
  checkInCopy,
  draftKey,
  field,
  note,
  problems,
  ready,
  sent,
  summary,
} from '../site/contribute-page.ts';
import { fillStorage, forbidStorage } from '../site/my-list-page.ts';
import { openSite, patience } from '../site/open-site.ts';

const { entries, visit } = await openSite();
const [known] = entries.filter(({ kind, arxiv }) => kind === 'papers' && arxiv);
const form = '/contribute/new/';
const words = JSON.parse(
  readFileSync(path.join(inject('fixtureSite'), 'contribute/words.json'), 'utf8'),
);
const category: string = words.categories.papers[0].id;

const eventually = (read: () => Promise<unknown>) => expect.poll(read, patience);

async function open(options = {}) {
  const visited = await visit(form, options);
  await ready(visited.page);
  return visited;
}

test('from an empty form with BibTeX to GitHub with valid content takes at most six interactions', async () => {
  await using visited = await open();
  const { page, faults } = visited;
  let interactions = 0;
  const act = async (work: Promise<unknown>) => {
    interactions += 1;
    await work;
  };
  await act(page.locator('#paste').fill(bibtex));
  await eventually(() => field(page, 'title').inputValue()).toContain('ZyxwvuNet');
  await act(field(page, 'category').selectOption(category));
  await act(field(page, 'summary').fill(summary));
  await act(field(page, 'note').fill(note));
  await eventually(() => page.locator('.problems .count').textContent()).toMatch(/^No problems/);
  const opened = page.context().waitForEvent('page');
  await page.context().route('https://github.com/**', (route) => route.abort());
  await act(page.locator('a.send').click());
  await (await opened).close();
  expect(interactions).toBeLessThanOrEqual(6);

  const { address, filename, value = '' } = await sent(page);
  expect(address.pathname).toMatch(/\/new\/main\/content\/papers$/);
  expect(filename).toBe('zyxwvunet.md');
  expect(value).toContain('Łukasz Roe');
  expect(await checkInCopy(`papers/${filename}`, value)).toEqual([]);
  expect(faults).toEqual([]);
});

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

  test('leaves what was changed since', async () => {
    await using visited = await open();
    const { page } = visited;
    await pasteFirst(page);
    await field(page, 'authors').fill('Ada Lovelace');
    await page.locator('#paste').fill(second);
    await eventually(() => field(page, 'title').inputValue()).toBe('Second Things');
    expect(await values(page)).toEqual([
      ...['Second Things', 'https://b.example/', '2021', 'Ada Lovelace', '', ''],
    ]);
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

test('another kind and back again leaves what was typed, and the draft keeps it', async () => {
  await using visited = await open();
  const { page, faults } = visited;
  await page.locator('#paste').fill(bibtex);
  await eventually(() => field(page, 'title').inputValue()).toContain('ZyxwvuNet');
  await field(page, 'category').selectOption(category);
  const typed = () =>
    Promise.all(
      ['title', 'category', 'authors', 'year', 'arxiv'].map((it) => field(page, it).inputValue()),
    );
  const before = await typed();
  expect(before).not.toContain('');
  await page.getByRole('radio', { name: 'Paper' }).focus();
  await page.keyboard.press('ArrowDown');
  await eventually(() => field(page, 'arxiv').count()).toBe(0);
  await eventually(() => page.evaluate((key) => localStorage.getItem(key), draftKey)).toContain(
    '"kind":"libraries"',
  );
  expect(await field(page, 'category').inputValue()).toBe('');
  await page.keyboard.press('ArrowUp');
  await eventually(() => field(page, 'arxiv').count()).toBe(1);
  expect(await typed()).toEqual(before);
  await page.keyboard.press('ArrowDown');
  await eventually(() => page.evaluate((key) => localStorage.getItem(key), draftKey)).toContain(
    '"kind":"libraries"',
  );
  await page.reload();
  await ready(page);
  await page.getByRole('radio', { name: 'Paper' }).check();
  await eventually(() => field(page, 'arxiv').count()).toBe(1);
  expect((await typed()).toSpliced(1, 1)).toEqual(before.toSpliced(1, 1));
  expect(faults).toEqual([]);
});

describe('while one types', () => {
  test('each problem stands at its field, in the words of the command', async () => {
    await using visited = await open();
    const { page, faults } = visited;
    await page.locator('#paste').fill(bibtex);
    await eventually(() => field(page, 'title').inputValue()).toContain('ZyxwvuNet');
    await field(page, 'url').fill(known?.url ?? '');
    await field(page, 'arxiv').evaluate((input) => {
      (input as HTMLInputElement).value = '';
    });
    const near = `${words.tags[0].id}x`;
    await field(page, 'tags').fill(near);
    await field(page, 'summary').fill('No period');
    await field(page, 'note').fill(note);
    await eventually(() => problems(page)).toEqual(
      expect.arrayContaining([expect.stringContaining('already leads to')]),
    );
    const said = await problems(page);
    const { value = '', filename } = await sent(page);
    const { length } = await checkInCopy(`papers/${filename}`, value);
    const told = (await checkInCopy(`papers/${filename}`, value)).map(({ message }) => message);
    expect(length).toBeGreaterThan(3);
    expect(said.map((it) => it.replace(/^[^:]*: /, '')).toSorted()).toEqual(told.toSorted());
    for (const [name, sentence] of [
      ['url', 'already leads to'],
      ['tags', `Did you mean "${words.tags[0].id}"`],
      ['summary', 'End the summary with a period.'],
    ] as const) {
      expect(await field(page, name).getAttribute('aria-invalid')).toBe('true');
      const [fault = ''] = ((await field(page, name).getAttribute('aria-describedby')) ?? '').split(
        ' ',
      );
      expect(await page.locator(`#${fault}`).textContent()).toContain(sentence);
    }
    expect(await field(page, 'category').getAttribute('aria-invalid')).toBe(null);
    expect(said.some((it) => it.startsWith('Category: Add the field'))).toBe(true);
    await page.locator('.problems button', { hasText: 'Category' }).click();
    expect(await field(page, 'category').evaluate((it) => it === document.activeElement)).toBe(
      true,
    );
    expect(faults).toEqual([]);
  });

  test('the entry shows as lists show it, under a name that is free', async () => {
    await using visited = await open();
    const { page } = visited;
    await field(page, 'title').fill(`${known?.id.split('/')[1]}: Another Title`);
    await field(page, 'summary').fill(summary);
    await field(page, 'tags').fill(words.tags[0].id);
    await eventually(() => page.locator('li.entry h3').textContent()).toContain('Another Title');
    expect(await page.locator('li.entry p').textContent()).toBe(summary);
    expect(await page.locator('li.entry .tag').textContent()).toBe(words.tags[0].label);
    await eventually(async () => (await sent(page)).filename).not.toBe(
      `${known?.id.split('/')[1]}.md`,
    );
  });
});

test('tags are put in and taken out by a button each, and stand as typed ones do', async () => {
  await using visited = await open();
  const { page, faults } = visited;
  const [one, two, three] = words.tags.map(({ id }: { id: string }) => id);
  const button = (id: string) => page.getByRole('button', { name: id, exact: true });
  const pressed = () => page.locator('.tags button[aria-pressed=true]').allTextContents();
  await field(page, 'tags').fill(one);
  await page.locator('.tags summary').press('Enter');
  await button(three).press('Enter');
  await button(two).click();
  await button(three).click();
  expect(await field(page, 'tags').inputValue()).toBe(`${one}, ${two}`);
  expect(await pressed()).toEqual([one, two]);
  await eventually(() => page.locator('pre').first().textContent()).toContain(two);
  await page.reload();
  await ready(page);
  expect(await pressed()).toEqual([one, two]);
  expect(faults).toEqual([]);
});

describe('the draft', () => {
  test('is there after a reload, and gone after starting anew', async () => {
    await using visited = await open();
    const { page } = visited;
    await page.getByRole('radio', { name: 'Library' }).check();
    await field(page, 'title').fill('A library');
    await eventually(() => page.evaluate((key) => localStorage.getItem(key), draftKey)).toContain(
      'A library',
    );
    await page.reload();
    await ready(page);
    expect(await field(page, 'title').inputValue()).toBe('A library');
    expect(await page.getByRole('radio', { name: 'Library' }).isChecked()).toBe(true);
    const notice = page.locator('form > .notice:first-child');
    expect(await notice.textContent()).toContain('draft of your last visit');
    await eventually(() => problems(page)).not.toEqual([]);
    await notice.getByRole('button', { name: 'Start anew' }).click();
    expect(await notice.count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Start anew' }).count()).toBe(1);
    expect(await problems(page)).toEqual([]);
    expect(await field(page, 'title').inputValue()).toBe('');
    expect(await page.evaluate((key) => localStorage.getItem(key), draftKey)).toBe(null);
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
      await page.evaluate(
        ([key, it]) => localStorage.setItem(key ?? '', it ?? ''),
        [draftKey, text],
      );
      await page.goto(new URL(form, page.url()).href);
      await ready(page);
      expect(faults).toEqual([]);
    }
  });
});

describe('bad input', () => {
  test.each([
    [
      'markup',
      '@misc{x, title={<script>alert(1)</script><img src=x onerror=alert(1)>}, url={https://a.example/}}',
    ],
    ['lines of front matter', '@misc{x, title={T\n---\nx: y\n---\n}, url={https://a.example/}}'],
    ['10,000 characters', `@misc{x, title={${'long '.repeat(2000)}}, url={https://a.example/}}`],
  ])('%s in what is pasted breaks nothing and shows as text', async (_, text) => {
    await using visited = await open();
    const { page, faults } = visited;
    await page.locator('#paste').fill(text);
    await eventually(() => field(page, 'url').inputValue()).toBe('https://a.example/');
    await field(page, 'note').fill('<script>alert(1)</script>\n---\nx: y\n\u202e');
    await eventually(() => page.locator('pre[role=region]').textContent()).toMatch(/^x: y$/m);
    const title = await field(page, 'title').inputValue();
    expect(await page.locator('li.entry h3').textContent()).toBe(title);
    expect(await page.locator('.contribute :is(script, img)').count()).toBe(0);
    const file = (await page.locator('pre[role=region]').textContent()) ?? '';
    expect(file.match(/^x: y$/gm)?.length).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    const found = await checkInCopy('papers/hostile.md', file);
    expect(found.map(({ code }) => code).filter((it) => /yaml|field|matter/.test(it))).toEqual([
      'missing-field',
      'missing-field',
      'missing-field',
    ]);
    expect(faults).toEqual([]);
  });

  test('a file too long for an address is copied instead, and GitHub opens with its name alone', async () => {
    await using visited = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page, faults } = visited;
    await page.locator('#paste').fill(bibtex);
    await eventually(() => field(page, 'title').inputValue()).toContain('ZyxwvuNet');
    await field(page, 'note').fill('A long note. '.repeat(700));
    await eventually(async () => (await sent(page)).value).toBe(undefined);
    expect((await sent(page)).filename).toBe('zyxwvunet.md');
    expect(await page.locator('main').textContent()).toContain('too long for an address');
    await page.getByRole('button', { name: 'Copy the file' }).click();
    await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('pre[role=region]').textContent(),
    );
    expect(faults).toEqual([]);
  });

  test('words of 300 letters do not widen the page', async () => {
    await using visited = await open({ viewport: { width: 360, height: 800 } });
    const { page } = visited;
    for (const name of ['title', 'tags', 'authors', 'venue', 'summary', 'organizations']) {
      const input = field(page, name);
      await input.evaluate((it) => {
        (it as HTMLInputElement).value = 'x'.repeat(300);
      });
    }
    await field(page, 'note').fill('x'.repeat(300));
    await eventually(() => page.locator('li.entry .tag').textContent()).toMatch(/^x{300}$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('where the data of the form do not come, the page says so and what to do', async () => {
    for (const [form, file] of [
      ['/contribute/new/', 'words.json'],
      [`/contribute/edit/?id=${known?.id}`, 'words.json'],
      [`/contribute/edit/?id=${known?.id}`, 'entries.json'],
      [`/contribute/edit/?id=${known?.id}`, `${known?.id}.md`],
    ] as const) {
      await using visited = await visit('/about/');
      const { page } = visited;
      await page.route(`**/${file}`, (route) =>
        route.fulfill({ status: 404, contentType: 'text/html', body: '<html>Not found</html>' }),
      );
      await page.goto(new URL(form, page.url()).href);
      await eventually(() => page.locator('[data-contribute]').textContent()).toContain(
        'load the page again, or do it by hand',
      );
      expect(await page.locator('form.contribute').count()).toBe(0);
      await page.unroute(`**/${file}`);
    }
  });

  test('without the list’s data the form says so and keeps what was typed', async () => {
    await using visited = await open();
    const { page } = visited;
    await page.route('**/entries.json', (route) => route.abort());
    await field(page, 'title').fill('A title');
    await eventually(() => page.locator('.count').textContent()).toContain('could not be loaded');
    await page.unroute('**/entries.json');
    await field(page, 'summary').fill(summary);
    await eventually(() => problems(page)).not.toEqual([]);
    expect(await field(page, 'title').inputValue()).toBe('A title');
  });
});

test('it all works by keyboard', async () => {
  await using visited = await open();
  const { page, faults } = visited;
  await page.getByRole('radio', { name: 'Paper' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(bibtex);
  await eventually(() => field(page, 'title').inputValue()).toContain('ZyxwvuNet');
  const at = () => page.evaluate(() => document.activeElement?.id);
  const tabTo = async (id: string) => {
    for (let presses = 0; presses < 30 && (await at()) !== id; presses += 1)
      await page.keyboard.press('Tab');
    expect(await at()).toBe(id);
  };
  await tabTo('field-category');
  await page.keyboard.press('ArrowDown');
  await tabTo('field-summary');
  await page.keyboard.type(summary);
  await tabTo('field-note');
  await page.keyboard.insertText(note);
  await eventually(() => page.locator('.count').textContent()).toMatch(/^No problems/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await at()).toMatch(/^field-/);
  await page.locator('a.send').focus();
  expect((await sent(page)).value).toContain('Jane Doe');
  expect(faults).toEqual([]);
});

test('without JavaScript it gives the steps and a template for each kind', async () => {
  await using visited = await visit(form, { javaScriptEnabled: false });
  const { page } = visited;
  expect(await page.locator('main noscript').textContent()).toMatch(/needs JavaScript/);
  expect(await page.locator('main pre').count()).toBe(4);
  expect(await page.locator('main ol li').count()).toBeGreaterThan(2);
  expect(await page.locator('main a[href*="/new/main/content/"]').count()).toBe(4);
});
