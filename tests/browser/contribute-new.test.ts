import { describe, expect, test } from 'vitest';
import { toFormWords } from '../../src/content-files/form-words.ts';
import {
  bibtex,
  checkInCopy,
  eventually,
  field,
  note,
  openNewForm,
  problems,
  ready,
  sent,
  storedDrafts,
  summary,
} from '../site/contribute-page.ts';

const { category, entries, form, open, visit, words } = await openNewForm();
const [known] = entries.filter(({ kind, arxiv }) => kind === 'papers' && arxiv);

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
