import { fullName } from '../catalogue/author-names.ts';
import type { Entry } from '../catalogue/entry.ts';
import { takeApart, wholeName } from '../catalogue/words.ts';

/** Names that a reader searches and filters by instead of ids. */
export type SearchNames = {
  category: string;
  tags: readonly { label: string; synonyms?: readonly string[] | undefined }[];
  /** The note as HTML. */
  note: string;
  /** How many entries and guides lead to it. */
  weight: number;
};

/**
 * The page that the search index is given for an entry; it is never served. Its text is what an
 * excerpt may show; everything else a reader may look for stands in fields, which Pagefind searches
 * as well, each with a weight of its own (`ranking` in src/browser/search). The attributes are
 * Pagefind's: pagefind.app/docs/metadata, /filtering, /sorts.
 */
export function writeSearchRecord(entry: Entry, names: SearchNames): string {
  const fields = [...toFields(entry, names)].map(
    ([name, value]) =>
      `<i data-pagefind-meta="${name}[data-value]" data-value="${text(value)}"></i>`,
  );
  const facets = [...toFacets(entry, names)].map(
    ([name, value]) =>
      `<i data-pagefind-filter="${name}[data-value]" data-value="${text(String(value))}"></i>`,
  );
  return `<!doctype html><html lang="en"><head><title>${text(entry.title)}</title></head><body>
<p>${text(entry.summary)}</p>
${names.note}
${fields.join('')}
${facets.join('')}
<i data-pagefind-sort="year[data-value]" data-value="${entry.year ?? 0}"></i>
</body></html>`;
}

function* toFields(entry: Entry, { tags, weight }: SearchNames): Iterable<[string, string]> {
  const { aliases = [], organizations = [] } = entry;
  yield ['id', entry.id];
  yield ['title', entry.title];
  // Without the spaces the index takes two names for one word.
  yield ['names', aliases.join(' | ')];
  const apart = [entry.title, ...aliases].filter((name) => takeApart(name) !== name);
  yield ['parts', apart.map(takeApart).join(' | ')];
  yield ['ids', [entry.arxiv, entry.doi].filter(Boolean).join(' ')];
  yield ['by', (entry.authors ?? []).map(fullName).join(', ')];
  yield ['whole', (entry.authors ?? []).map((author) => wholeName(fullName(author))).join(' ')];
  yield ['venue', entry.venue ?? ''];
  yield ['year', String(entry.year ?? '')];
  yield ['where', [entry.venueName, ...organizations].filter(Boolean).join(', ')];
  yield ['tags', (entry.tags ?? []).map((id, at) => `${id}=${tags[at]?.label ?? id}`).join('|')];
  yield ['words', tags.map(({ label }) => label).join(', ')];
  yield ['also', tags.flatMap(({ synonyms = [] }) => synonyms).join(', ')];
  yield ['says', entry.summary];
  yield ['weight', String(weight)];
}

function* toFacets(entry: Entry, names: SearchNames): Iterable<[string, string | number]> {
  yield ['kind', entry.kind];
  yield ['category', `${entry.kind}/${names.category}`];
  if (entry.year) yield ['year', entry.year];
  if (entry.venue) yield ['venue', entry.venue];
  for (const name of entry.organizations ?? []) yield ['organization', name];
  for (const { label } of names.tags) yield ['tag', label];
}

function text(value: string): string {
  return value.replace(/[&<>"]/g, (character) => escapes[character] ?? '');
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
