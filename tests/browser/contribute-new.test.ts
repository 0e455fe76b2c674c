import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { toFormWords } from '../../src/content-files/form-words.ts';
import {
  answerRegistries,
  bibtex,
  checkInCopy,
  field,
  note,
  problems,
  ready,
  sent,
  storedDrafts,
  summary,
} from '../site/contribute-page.ts';
import { fillStorage, forbidStorage } from '../site/my-list-page.ts';
import { openSite, patience } from '../site/open-site.ts';
import { crossrefWork, datacitePreprint, githubRepository } from '../unit/cli/registry-server.ts';

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
  await eventually(async () => (await storedDrafts(page)).join()).toContain('"kind":"libraries"');
  expect(await field(page, 'category').inputValue()).toBe('');
  await page.keyboard.press('ArrowUp');
  await eventually(() => field(page, 'arxiv').count()).toBe(1);
  expect(await typed()).toEqual(before);
  await page.keyboard.press('ArrowDown');
  await eventually(async () => (await storedDrafts(page)).join()).toContain('"kind":"libraries"');
  await page.reload();
  await ready(page);
  await page.getByRole('radio', { name: 'Paper' }).check();
  await eventually(() => field(page, 'arxiv').count()).toBe(1);
  expect((await typed()).toSpliced(1, 1)).toEqual(before.toSpliced(1, 1));
  expect(faults).toEqual([]);
});

