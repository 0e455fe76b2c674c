import type { Catalogue } from '../catalogue/entry.ts';
import { type Section, sectionsOf } from '../catalogue/sections.ts';
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
  const { entries, categories } = list;
  const has = sectionsOf(list);
  const offered = (ways: readonly (Way & { of: Section })[]): Way[] =>
    ways.filter(({ of }) => has.has(of)).map(({ path, title }) => ({ path, title }));
  return {
    kinds: kinds.filter((kind) => entries.some((entry) => entry.kind === kind)),
    open: kinds.filter((kind) => categories[kind].length > 0),
    ways: offered([
      { of: 'compare', path: enginesPath, title: 'Compare' },
      { of: 'devices', path: devicesPath, title: 'Devices' },
      { of: 'guides', path: '/guides/', title: 'Guides' },
    ]),
    indexes: offered([
      { of: 'tags', path: '/tags/', title: 'Tags' },
      { of: 'years', path: '/years/', title: 'Years' },
      { of: 'venues', path: '/venues/', title: 'Venues' },
      { of: 'timeline', path: '/timeline/', title: 'Timeline' },
    ]),
    results: offered([{ of: 'results', path: resultsPath, title: 'Results' }]),
  };
}
