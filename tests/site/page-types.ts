import { venueSlug } from '../../src/catalogue/venue-slug.ts';
import type { EntryJson } from '../../src/publish/entries-json.ts';
import { isHostile } from './hostile-content.ts';

/** One address of each type of page, picked from what the site holds: `{ 'a tag': '/tags/int8/' }`. */
export function pageTypes(
  entries: readonly EntryJson[],
  paths: readonly string[],
): Record<string, string> {
  const common = entries.filter((entry) => !isHostile(entry));
  const [mostSaid] = common.toSorted((a, b) => b.note.length - a.note.length);
  const dated = common.find((entry) => entry.venue && entry.year && entry.tags.length > 0);
  const list = common.find((entry) => entry.category === 'related-lists');
  const guide = paths.find((path) => /^\/guides\/./.test(path));
  const device = entries
    .flatMap(({ results = [] }) => results.flatMap(({ runs = [] }) => runs))
    .flatMap(({ device }) => paths.find((path) => path === `/devices/${device}/`) ?? [])[0];
  const further = paths.find((path) => /\/page\/2\/$/.test(path));
  if (!mostSaid || !dated?.venue || !list || !guide)
    throw new Error('The site holds too little to test.');
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  return {
    home: '/',
    'a kind': `/${mostSaid.kind}/`,
    'a category': `/${mostSaid.kind}/${mostSaid.category}/`,
    'the related lists': `/${list.kind}/${list.category}/`,
    'a related list': list.path,
    ...Object.fromEntries(kinds.map((kind) => [`an entry of ${kind}`, longest(common, kind)])),
    tags: '/tags/',
    'a tag': `/tags/${dated.tags[0]}/`,
    years: '/years/',
    'a year': `/years/${dated.year}/`,
    venues: '/venues/',
    'a venue': `/venues/${venueSlug(dated.venue)}/`,
    timeline: '/timeline/',
    results: '/results/',
    devices: '/devices/',
    ...(device ? { 'a device': device, 'a class of devices': '/devices/phones/' } : {}),
    guides: '/guides/',
    'a guide': guide,
    ...(further ? { 'the second page of a list': further } : {}),
    'search with results': `/search/?q=${encodeURIComponent(dated.title)}`,
    'search without results': '/search/?q=zzzzzzzz',
    'the comparison of engines': '/compare/',
    'my list': '/my-list/',
    contribute: '/contribute/',
    'the form for an entry': '/contribute/new/',
    'the form for a correction': `/contribute/edit/?id=${mostSaid.id}`,
    'the fields of an entry': '/contribute/fields/',
    'problems and how to fix them': '/contribute/problems/',
    maintain: '/maintain/',
    'reading offline': '/offline/',
    about: '/about/',
    health: '/health/',
  };
}

function longest(entries: readonly EntryJson[], kind: string): string {
  const [entry] = entries
    .filter((it) => it.kind === kind)
    .toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
  return entry?.path ?? '/';
}
