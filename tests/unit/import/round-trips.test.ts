import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/catalogue/entry.ts';
import { parsePersonName } from '../../../src/catalogue/person-name.ts';
import { publicationType } from '../../../src/catalogue/publication.ts';
import { writeBibtexEntry } from '../../../src/cite/bibtex.ts';
import { writeCslJson } from '../../../src/cite/csl-json.ts';
import { toReference } from '../../../src/cite/reference.ts';
import { writeRisEntry } from '../../../src/cite/ris.ts';
import { readContent } from '../../../src/files/read-content.ts';
import type { WorkFormat } from '../../../src/import/formats.ts';
import { isNoValue } from '../../../src/import/no-value.ts';
import { parseWorks } from '../../../src/import/parse-works.ts';
import { entryOf } from '../entry-of.ts';
import { fuzzRuns } from '../fuzz-runs.ts';

const numRuns = fuzzRuns(100);
const none = {
  categories: { papers: [], libraries: [], tutorials: [], tools: [] },
  tags: [],
  known: [],
  added: '2026-01-02',
};
const writers: [WorkFormat, (entry: Entry) => string][] = [
  ['bibtex', (entry) => writeBibtexEntry(entry, 'key')],
  ['ris', (entry) => writeRisEntry(entry, 'key')],
  ['csl-json', (entry) => writeCslJson([entry])],
];

/** What a reference says of a work. */
function cited(entry: Entry) {
  const { container, volume, issue, firstPage, lastPage, articleNumber, ...reference } =
    toReference(entry);
  return {
    title: reference.title,
    names: reference.names,
    year: reference.year,
    doi: reference.doi,
    arxiv: reference.arxiv,
    url: reference.url,
    ...(['conference', 'workshop', 'journal'].includes(publicationType(entry)) && {
      container,
      volume,
      issue,
      pages: articleNumber ?? [firstPage, lastPage].filter(Boolean).join('-'),
    }),
  };
}

const { entries } = readContent('content', '2099-01-01').catalogue;

describe.each(writers)('%s', (format, write) => {
  const readBack = (entry: Entry) =>
    parseWorks(write(entry), format, { ...none, kind: entry.kind }).entries[0] as unknown as Entry;

  test('reads back every paper of the content as it is cited', ({ skip }) => {
    const papers = entries.filter(({ kind }) => kind === 'papers');
    skip(papers.length === 0, 'The list holds no paper.');
    for (const entry of papers) {
      expect(cited({ ...entry, ...clearOf(readBack(entry)) }), entry.id).toEqual(cited(entry));
    }
  });

  test('reads back title, authors, year and ids whatever they are', () => {
    const word = fc
      .stringMatching(/^[A-Za-zÀ-ž&<>%$#_{}~^\\'"-]{1,9}$/)
      .filter((text) => !/^(?:and|others)$/i.test(text));
    // R writes NA where there is no title.
    const title = fc
      .array(word, { minLength: 1, maxLength: 5 })
      .map((words) => words.join(' '))
      .filter((text) => !isNoValue(text));
    const family = fc.stringMatching(/^[A-Z][a-zé]{1,8}$/);
    const given = fc.stringMatching(/^[A-Z][a-zü]{1,8}( [A-Z]\.)?$/);
    const facts = fc.record({
      title,
      authors: fc.array(
        fc.tuple(given, family).map((name) => name.join(' ')),
        { minLength: 1, maxLength: 4 },
      ),
      year: fc.integer({ min: 1950, max: 2100 }),
      doi: fc.stringMatching(/^10\.\d{4,9}\/[\w.;()-]{1,20}$/).filter((doi) => !/[.;]$/.test(doi)),
      arxiv: fc.stringMatching(/^\d{4}\.\d{5}$/),
    });
    fc.assert(
      fc.property(facts, (fact) => {
        const read = readBack(entryOf('papers/x', { ...fact, url: 'https://w.example/x' }));
        const names = (authors: string[] = []) => authors.map(parsePersonName);
        expect({
          title: read.title,
          year: read.year,
          doi: read.doi,
          arxiv: read.arxiv,
          url: read.url,
        }).toEqual({
          title: fact.title.trim(),
          year: fact.year,
          doi: fact.doi,
          arxiv: fact.arxiv,
          url: 'https://w.example/x',
        });
        expect(names(read.authors)).toEqual(names(fact.authors));
      }),
      { numRuns },
    );
  });
});

/** What was read takes the place of what was written, absent facts too. */
function clearOf({
  title,
  authors,
  year,
  venue,
  venueName,
  doi,
  arxiv,
  url,
}: Entry): Partial<Entry> {
  return { title, authors, year, venue, venueName, doi, arxiv, url, organizations: undefined };
}