describe('while one types', () => {
  test('each problem of the command stands at its field, in the words of a form', async () => {
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
    const told = (await checkInCopy(`papers/${filename}`, value)).map(toFormWords);
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
    expect(said.some((it) => it.startsWith('Category: It is required'))).toBe(true);
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

describe('looking up', () => {
  const arxiv = '2601.99998';
  const datacite = `https://api.datacite.org/dois/10.48550%2FarXiv.${arxiv}`;

  test('from an address in the clipboard to GitHub takes five interactions, and all fields are right', async () => {
    await using visited = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page, faults } = visited;
    const asked = await answerRegistries(page, { [datacite]: { body: datacitePreprint(arxiv) } });
    await page.context().route('https://github.com/**', (route) => route.abort());
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      `https://arxiv.org/pdf/${arxiv}v3\n`,
    );
    expect(await page.locator('#asked').textContent()).toContain('DataCite, Crossref or GitHub');
    let interactions = 0;
    const act = async (work: Promise<unknown>) => {
      interactions += 1;
      await work;
    };
    await act(page.getByRole('button', { name: 'Paste and look it up' }).click());
    await eventually(() => field(page, 'title').inputValue()).toContain('A Work');
    await act(field(page, 'category').selectOption(category));
    await act(field(page, 'summary').fill(summary));
    await act(field(page, 'note').fill(note));
    await eventually(() => page.locator('.problems .count').textContent()).toMatch(/^No problems/);
    const opened = page.context().waitForEvent('page');
    await act(page.locator('a.send').click());
    await (await opened).close();
    expect(interactions).toBeLessThanOrEqual(5);
    expect(asked).toEqual([datacite]);
    expect(await page.locator('.pasted').textContent()).toContain('Looked up at DataCite.');

    const { filename, value = '' } = await sent(page);
    const added = new Date().toISOString().slice(0, 10);
    expect(value).toBe(`---
title: "A Work: On Small & Fast Networks"
url: https://arxiv.org/abs/${arxiv}
category: ${category}
summary: ${summary}
authors: [Mark Sandler, José van der Berg, The Small Networks Team]
year: 2018
venue: arXiv
arxiv: "${arxiv}"
published: 2018-01-13
added: ${added}
---

${note}
`);
    const found = await checkInCopy(`papers/${filename}`, value);
    expect(found.map(({ message }) => message)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('a GitHub address chooses a library, and what GitHub says of it fills the rest', async () => {
    await using visited = await open();
    const { page, faults } = visited;
    const asked = await answerRegistries(page, {
      'https://api.github.com/repos/zyx/wvu': { body: githubRepository('zyx/wvu') },
    });
    await page.locator('#paste').fill('https://github.com/zyx/wvu#readme');
    await eventually(() => field(page, 'repository').count()).toBe(1);
    expect(await page.getByRole('radio', { name: 'Library' }).isChecked()).toBe(true);
    const values = () =>
      Promise.all(['title', 'repository', 'license'].map((it) => field(page, it).inputValue()));
    await eventually(values).toEqual(['wvu', 'https://github.com/zyx/wvu', '']);
    expect(asked).toEqual([]);
    expect(await page.locator('#asked').textContent()).toContain('Asks GitHub for zyx/wvu');
    await page.getByRole('button', { name: 'Look it up' }).click();
    await eventually(values).toEqual(['wvu', 'https://github.com/zyx/wvu', 'BSD-3-Clause']);
    expect(asked.length).toBe(1);
    expect(faults).toEqual([]);
  });

  test('a DOI is asked of Crossref, then of DataCite; what does not come is said, and the form works on', async () => {
    await using visited = await open();
    const { page } = visited;
    const crossref = (doi: string) => `https://api.crossref.org/works/${encodeURIComponent(doi)}`;
    const reset = String(Date.parse('2026-01-01T12:34:00') / 1000);
    const limit = {
      ...{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      'access-control-expose-headers': 'x-ratelimit-remaining, x-ratelimit-reset',
    };
    const asked = await answerRegistries(page, {
      [crossref('10.1000/known')]: { body: crossrefWork('10.1000/known') },
      [crossref('10.1000/other')]: { body: crossrefWork('10.1000/mine') },
      [crossref('10.1000/page')]: { body: '<html>' },
      [crossref('10.1000/types')]: { body: '{"message":{"DOI":"10.1000/types","title":7}}' },
      [crossref('10.1000/huge')]: { body: ' '.repeat(2_000_001) },
      [crossref('10.1000/off')]: 'unreachable',
      [crossref('10.1000/down')]: { status: 503 },
      'https://api.github.com/repos/zyx/limit': { status: 403, headers: limit, body: '{}' },
    });
    for (const [address, sentence] of [
      ['10.1000/none', /^Neither Crossref nor DataCite knows 10\.1000\/none/],
      ['10.1000/other', /was asked for 10\.1000\/other and answers with 10\.1000\/mine/],
      ['10.1000/page', /cannot be read/],
      ['10.1000/types', /not of the form that is known/],
      ['10.1000/huge', /too large/],
      ['10.1000/off', /could not be reached/],
      ['10.1000/down', /HTTP 503/],
      ['https://github.com/zyx/limit', /no more now: try again after .*34/],
      ['10.1000/known', /Looked up at Crossref\..* Filled: Title/],
    ] as const) {
      await page.locator('#paste').fill(address);
      await eventually(() => page.locator('#asked').textContent()).toContain(
        address.replace('https://github.com/', ''),
      );
      await page.getByRole('button', { name: 'Look it up' }).click();
      await eventually(() => page.locator('.pasted').textContent()).toMatch(sentence);
    }
    expect(asked.slice(0, 2)).toEqual([
      crossref('10.1000/none'),
      'https://api.datacite.org/dois/10.1000%2Fnone',
    ]);
    expect(await field(page, 'title').inputValue()).toBe('A Work: On Small & Fast Networks');
    expect(await field(page, 'venue').inputValue()).toBe('CVPR');
  });

  test('a work that is on the list is said first, with the ways to its entry', async () => {
    await using visited = await open();
    const { page, faults } = visited;
    const notice = page.locator('form .notice', { hasText: 'Already on the list' });
    const id = known?.id ?? '';
    for (const [name, text] of [
      ['arxiv', known?.arxiv ?? ''],
      ['url', `http://www.${known?.url.replace(/^https?:\/\/(?:www\.)?/, '')}#part`],
      ['title', known?.title.toUpperCase() ?? ''],
    ] as const) {
      await field(page, name).evaluate((it, text) => {
        (it as HTMLInputElement).value = text;
        it.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
      await eventually(() => notice.getByRole('link').first().getAttribute('href')).toBe(
        known?.path,
      );
      const [, correct] = await notice.getByRole('link').all();
      expect(await correct?.getAttribute('href')).toBe(`/contribute/edit/?id=${id}`);
      await page.getByRole('button', { name: 'Start anew' }).click();
      await eventually(() => notice.count()).toBe(0);
    }
    await page.locator('#paste').fill(known?.url ?? '');
    await eventually(() => notice.count()).toBe(1);
    expect(faults).toEqual([]);
  });
});

test('tags complete as one types, by keyboard and by pointer', async () => {
  await using visited = await open();
  const { page, faults } = visited;
  const [one, two] = words.tags.map(({ id }: { id: string }) => id);
  const options = page.getByRole('listbox', { name: 'Tags that fit' }).getByRole('option');
  const input = field(page, 'tags');
  await input.pressSequentially(one.slice(0, 3));
  await eventually(() => options.first().isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await options.first().isVisible()).toBe(false);
  await input.fill('');
  await input.pressSequentially(two.slice(0, 3));
  await page.keyboard.press('ArrowDown');
  const active = await input.getAttribute('aria-activedescendant');
  const tag = (await page.locator(`#${active} b`).textContent()) ?? '';
  await page.keyboard.press('Enter');
  expect(await input.inputValue()).toBe(`${tag}, `);
  await input.pressSequentially(one);
  await page.keyboard.press('Backspace');
  await options.first().click();
  expect(await input.inputValue()).toMatch(/^\S+, \S+, $/);
  expect(await page.locator('.counter', { hasText: /^2 of 5$/ }).count()).toBe(1);
  expect(await input.getAttribute('aria-expanded')).toBe('false');
  expect(faults).toEqual([]);
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
