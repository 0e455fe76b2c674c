import { compareEngines } from './engines/compare-engines.ts';
import type { Catalogue } from './entry.ts';

/** What a list may have beside its kinds, each with an address of its own; the name is the start of that address. */
export const sections = [
  'compare',
  'devices',
  'results',
  'guides',
  'tags',
  'years',
  'venues',
  'timeline',
] as const;
export type Section = (typeof sections)[number];

/** The sections that a list has something for; the others have no page. */
export function sectionsOf({
  entries,
  guides,
  categories,
  devices = [],
}: Pick<Catalogue, 'entries' | 'guides' | 'categories' | 'devices'>): ReadonlySet<Section> {
  const some = (is: (entry: (typeof entries)[number]) => boolean) => entries.some(is);
  const isDated = some(({ year }) => year !== undefined);
  const has: Record<Section, boolean> = {
    compare: compareEngines(entries, categories).length > 0,
    devices: devices.length > 0,
    results: some(({ results = [] }) => results.length > 0),
    guides: guides.length > 0,
    tags: some(({ tags = [] }) => tags.length > 0),
    years: isDated,
    venues: some(({ venue }) => venue !== undefined),
    timeline: isDated,
  };
  return new Set(sections.filter((name) => has[name]));
}
