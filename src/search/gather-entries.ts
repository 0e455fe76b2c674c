import { fullName } from '../catalogue/author-names.ts';
import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { byYearThenTitle } from '../catalogue/order.ts';
import { entryPulse } from '../catalogue/pulse.ts';
import { countNaming } from '../catalogue/results/landmarks.ts';
import { tellingTags } from '../catalogue/telling-tags.ts';
import { toWords } from '../catalogue/words.ts';
import { kinds } from '../schema/parts.ts';
import type { Tag } from '../schema/tags.ts';
import type { Way } from './find-ways.ts';
import { toValues } from './gather-values.ts';
import type { SearchColumn, SearchEntries } from './search-entries.ts';
import { factsOf, pathsOf, searchedAs } from './search-record.ts';

/** How an entry says each field. */
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
} satisfies Partial<Record<SearchColumn, (entry: Entry) => string>>;

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
        categories[kind].map(({ id, title, holds }) => {
          const telling = tagsOf(inPath(`${kind}/${id}`)).map((tag) => tag.id);
          return [`${kind}/${id}`, { title, telling, holds }];
        }),
      ),
    ),
    names: Object.fromEntries(toNames(entries, tags)),
    terms: (catalogue.vocabularies?.terms ?? []).map(({ label, aliases = [] }) => [
      label,
      ...aliases,
    ]),
    values: toValues(catalogue),
    subject: catalogue.site?.subject ?? '',
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
