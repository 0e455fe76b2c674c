import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkInCopy, field, problems, ready } from '../site/contribute-page.ts';
import { openSite, patience } from '../site/open-site.ts';

const { entries, visit } = await openSite();
const root = path.resolve(import.meta.dirname, '../..');
const eventually = (read: () => Promise<unknown>) => expect.poll(read, patience);
const form = (id: string) => `/contribute/edit/?id=${id}`;
const kinds = [...new Set(entries.map(({ kind }) => kind))];

test.each(kinds)(
  'of %s a changed field changes its line alone, and the file passes the check',
  async (kind) => {
    const [entry] = entries
      .filter((it) => it.kind === kind)
      .toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
    if (!entry) throw new Error(`No entry of ${kind}.`);
    const source = readFileSync(path.join(root, 'content', `${entry.id}.md`), 'utf8');
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

test('every file of the content can be corrected line by line', async () => {
  const { editEntryFile } = await import('../../src/formats/edit-entry-file.ts');
  const refused = entries.filter(({ id, kind }) => {
    const source = readFileSync(path.join(root, 'content', `${id}.md`), 'utf8');
    return editEntryFile(kind, source, {}, {}) !== source;
  });
  expect(refused.map(({ id }) => id)).toEqual([]);
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
