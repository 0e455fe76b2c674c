import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import type { EntryJson } from '../../src/publish/entries-json.ts';

const site = inject('site');
const read = (file: string) => readFileSync(path.join(site, file), 'utf8');
const { entries }: { entries: EntryJson[] } = JSON.parse(read('entries.json'));
const papers = entries.filter(({ kind }) => kind === 'papers').map(({ id }) => id);
const all = entries.map(({ id }) => id);

let asked: string[] = [];
let failing = false;

beforeEach(() => {
  asked = [];
  failing = false;
  vi.resetModules();
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    if (failing) throw new TypeError('no network');
    return Response.json(JSON.parse(read(address)));
  });
  vi.stubGlobal('document', {
    querySelector: () => ({ getAttribute: () => 'https://emdl.example/papers/' }),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The module anew, as a page has it that was just opened. */
async function openPage() {
  return (await import('../../src/browser/take-along/export-entries.ts')).exportEntries;
}

describe('entries written in the browser', () => {
  test.each([
    ['bib', 'papers.bib'],
    ['ris', 'papers.ris'],
    ['csl', 'papers.csl.json'],
  ] as const)('as %s have the text of the build’s own file of all papers', async (format, file) => {
    const exportEntries = await openPage();
    expect((await exportEntries(papers.toReversed(), format, '')).text).toBe(read(file));
  });

  test.each(['bib', 'ris'] as const)(
    'as %s have the text of each category’s and each paper’s own file',
    async (format) => {
      const exportEntries = await openPage();
      const paths = new Set(entries.map(({ kind, category }) => `${kind}/${category}`));
      for (const place of paths) {
        const ids = entries
          .filter((it) => `${it.kind}/${it.category}` === place || it.alsoIn.includes(place))
          .map(({ id }) => id);
        const { text } = await exportEntries(ids, format, '');
        expect(text).toBe(read(`${place}.${format}`));
      }
      for (const id of papers) {
        const { name, text } = await exportEntries([id], format, '');
        expect(text).toBe(read(`${id}.${format}`));
        expect(name).toBe(`${id.split('/')[1]}.${format}`);
      }
    },
  );

  test('as JSON have the text of /entries.json', async () => {
    const exportEntries = await openPage();
    expect((await exportEntries(all.toReversed(), 'json', '')).text).toBe(read('entries.json'));
  });

  test('as Markdown are items of the built list, in the order they were asked for', async () => {
    const exportEntries = await openPage();
    const lines = new Set(read('list.md').split('\n'));
    const { text } = await exportEntries(all, 'md', '');
    const items = text.trimEnd().split('\n');
    expect(items.length).toBe(all.length);
    expect(items.filter((line) => !lines.has(line))).toEqual([]);
    const reversed = await exportEntries(all.toReversed(), 'md', '');
    expect(reversed.text.trimEnd().split('\n')).toEqual(items.toReversed());
  });
});

test('entries are loaded once a page, and an id that is on no list is left out', async () => {
  const exportEntries = await openPage();
  const one = await exportEntries([papers[0] ?? ''], 'bib', '');
  const same = await exportEntries(
    ['papers/never-was', papers[0] ?? '', papers[0] ?? ''],
    'bib',
    '',
  );
  expect(same).toEqual(one);
  expect(asked).toEqual(['/entries.json']);
});

test('a failure is told in a sentence, and the next try may succeed', async () => {
  const exportEntries = await openPage();
  failing = true;
  await expect(exportEntries(papers, 'bib', '')).rejects.toThrow(
    /could not be loaded. Check the connection/,
  );
  failing = false;
  expect((await exportEntries(papers, 'bib', '')).text).toBe(read('papers.bib'));
  await expect(exportEntries(['papers/never-was'], 'md', '')).rejects.toThrow(
    'None of these entries',
  );
});
