import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WorkFormat } from '../../../src/import/formats.ts';
import { parseWorks } from '../../../src/import/parse-works.ts';
import { sizeFault } from '../../../src/import/size-fault.ts';
import { fuzzRuns } from '../fuzz-runs.ts';

const subject = {
  categories: { papers: [], libraries: [], tutorials: [], tools: [] },
  tags: [],
  known: [],
  added: '2026-01-02',
  kind: 'papers' as const,
};
const formats: [ending: string, format: WorkFormat][] = [
  ['bib', 'bibtex'],
  ['ris', 'ris'],
  ['nbib', 'nbib'],
  ['json', 'csl-json'],
];
const folder = new URL('../../fixtures/references/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });

test.each(formats)(
  'a .%s file cut anywhere and put together again is read without a fault',
  (ending, format) => {
    const texts = files
      .filter((file) => file.endsWith(`input.${ending}`))
      .map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const piece = fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat())
      .map(([text, from, to]) => text.slice(from % text.length, to % text.length));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const { entries, skipped, notes } = parseWorks(pieces.join(''), format, subject);
        for (const { reason } of [...skipped, ...notes]) expect(reason).toMatch(/[.…]$/);
        for (const { title } of entries) expect(title).not.toBe('');
      }),
      { numRuns: fuzzRuns(100) },
    );
  },
);

const many = (write: (index: number) => string, count = 20_000) =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

test.each<[string, WorkFormat, string]>([
  [
    'a row of crossrefs',
    'bibtex',
    many((at) => `@misc{k${at}, title={T ${at}}, crossref={k${at + 1}}}\n`, 3000),
  ],
  [
    'entries that all name each other',
    'bibtex',
    many((at) => `@misc{k${at}, title={T ${at}}, xdata={${many((to) => `k${to},`, 60)}}}\n`, 60),
  ],
  [
    'an item of objects in objects',
    'csl-json',
    `[{"title":"T","type":"book","x":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}]`,
  ],
  ['an entry of fields', 'bibtex', `@misc{k, title={T}${many((at) => `, f${at}={v}`)}}`],
  ['parts of one value', 'bibtex', `@misc{k, title={T}${' # {x}'.repeat(20_000)}}`],
  [
    'names that stand for long texts',
    'bibtex',
    `@string{a={${'x'.repeat(9000)}}}\n${many((at) => `@misc{k${at}, title={T ${at}}, note=a # a # a}\n`, 1000)}`,
  ],
  ['braces', 'bibtex', `@misc{k, title=${'{'.repeat(100_000)}`],
  ['open quotes', 'bibtex', `@misc{k, title = "${'" '.repeat(50_000)}`],
  ['a word', 'bibtex', `@misc{k, title={${'x'.repeat(200_000)}.}}`],
  [
    'addresses',
    'ris',
    `TY  - JOUR\nTI  - T\n${many((at) => `UR  - https://a.example/${at}\n`)}ER  - \n`,
  ],
  [
    'authors in capitals',
    'ris',
    `TY  - JOUR\nTI  - T\nAU  - ${'ABEL AB, '.repeat(20_000)}\nER  - \n`,
  ],
  [
    'a journal of letters',
    'ris',
    `TY  - JOUR\nTI  - T\nT2  - ${'A '.repeat(50_000)}\nJO  - ${'A '.repeat(1000)}\nER  - \n`,
  ],
  ['accents on accents', 'bibtex', `@misc{k, title={T ${"\\'".repeat(50_000)}}}`],
  ['commas between names', 'bibtex', `@misc{k, title={T}, author={A${'  , '.repeat(20_000)}B}}`],
  ['words of a name', 'bibtex', `@misc{k, title={T}, author={${'Abel 1999-'.repeat(20_000)}}}`],
  ['letters of a name', 'bibtex', `@misc{k, title={T}, author={{${'Abc'.repeat(30_000)}}}}`],
  [
    'words of a journal',
    'ris',
    `TY  - JOUR\nTI  - T\nJO  - ${'Networks of Boards '.repeat(6000)}\nER  - \n`,
  ],
  ['open tags', 'ris', `TY  - JOUR\nTI  - T\nJO  - ${'<i>'.repeat(30_000)}\nER  - \n`],
  ['brackets', 'csl-json', `[{"title":${'['.repeat(100_000)}`],
  ['objects', 'csl-json', '{"a":'.repeat(50_000)],
  ['a text', 'csl-json', `[{"title":"T","abstract":"${'word '.repeat(2_000_000)}"}]`],
])('%s without end are read in the time of the test', (_, format, text) => {
  const { entries, skipped } = parseWorks(text, format, subject);
  expect(entries.length + skipped.length).toBeGreaterThan(0);
});

test.each<[WorkFormat, string, RegExp]>([
  ['bibtex', 'x'.repeat(10_000_001), /^It holds 10,000,001 characters, .* split it/],
  ['bibtex', '@a{k,}\n'.repeat(50_001), /^It holds about 50,001 works, .* split it/],
  ['ris', 'TY  - JOUR\n'.repeat(50_001), /^It holds about 50,001 works/],
  ['nbib', 'PMID- 1\n'.repeat(50_001), /^It holds about 50,001 works/],
  ['csl-json', '{"title":"T"},'.repeat(50_001), /^It holds about 50,001 works/],
])('a %s file that would take too long is refused with its size', (format, text, said) => {
  expect(sizeFault(text, format)).toMatch(said);
  expect(sizeFault(text.slice(0, 1000), format)).toBeUndefined();
});
