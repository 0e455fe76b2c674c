import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseAddress } from '../../../src/catalogue/normalise-address.ts';
import { parseEntryFile } from '../../../src/content-files/entry-file.ts';
import { writeEntryFile } from '../../../src/content-files/write-entry-file.ts';
import type { WorkFormat } from '../../../src/import/formats.ts';
import type { ParsedList } from '../../../src/import/imported-draft.ts';
import { parseWorks } from '../../../src/import/parse-works.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { bibtexFile, plantedIn, risFile } from './made-references.ts';

const numRuns = fuzzRuns(100);
const subject = {
  categories: { papers: [], libraries: [], tutorials: [], tools: [] },
  tags: [],
  known: [],
  added: '2026-01-02',
};

/** Every address a parsed file accounts for; an id stands for its address. */
function kept({ entries, skipped }: ParsedList): Set<string> {
  const addresses = entries.flatMap(({ url = '', links, doi, arxiv }) => [
    url,
    ...links.map((link) => link.url),
    ...(doi ? [`https://doi.org/${doi}`] : []),
    ...(arxiv ? [`https://arxiv.org/abs/${arxiv}`] : []),
  ]);
  return new Set([...addresses, ...skipped.flatMap(({ links }) => links)].map(normaliseAddress));
}

describe.each<[WorkFormat, fc.Arbitrary<string>]>([
  ['bibtex', bibtexFile],
  ['ris', risFile],
])('of any %s file', (format, files) => {
  test('no address is lost', () => {
    fc.assert(
      fc.property(
        files,
        fc.constantFrom('papers' as const, 'tools' as const, undefined),
        (text, kind) => {
          const found = kept(parseWorks(text, format, { ...subject, kind }));
          expect(plantedIn(text).filter((it) => !found.has(normaliseAddress(it)))).toEqual([]);
        },
      ),
      { numRuns },
    );
  });

  test('every entry is written so that it is read back equal, once its missing fields are there', () => {
    fc.assert(
      fc.property(files, (text) => {
        for (const entry of parseWorks(text, format, { ...subject, kind: 'papers' }).entries) {
          const { kind, file, hints } = entry;
          const complete = {
            url: 'https://x.example/',
            category: 'model',
            year: 2020,
            ...present(entry),
            summary: 'A summary.',
          };
          const read = parseEntryFile(file, kind, writeEntryFile(complete, hints));
          expect(read.problems).toEqual([]);
          expect(writeEntryFile({ ...read.entry, kind, title: entry.title }, hints)).toBe(
            writeEntryFile(complete, hints),
          );
        }
      }),
      { numRuns },
    );
  });

  test('lines are in the file, and in its order', () => {
    fc.assert(
      fc.property(files, (text) => {
        const { entries, skipped } = parseWorks(text, format, { ...subject, kind: 'papers' });
        const last = text.split(/\r\n?|\n/).length;
        const lines = [
          entries.map(({ lines: [line = 0] }) => line),
          skipped.map(({ line }) => line),
        ];
        for (const list of lines) {
          expect(list).toEqual(list.toSorted((a, b) => a - b));
          for (const line of list) expect(line >= 1 && line <= last).toBe(true);
        }
      }),
      { numRuns },
    );
  });
});

function present<Value extends object>(entry: Value): Value {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined),
  ) as Value;
}
