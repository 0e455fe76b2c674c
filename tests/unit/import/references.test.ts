import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { WorkFormat } from '../../../src/import/formats.ts';
import type { ImportedDraft } from '../../../src/import/imported-draft.ts';
import { parseWorks } from '../../../src/import/parse-works.ts';

const folder = new URL('../../fixtures/references/', import.meta.url);
const formats: Record<string, WorkFormat> = {
  bib: 'bibtex',
  ris: 'ris',
  nbib: 'nbib',
  json: 'csl-json',
};

/** Each folder is a case: an input, and what is right of it. */
test.each(readdirSync(folder))('%s', async (name) => {
  const [input = ''] = readdirSync(new URL(`${name}/`, folder)).filter((it) =>
    it.startsWith('input.'),
  );
  const text = readFileSync(new URL(`${name}/${input}`, folder), 'utf8');
  const { entries, skipped, notes } = parseWorks(text, formats[input.slice(6)] ?? 'bibtex', {
    categories: { papers: [], libraries: [], tutorials: [], tools: [] },
    tags: [],
    known: [],
    added: '2026-01-02',
    kind: 'papers',
  });
  const read = {
    entries: entries.map(toShown),
    skipped: skipped.map(({ line, reason, links }) => ({ line, reason, links })),
    notes: notes.map(({ line, reason }) => ({ line, reason })),
  };
  await expect(`${JSON.stringify(read, null, 2)}\n`).toMatchFileSnapshot(
    `${folder.pathname}${name}/expected.json`,
  );
});

/** What an entry says of a work, without what is empty. */
function toShown({
  lines,
  title,
  aliases,
  authors,
  year,
  venue,
  venueName,
  ...entry
}: ImportedDraft) {
  const { venueType, organizations, arxiv, doi, url, links, tags, hints } = entry;
  const ids = { arxiv, doi, url, links: links.map((link) => link.url) };
  const all = {
    lines,
    title,
    aliases,
    authors,
    organizations,
    year,
    venue,
    venueName,
    venueType,
    ...ids,
    tags,
    hints,
  };
  const isFilled = (value: unknown) =>
    value !== undefined &&
    Object.keys(Object(value)).length + Number(typeof value !== 'object') > 0;
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isFilled(value)));
}
