import { expect, it } from 'vitest';
import { namelessSite } from '../../../src/schema/site.ts';
import { arxivQueries } from '../../../src/scout/arxiv-queries.ts';
import { entryOf } from '../entry-of.ts';

const tag = (id: string, synonyms: string[] = []) => ({
  id,
  label: id,
  description: 'It.',
  synonyms,
});
const tags = [tag('phone', ['hand(set)']), tag('pruning'), tag('rare')];
const site = { ...namelessSite, subject: 'networks on phones' };
const days = { since: '2026-11-01', today: '2026-11-30' };
const entries = [
  entryOf('papers/a', { title: 'Pruning', authors: ['Han, Song', 'Only Once'] }),
  entryOf('papers/b', { title: 'More Pruning', authors: ['Song Han'] }),
];
const span = 'submittedDate:[202611010000 TO 202611302359]';

it('asks for authors of several entries, for the subject, and for other tags together with the subject', () => {
  expect(arxivQueries({ entries, tags, site }, days).map(({ query }) => query)).toEqual([
    `(au:"Song Han") AND ${span}`,
    `(ti:"phone" OR ti:"hand set") AND ${span}`,
    `(ti:"pruning") AND (abs:"phone" OR abs:"hand set") AND ${span}`,
  ]);
});

it('asks for the tags alone where the list does not say what it is about', () => {
  expect(arxivQueries({ entries: entries.slice(1), tags, site }, days)).toHaveLength(1);
  expect(arxivQueries({ entries, tags }, days).at(-1)?.query).toBe(`(ti:"pruning") AND ${span}`);
});

it('parts many names, so that no address grows too long', () => {
  const many = Array.from(
    { length: 70 },
    (_, at) => `Ada Lovelace${'abcdefghij'[at % 10]}${'klmnopq'[Math.floor(at / 10)]}`,
  );
  const two = ['papers/a', 'papers/b'].map((id) => entryOf(id, { authors: many }));
  const queries = arxivQueries({ entries: two, tags: [] }, days).map(({ query }) => query);
  expect(queries).toHaveLength(4);
  for (const query of queries) expect(encodeURIComponent(query).length).toBeLessThan(2000);
});
