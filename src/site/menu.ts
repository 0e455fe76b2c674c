import { compareEngines } from '../catalogue/engines/compare-engines.ts';
import type { Catalogue } from '../catalogue/entry.ts';
import { type Kind, kinds } from '../schema/parts.ts';
import { devicesPath, enginesPath, resultsPath } from './urls.ts';

/** A page that the menus offer. */
export type Way = { path: string; title: string };

/** What menus offer of a list: only what it has something of. */
export type Menu = {
  /** The kinds that hold entries, in the order in which pages show them. */
  kinds: readonly Kind[];
  /** The kinds that may hold entries: those with a category. */
  open: readonly Kind[];
  /** What cuts across the kinds, as the bar offers it beside them. */
  ways: readonly Way[];
  /** The indexes of what entries share. */
  indexes: readonly Way[];
  /** The results, where an entry has any. */
  results: readonly Way[];
};

/** Find what the menus of a list offer. */
export function toMenu(
  list: Pick<Catalogue, 'entries' | 'guides' | 'categories' | 'devices'>,
): Menu {
  const { entries, guides, categories, devices = [] } = list;
  const some = (is: (entry: (typeof entries)[number]) => boolean) => entries.some(is);
  const dated = some(({ year }) => year !== undefined);
  const offered = (ways: readonly (Way & { has: boolean })[]): Way[] =>
    ways.filter(({ has }) => has).map(({ path, title }) => ({ path, title }));
  return {
    kinds: kinds.filter((kind) => some((entry) => entry.kind === kind)),
    open: kinds.filter((kind) => categories[kind].length > 0),
    ways: offered([
      { path: enginesPath, title: 'Compare', has: compareEngines(entries, categories).length > 0 },
      { path: devicesPath, title: 'Devices', has: devices.length > 0 },
      { path: '/guides/', title: 'Guides', has: guides.length > 0 },
    ]),
    indexes: offered([
      { path: '/tags/', title: 'Tags', has: some(({ tags = [] }) => tags.length > 0) },
      { path: '/years/', title: 'Years', has: dated },
      { path: '/venues/', title: 'Venues', has: some(({ venue }) => venue !== undefined) },
      { path: '/timeline/', title: 'Timeline', has: dated },
    ]),
    results: offered([
      { path: resultsPath, title: 'Results', has: some(({ results = [] }) => results.length > 0) },
    ]),
  };
}
