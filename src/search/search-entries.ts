import { fullName } from '../catalogue/author-names.ts';
import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { byYearThenTitle } from '../catalogue/order.ts';
import { entryPulse } from '../catalogue/pulse.ts';
import { countNaming } from '../catalogue/results/landmarks.ts';
import { tellingTags } from '../catalogue/telling-tags.ts';
import { takeApart, toWords } from '../catalogue/words.ts';
import { kinds } from '../schema/parts.ts';
import type { Tag } from '../schema/tags.ts';
import type { Way } from './find-ways.ts';
import { factsOf, pathsOf, searchedAs } from './search-record.ts';

/** The fields that a search has at hand of every entry, in the order of the file's columns. */
const columns = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  names: ({ aliases = [] }) => aliases.join(' | '),
  ids: (entry) => searchedAs('ids', entry).join(' '),
  by: ({ authors = [] }) => authors.map(fullName).join(', '),
  venue: ({ venue = '' }) => venue,
  year: ({ year = '' }) => `${year}`,
  makers: ({ organizations = [] }) => organizations.join(' | '),
  where: (entry) =>
    searchedAs('where', entry)
      .filter((it) => !entry.organizations?.includes(it))
      .join(' | '),
  facts: (entry) => factsOf(entry).join(', '),
  says: ({ summary }) => summary,
  tags: ({ tags = [] }) => tags.join(' '),
  in: (entry) => [...pathsOf(entry)].join(' '),
} satisfies Record<string, (entry: Entry) => string>;

type Column = keyof typeof columns | 'state' | 'weight';

/** What search knows of every entry before it asks the full text, as `/search-entries.json` has it. */
export type SearchEntries = {
  /** The values of each field, entry by entry: the newest first, then by title. */
  columns: Record<Column, string[]>;
  /** The label of each tag and other words for it, by its id. */
  tags: Record<string, string[]>;
  /** The title of each category and the tags that most of it carries, by its path. */
  categories: Record<string, { title: string; telling: string[] }>;
  /** Other words that are the name of an entry: `{ "tensorflow light": "TensorFlow Lite" }`. */
  names: Record<string, string>;
  /** Pages beside entries; of two that answer a query as well, the earlier comes first. */
  ways: Way[];
};

/** An entry as search ranks, filters and shows it: its fields as texts, by their names. */
export type Meta = Record<string, string>;

/** Gather what search has at hand of a catalogue. */
export function toSearchEntries(catalogue: Catalogue, ways: readonly Way[]): SearchEntries {
  const { tags, categories } = catalogue;
  const entries = catalogue.entries.toSorted(byYearThenTitle);
  const naming = countNaming(catalogue);
  const tagsOf = tellingTags(tags, entries);
  const inPath = (path: string) => entries.filter((entry) => pathsOf(entry).has(path));
  const named = Object.entries(columns).map(([name, toText]) => [name, entries.map(toText)]);
  return {
    columns: {
      ...Object.fromEntries(named),
      state: entries.map((entry) => entryPulse(entry, catalogue.observed)?.status ?? ''),
      weight: entries.map(({ id }) => {
        const { namedBy = 0, guides = 0 } = naming.get(id) ?? {};
        return `${namedBy + guides}`;
      }),
    },
    tags: Object.fromEntries(
      tags.map(({ id, label, synonyms = [] }) => [id, [label, ...synonyms]]),
    ),
    categories: Object.fromEntries(
      kinds.flatMap((kind) =>
        categories[kind].map(({ id, title }) => {
          const telling = tagsOf(inPath(`${kind}/${id}`)).map((tag) => tag.id);
          return [`${kind}/${id}`, { title, telling }];
        }),
      ),
    ),
    names: Object.fromEntries(toNames(entries, tags)),
    ways: [...ways],
  };
}

/** A tag's other words lead to the entry that is named like the tag, unless another has that name. */
function* toNames(entries: readonly Entry[], tags: readonly Tag[]): Iterable<[string, string]> {
  const titles = new Set(entries.map(({ title }) => toWords(title).join(' ')));
  for (const { label, synonyms = [] } of tags) {
    if (!entries.some(({ title }) => title === label)) continue;
    for (const synonym of synonyms.map((words) => toWords(words).join(' '))) {
      if (!titles.has(synonym)) yield [synonym, label];
    }
  }
}

/** The fields of every entry, those that follow from others among them, in the order of the file. */
export function readSearchEntries({ columns, tags, categories }: SearchEntries): Meta[] {
  const names = Object.keys(columns) as Column[];
  return columns.id.map((_, at) => {
    const meta: Meta = Object.fromEntries(names.map((name) => [name, columns[name][at] ?? '']));
    const own = split(meta.tags);
    const paths = split(meta.in);
    const implied = paths
      .flatMap((path) => categories[path]?.telling ?? [])
      .filter((tag) => !own.includes(tag));
    const apart = [meta.title ?? '', ...(meta.names ?? '').split(' | ')];
    meta.parts = apart
      .filter((name) => takeApart(name) !== name)
      .map(takeApart)
      .join(' | ');
    meta.where = [meta.makers, meta.where].filter(Boolean).join(' | ');
    meta.category = paths.map((path) => categories[path]?.title ?? '').join(', ');
    meta.categories = paths
      .map((path) => `${path.split('/', 1)}/${categories[path]?.title ?? path}`)
      .join(' | ');
    meta.labels = own.map((tag) => tags[tag]?.[0] ?? tag).join(' | ');
    meta.words = own.map((tag) => tags[tag]?.[0] ?? tag).join(', ');
    meta.other = own.flatMap((tag) => tags[tag]?.slice(1) ?? []).join(', ');
    meta.also = [meta.other, ...implied.flatMap((tag) => tags[tag] ?? [])]
      .filter(Boolean)
      .join(', ');
    return meta;
  });
}

function split(text = ''): string[] {
  return text.split(' ').filter(Boolean);
}
