import { fullName } from '../catalogue/author-names.ts';
import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { tellingTags } from '../catalogue/telling-tags.ts';
import { foldedWords, takeApart } from '../catalogue/words.ts';
import type { Device } from '../schema/devices.ts';
import { allFields } from '../schema/fields.ts';
import { kinds } from '../schema/parts.ts';
import { plainNote } from '../text/note-parts.ts';
import { withoutAddresses } from './without-addresses.ts';

const fields = allFields();

/** Names that a reader searches and filters by instead of ids. */
type SearchNames = {
  /** `papers/Quantization`: its own category and those that list it too. */
  categories: readonly string[];
  tags: readonly { label: string; synonyms?: readonly string[] | undefined }[];
  /** Tags that it does not carry, and that most of one of its categories do. */
  implied: readonly { label: string; synonyms?: readonly string[] | undefined }[];
  /** The devices that its results name. */
  devices: readonly Device[];
};

/** What the index holds of an entry that does not stand in its fields. */
type SearchExtras = {
  names: SearchNames;
  /** The note as HTML, without its headings. */
  note: string;
};

/** Make a function that gives the names of an entry's categories, tags and devices. */
export function searchNamer(catalogue: Catalogue): (entry: Entry) => SearchNames {
  const { entries, categories, tags, devices = [] } = catalogue;
  const tagsOf = tellingTags(tags, entries);
  const all = kinds.flatMap((kind) =>
    categories[kind].map(({ id, title }) => {
      const own = entries.filter((entry) => pathsOf(entry).has(`${kind}/${id}`));
      return { path: `${kind}/${id}`, name: `${kind}/${title}`, telling: tagsOf(own) };
    }),
  );
  return (entry) => {
    const paths = pathsOf(entry);
    const own = all.filter(({ path }) => paths.has(path));
    const texts = new Set(measuredIn(entry));
    return {
      categories: own.map(({ name }) => name),
      tags: (entry.tags ?? []).flatMap((id) => tags.find((tag) => tag.id === id) ?? []),
      implied: own.flatMap(({ telling }) => telling).filter(({ id }) => !entry.tags?.includes(id)),
      devices: devices.filter(({ id }) => texts.has(id)),
    };
  };
}

/** The paths of its own category and of those that list it, too. */
export function pathsOf({ kind, category, alsoIn = [] }: Entry): ReadonlySet<string> {
  return new Set([`${kind}/${category}`, ...alsoIn]);
}

/**
 * The page that the search index is given for an entry; it is never served. Its text is what the entry's page says;
 * everything else a reader may look for stands in fields, which Pagefind searches as well. The attributes are
 * Pagefind's: pagefind.app/docs/metadata.
 */
export function writeSearchRecord(entry: Entry, extras: SearchExtras): string {
  const fields = [...toFields(entry, extras)].map(
    ([name, value]) =>
      `<i data-pagefind-meta="${name}[data-value]" data-value="${text(value)}"></i>`,
  );
  return `<!doctype html><html lang="en"><head><title>${text(entry.title)}</title></head><body>
<p>${text(entry.summary)}</p>
${extras.note}
${fields.join('')}
</body></html>`;
}

function* toFields(
  entry: Entry,
  { names: { categories, tags, implied, devices } }: SearchExtras,
): Iterable<[string, string]> {
  const { aliases = [] } = entry;
  yield ['id', entry.id];
  yield ['title', entry.title];
  // Without the spaces the index takes two names for one word.
  yield ['names', aliases.join(' | ')];
  const apart = [entry.title, ...aliases].filter((name) => takeApart(name) !== name);
  yield ['parts', apart.map(takeApart).join(' | ')];
  yield ['ids', searchedAs('ids', entry).join(' ')];
  yield ['by', (entry.authors ?? []).map(fullName).join(', ')];
  yield ['forms', foldedWords(textsOf(entry)).join(' ')];
  yield ['venue', entry.venue ?? ''];
  yield ['year', String(entry.year ?? '')];
  yield ['where', searchedAs('where', entry).join(', ')];
  yield ['facts', factsOf(entry).join(', ')];
  yield ['measured', [...measuredIn(entry), ...devices.flatMap(deviceNames)].join(', ')];
  yield ['category', categories.map((path) => path.replace(/.*?\//, '')).join(', ')];
  yield ['words', tags.map(({ label }) => label).join(', ')];
  const synonyms = tags.flatMap(({ synonyms = [] }) => synonyms);
  const others = implied.flatMap(({ label, synonyms = [] }) => [label, ...synonyms]);
  yield ['also', [...synonyms, ...others].join(', ')];
  yield ['why', entry.why ?? ''];
}

/** What people wrote of an entry, without the addresses in it. */
function textsOf(entry: Entry): string[] {
  const { title, aliases = [], authors = [], summary, why = '', note } = entry;
  const own = [title, ...aliases, ...authors.map(fullName), summary, why];
  return [
    ...own,
    ...searchedAs('where', entry),
    ...factsOf(entry),
    ...measuredIn(entry),
    withoutAddresses(plainNote(note)),
  ];
}

/** The facets of an entry with its values; an entry may have several of one. */
export function searchFacets(entry: Entry, names: SearchNames): [string, string][] {
  const named: Record<string, readonly string[]> = {
    category: names.categories,
    tags: names.tags.map(({ label }) => label),
  };
  const facets = fields.flatMap(({ name, shown }) =>
    (shown?.facet ? (named[name] ?? valuesOf(name, entry)) : []).map((value): [string, string] => [
      shown?.facet ?? '',
      value,
    ]),
  );
  return [['kind', entry.kind], ...facets];
}

/** The values of the fields by which an entry is searched as identifiers, or as places. */
export function searchedAs(place: 'ids' | 'where', entry: Entry): string[] {
  return fields
    .filter(({ shown }) => shown?.search === place)
    .flatMap(({ name }) => valuesOf(name, entry));
}

/** The values of a field as texts: one for each item of a list, none where it has nothing. */
function valuesOf(name: string, entry: Entry): string[] {
  const value = entry[name as keyof Entry];
  return (Array.isArray(value) ? value : [value ?? []]).flat().map(String);
}

/** Fields that have a place of their own in the record. */
const placed = new Set(['aliases', 'alsoIn', 'tags', 'venue']);

/** The words among the facts of an entry's page, as of its platforms and languages. */
export function factsOf(entry: Entry): string[] {
  const facts = fields
    .filter(({ name, shown }) => shown?.page && !shown.search && !placed.has(name))
    .flatMap(({ name }) => leavesOf(entry[name as keyof Entry]));
  // Who looks for an NPU finds every maker's.
  if (entry.accelerators) facts.push('NPU');
  return [...new Set(facts)].filter((fact) => !/^https?:|^\d{4}-\d\d-\d\d$/.test(fact));
}

/** The models, data, runtimes and conditions of an entry's results, and the ids of their devices. */
export function measuredIn({ results = [] }: Entry): string[] {
  const texts = results.flatMap(({ source: _, ...result }) => leavesOf(result));
  return [...new Set(texts)];
}

/** What a device and its processors are called. */
export function deviceNames({ id: _, class: __, ...device }: Device): string[] {
  return leavesOf(device);
}

/** Every text in a value, however deep it stands. */
function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

function text(value: string): string {
  return value.replace(/[&<>"]/g, (character) => escapes[character] ?? '');
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
