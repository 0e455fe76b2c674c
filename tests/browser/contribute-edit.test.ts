import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { today, toSubject } from '../../src/browser/contribute/catalogue.ts';
import { toFields } from '../../src/browser/load-entries.ts';
import { checkDraft, draftToFile } from '../../src/content-files/entry-draft.ts';
import { formFields } from '../../src/content-files/form-fields.ts';
import { writeTyped } from '../../src/content-files/typed-value.ts';
import { readContent } from '../../src/files/read-content.ts';
import { checkInCopy, eventually, field, problems, ready } from '../site/contribute-page.ts';
import { openSite } from '../site/open-site.ts';

const { entries, visit } = await openSite();
const content = inject('fixtureContent');
const form = (id: string) => `/contribute/edit/?id=${id}`;
const kinds = [...new Set(entries.map(({ kind }) => kind))];

test.each(kinds)(
  'of %s a changed field changes its line alone, and the file passes the check',
  async (kind) => {
    const [entry] = entries
      .filter((it) => it.kind === kind)
      .toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
    if (!entry) throw new Error(`No entry of ${kind}.`);
    const source = readFileSync(path.join(content, `${entry.id}.md`), 'utf8');
    await using visited = await visit(form(entry.id));
    const { page, faults } = visited;
    await ready(page);
    const file = page.locator('details pre');
    expect(await file.textContent()).toBe(source);
    expect(await problems(page)).toEqual([]);
    await field(page, 'summary').fill('A corrected sentence that says what it is.');
    await eventually(() => page.locator('.diff :is(ins, del)').count()).toBe(2);
    const text = (await file.textContent()) ?? '';
    const before = source.split('\n');
    const changed = text.split('\n').filter((line, at) => line !== before[at]);
    expect(changed).toEqual(['summary: A corrected sentence that says what it is.']);
    expect(
      (await checkInCopy(`${entry.id}.md`, text)).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
    const send = await page.locator('a.send').getAttribute('href');
    expect(send).toMatch(new RegExp(`/edit/main/content/${entry.id}\\.md$`));
    expect(faults).toEqual([]);
  },
);

test('one press says that all sources were checked today, and changes nothing else', async () => {
  const read = (id: string) => readFileSync(path.join(content, `${id}.md`), 'utf8');
  const entry = entries.find(({ id }) => read(id).includes(' checked: '));
  if (!entry) throw new Error('No entry with a source.');
  await using visited = await visit(form(entry.id));
  const { page } = visited;
  await ready(page);
  await page.getByRole('button', { name: 'I checked all its sources today' }).click();
  const text = read(entry.id).replaceAll(/(?<= checked: ).*/g, today());
  await eventually(() => page.locator('details pre').textContent()).toBe(text);
});

test('a wrong correction is told at its field', async () => {
  const [entry, other] = entries.filter(({ kind }) => kind === 'papers');
  await using visited = await visit(form(entry?.id ?? ''));
  const { page } = visited;
  await ready(page);
  await field(page, 'url').fill(other?.url ?? '');
  await field(page, 'url').blur();
  await eventually(() => problems(page)).toEqual([expect.stringContaining('already leads to')]);
  expect(await field(page, 'url').getAttribute('aria-invalid')).toBe('true');
});

describe('a correction that was left', () => {
  const [entry] = entries;
  const draft = (page: Page) =>
    page.evaluate((id) => localStorage.getItem(`made-up:edit:${id}`), entry?.id);
  const notice = (page: Page) => page.locator('form > .notice', { hasText: 'last visit' });

  async function leave(page: Page) {
    await ready(page);
    await field(page, 'summary').fill('Another sentence.');
    await field(page, 'title').fill('Another title');
    await eventually(() => draft(page)).toContain('Another title');
    await page.reload();
    await ready(page);
  }

  test('is there on the next visit, says so, and can be undone', async () => {
    await using visited = await visit(form(entry?.id ?? ''));
    const { page, faults } = visited;
    await leave(page);
    expect(await field(page, 'title').inputValue()).toBe('Another title');
    expect(await page.locator('.diff ins').count()).toBe(2);
    await notice(page).getByRole('button', { name: 'Start from the published entry' }).click();
    expect(await field(page, 'title').inputValue()).toBe(entry?.title);
    expect(await notice(page).count()).toBe(0);
    expect(await page.locator('.diff ins').count()).toBe(0);
    expect(await draft(page)).toBe(null);
    expect(faults).toEqual([]);
  });

  test('is forgotten where a person undoes it, and is no other entry’s', async () => {
    await using visited = await visit(form(entry?.id ?? ''));
    const { page } = visited;
    await leave(page);
    await field(page, 'title').fill(entry?.title ?? '');
    await field(page, 'summary').fill(entry?.summary ?? '');
    await eventually(() => draft(page)).toBe(null);
    await field(page, 'title').fill('Another title');
    await eventually(() => draft(page)).toContain('Another title');
    await page.goto(new URL(form(entries[1]?.id ?? ''), page.url()).href);
    await ready(page);
    expect(await field(page, 'title').inputValue()).toBe(entries[1]?.title);
    expect(await notice(page).count()).toBe(0);
  });

  test('is left out in fields that were published anew since', async () => {
    await using visited = await visit(form(entry?.id ?? ''));
    const { page } = visited;
    await leave(page);
    await page.evaluate((id) => {
      const key = `made-up:edit:${id}`;
      const stored = JSON.parse(localStorage.getItem(key) ?? '');
      stored.was.title = 'What it was called';
      localStorage.setItem(key, JSON.stringify(stored));
    }, entry?.id);
    await page.reload();
    await ready(page);
    expect(await field(page, 'title').inputValue()).toBe(entry?.title);
    expect(await field(page, 'summary').inputValue()).toBe('Another sentence.');
    expect(await notice(page).textContent()).toMatch(/Left out, .*: Title\./);
    expect(await draft(page)).not.toContain('Another title');
  });

  test('in one tab is not overwritten by another, which says so', async () => {
    await using visited = await visit(form(entry?.id ?? ''));
    const { page, faults } = visited;
    await ready(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await ready(other);
    await field(page, 'title').fill('From the first tab');
    await eventually(() => draft(page)).toContain('From the first tab');
    await field(other, 'summary').fill('From the second tab.');
    await eventually(() => other.locator('form .chips [role=status]').last().textContent()).toMatch(
      /^Another tab is correcting this entry/,
    );
    expect(await draft(page)).not.toContain('second tab');
    await field(page, 'title').fill('From the first tab again');
    await eventually(() => draft(page)).toContain('again');
    expect(faults).toEqual([]);
  });

  test('that is damaged does not stop the form', async () => {
    await using visited = await visit('/about/');
    const { page, faults } = visited;
    for (const text of ['{', 'null', '1', '{"was":{}}', '{"was":1,"fields":{"title":"x"}}']) {
      await page.evaluate(
        ([key, it]) => localStorage.setItem(key ?? '', it ?? ''),
        [`made-up:edit:${entry?.id}`, text],
      );
      await page.goto(new URL(form(entry?.id ?? ''), page.url()).href);
      await ready(page);
      expect(await field(page, 'title').inputValue()).toBe(entry?.title);
    }
    expect(faults).toEqual([]);
  });
});

test('every file of the content can be corrected line by line', async () => {
  const { editEntryFile } = await import('../../src/content-files/edit-entry-file.ts');
  const refused = entries.filter(({ id, kind }) => {
    const source = readFileSync(path.join(content, `${id}.md`), 'utf8');
    return editEntryFile(kind, source, {}, {}) !== source;
  });
  expect(refused.map(({ id }) => id)).toEqual([]);
});

test('no entry has a problem in the form that the command does not find', async () => {
  const words = JSON.parse(
    readFileSync(path.join(inject('fixtureSite'), 'contribute/words.json'), 'utf8'),
  );
  const { problems } = readContent(content, today());
  const told = new Set(problems.map(({ file }) => path.relative(content, path.resolve(file))));
  const found = entries.flatMap((entry) => {
    // Results and accelerators are lists of things with many parts, which no form holds.
    const held = new Set<string>(formFields(entry.kind).map(({ name }) => name));
    const fields = Object.entries(toFields(entry)).filter(([name]) => held.has(name));
    const typed = Object.fromEntries(fields.map(([name, value]) => [name, writeTyped(value)]));
    const others = entries.filter((it) => it !== entry);
    const made = { ...draftToFile(entry.kind, typed), file: `${entry.id}.md` };
    const problems = checkDraft(entry.kind, typed, toSubject(words, others), made);
    return told.has(made.file) ? [] : problems.map(({ message }) => `${entry.id}: ${message}`);
  });
  expect(found).toEqual([]);
});

test('without an entry, or with one that is not there, the page says so and shows a way on', async () => {
  for (const query of ['', '?id=', '?id=papers/zzz', '?id=<script>alert(1)</script>', '?id=../x']) {
    await using visited = await visit(`/contribute/edit/${query}`);
    const { page, faults } = visited;
    const told = page.locator('[data-contribute] .notice');
    await told.waitFor();
    expect(await told.textContent()).toMatch(/no entry/i);
    expect(await told.getByRole('link').count()).toBe(2);
    expect(await page.locator('form.contribute').count()).toBe(0);
    expect(faults).toEqual([]);
  }
});

test('an entry is found by an id that it had before', async () => {
  const entry = entries.find(({ formerSlugs = [] }) => formerSlugs.length > 0);
  const { id = '', kind } = entry ?? entries[0] ?? {};
  const former = entry?.formerSlugs?.[0] ?? id.split('/')[1];
  await using visited = await visit(form(`${kind}/${former}`));
  const { page } = visited;
  await ready(page);
  expect(await page.locator('summary', { hasText: 'The whole file' }).textContent()).toContain(
    `${id}.md`,
  );
});

test('each entry’s page leads to its form', async () => {
  const [entry] = entries;
  await using visited = await visit(entry?.path ?? '/');
  const { page } = visited;
  await page.getByRole('link', { name: 'Correct this entry' }).click();
  await ready(page);
  expect(await field(page, 'title').inputValue()).toBe(entry?.title);
});

test('without JavaScript it says where to edit', async () => {
  await using visited = await visit(form('papers/x'), { javaScriptEnabled: false });
  expect(await visited.page.locator('main').textContent()).toMatch(/needs JavaScript/);
  expect(await visited.page.locator('main a[href*="/tree/main/content"]').count()).toBe(1);
});
