import { fullName } from '../catalogue/author-names.ts';
import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { takeApart, wholeName } from '../catalogue/words.ts';
import { kinds } from '../schema/parts.ts';

/** Names that a reader searches and filters by instead of ids. */
export type SearchNames = {
  /** `papers/Quantization`: its own category and those that list it too. */
  categories: readonly string[];
  tags: readonly { label: string; synonyms?: readonly string[] | undefined }[];
};

/** What the index holds of an entry that does not stand in its fields. */
export type SearchExtras = {
  names: SearchNames;
  /** The note as HTML. */
  note: string;
  /** How many entries and guides lead to it. */
  weight: number;
  /** Where it stands in the order by year, the first being the highest. */
  rank: number;
};

/** The names of an entry's categories and tags. */
export function searchNames(entry: Entry, { categories, tags }: Catalogue): SearchNames {
  const paths = new Set([`${entry.kind}/${entry.category}`, ...(entry.alsoIn ?? [])]);
  return {
    categories: kinds.flatMap((kind) =>
      categories[kind]
        .filter(({ id }) => paths.has(`${kind}/${id}`))
        .map(({ title }) => `${kind}/${title}`),
    ),
    tags: (entry.tags ?? []).flatMap((id) => tags.find((tag) => tag.id === id) ?? []),
  };
}

/**
 * The page that the search index is given for an entry; it is never served. Its text is what an
 * excerpt may show; everything else a reader may look for stands in fields, which Pagefind searches
 * as well, each with a weight of its own (`ranking` in src/browser/search). The attributes are
 * Pagefind's: pagefind.app/docs/metadata, /filtering, /sorts.
 */
export function writeSearchRecord(entry: Entry, extras: SearchExtras): string {
  const { names, note, rank } = extras;
  const fields = [...toFields(entry, extras)].map(
    ([name, value]) =>
      `<i data-pagefind-meta="${name}[data-value]" data-value="${text(value)}"></i>`,
  );
  const facets = [...searchFacets(entry, names)].map(
    ([name, value]) =>
      `<i data-pagefind-filter="${name}[data-value]" data-value="${text(value)}"></i>`,
  );
  return `<!doctype html><html lang="en"><head><title>${text(entry.title)}</title></head><body>
<p>${text(entry.summary)}</p>
${note}
${fields.join('')}
${facets.join('')}
<i data-pagefind-sort="year[data-value]" data-value="${rank}"></i>
</body></html>`;
}

function* toFields(
  entry: Entry,
  { names: { tags }, weight }: SearchExtras,
): Iterable<[string, string]> {
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

/** The facets of an entry with its values; an entry may have several of one. */
export function* searchFacets(entry: Entry, names: SearchNames): Iterable<[string, string]> {
  yield ['kind', entry.kind];
  for (const category of names.categories) yield ['category', category];
  if (entry.year) yield ['year', String(entry.year)];
  if (entry.venue) yield ['venue', entry.venue];
  for (const name of entry.organizations ?? []) yield ['organization', name];
  for (const { label } of names.tags) yield ['tag', label];
}

function text(value: string): string {
  return value.replace(/[&<>"]/g, (character) => escapes[character] ?? '');
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
