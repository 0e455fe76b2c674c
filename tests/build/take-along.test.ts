import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { toEntry } from '../../src/browser/load-entries.ts';
import { bibtex, citationFormats } from '../../src/cite/exports.ts';
import { writeAwesomeItem } from '../../src/publish/awesome-item.ts';
import type { EntriesJson } from '../../src/publish/entries-json.ts';
import { tagNamer } from '../../src/publish/tag-namer.ts';

const site = inject('fixtureSite');
const read = (file: string) => readFileSync(path.join(site, file), 'utf8');
const { entries, tags }: EntriesJson = JSON.parse(read('entries.json'));
const papers = entries.filter(({ kind }) => kind === 'papers').map(({ id }) => id);

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
    documentElement: { dataset: {} },
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
  test.each(citationFormats)(
    'as $label have the text of the build’s own file of all papers',
    async (format) => {
      const exportEntries = await openPage();
      const { text } = await exportEntries(papers.toReversed(), format, '');
      expect(text).toBe(read(`papers${format.ending}`));
    },
  );

  test.each(citationFormats)(
    'as $label have the text of each category’s and each paper’s own file',
    async (format) => {
      const exportEntries = await openPage();
      const paths = new Set(entries.map(({ kind, category }) => `${kind}/${category}`));
      for (const place of paths) {
        const ids = entries
          .filter((it) => `${it.kind}/${it.category}` === place || it.alsoIn.includes(place))
          .map(({ id }) => id);
        const { text } = await exportEntries(ids, format, '');
        expect(text).toBe(read(`${place}${format.ending}`));
      }
      for (const id of papers) {
        const { name, text } = await exportEntries([id], format, '');
        expect(name).toBe(`${id.split('/')[1]}${format.ending}`);
        if (format.isBesideEntries) expect(text).toBe(read(`${id}${format.ending}`));
        else expect(existsSync(path.join(site, `${id}${format.ending}`))).toBe(false);
      }
    },
  );

  test('as Markdown are items of the built list', () => {
    const lines = new Set(read('list.md').split('\n'));
    const items = entries.map((entry) => writeAwesomeItem(toEntry(entry), tagNamer(tags)));
    expect(items.filter((line) => !lines.has(line))).toEqual([]);
  });
});

test('entries are loaded once a page, and an id that is on no list is left out', async () => {
  const exportEntries = await openPage();
  const one = await exportEntries([papers[0] ?? ''], bibtex, '');
  const same = await exportEntries(
    ['papers/never-was', papers[0] ?? '', papers[0] ?? ''],
    bibtex,
    '',
  );
  expect(same).toEqual(one);
  expect(asked).toEqual(['/entries.json']);
});

test('a failure is told in a sentence, and the next try may succeed', async () => {
  const exportEntries = await openPage();
  failing = true;
  await expect(exportEntries(papers, bibtex, '')).rejects.toThrow(
    /could not be loaded. Check the connection/,
  );
  failing = false;
  expect((await exportEntries(papers, bibtex, '')).text).toBe(read('papers.bib'));
  await expect(exportEntries(['papers/never-was'], bibtex, '')).rejects.toThrow(
    'None of these entries',
  );
});
