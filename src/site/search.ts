import { countEntries } from '../search/count-entries.ts';
import { facetNames, shownValues, sortValues, toLabel } from '../search/facets.ts';
import { toSearchEntries } from '../search/gather-entries.ts';
import { toSearchWords } from '../search/gather-words.ts';
import type { SearchEntries } from '../search/search-entries.ts';
import { searchFacets, searchNamer } from '../search/search-record.ts';
import type { SearchWords } from '../search/search-words.ts';
import { loadCatalogue } from './catalogue.ts';
import { toWays } from './search-ways.ts';

/** A facet of the whole list: the values that are shown at once, and how many more there are. */
type ListedFacet = {
  name: string;
  values: { value: string; label: string; count: number }[];
  more: number;
};

/** The facets that the list has values of; the search draws them anew (`browser/search/facets.ts`) once it is there. */
export async function listFacets(): Promise<ListedFacet[]> {
  const catalogue = await loadCatalogue();
  const namesOf = searchNamer(catalogue);
  const facets = catalogue.entries.flatMap((entry) => [...searchFacets(entry, namesOf(entry))]);
  return facetNames
    .map((name) => {
      const own = facets.filter(([facet]) => facet === name);
      const counts = [...Map.groupBy(own, ([, value]) => value)].map(
        ([value, { length }]): [string, number] => [value, length],
      );
      const values = sortValues(name, counts)
        .slice(0, shownValues)
        .map(([value, count]) => ({ value, label: toLabel(name, value), count }));
      return { name, values, more: counts.length - values.length };
    })
    .filter(({ values }) => values.length > 0);
}

/** What the search says while nothing is asked for: `112 entries`. */
export async function countAll(): Promise<string> {
  const { entries } = await loadCatalogue();
  return countEntries({ hits: entries, whole: entries.length });
}

/** What search knows of every entry before it asks the full text. */
export async function searchEntries(): Promise<SearchEntries> {
  const catalogue = await loadCatalogue();
  return toSearchEntries(catalogue, toWays(catalogue));
}

/** What search knows beside: addresses, reasons, results and the words of notes. */
export async function searchWords(): Promise<SearchWords> {
  return toSearchWords(await loadCatalogue());
}
