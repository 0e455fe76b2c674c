import { count as counted } from '../catalogue/count.ts';
import { compareEngines } from '../catalogue/engines/compare-engines.ts';
import type { Catalogue, Entry, Guide } from '../catalogue/entry.ts';
import { type CatalogueIndex, indexCatalogue } from '../catalogue/index-catalogue.ts';
import { tellingTags } from '../catalogue/telling-tags.ts';
import type { Site } from '../schema/site.ts';
import type { Tag } from '../schema/tags.ts';
import type { Way } from '../search/find-ways.ts';
import { classNames, deviceClassViews } from './devices.ts';
import { kinds } from './kinds.ts';
import {
  categoryPath,
  devicePath,
  devicesPath,
  enginesPath,
  guidePath,
  healthPath,
  kindPath,
  newEntryPath,
  tagPath,
  venuePath,
  yearPath,
} from './urls.ts';

/** A catalogue that says what the list is called. */
type Named = Catalogue & { site: Site };

/** The pages that search offers beside entries; of two that answer a query as well, the earlier comes first. */
export function toWays(catalogue: Named): Way[] {
  const kindNames = catalogue.site.kinds;
  const index = indexCatalogue(catalogue);
  return [
    ...catalogue.guides.map((guide) => guideWay(guide, catalogue, index)),
    ...dataPages(catalogue),
    ...categoryWays(catalogue, index),
    ...kinds.map((kind) => way(kindPath(kind), kindNames[kind].title, kindNames[kind].lead, kind)),
    ...tagWays(catalogue, index),
    ...deviceWays(catalogue),
    ...otherPages,
    ...[...index.byVenue.values()].map(({ slug, venue, entries }) =>
      way(venuePath(slug), venue, `Venue, ${count(entries)}`, nameOfVenue(entries)),
    ),
    ...[...index.byYear].map(([year, entries]) =>
      way(yearPath(year), `${year}`, `Year, ${count(entries)}`, 'year papers'),
    ),
  ];
}

function guideWay(guide: Guide, { tags }: Catalogue, { byId }: CatalogueIndex): Way {
  const { slug, title, summary, minutes, prerequisites = [], entries } = guide;
  const steps = entries.flatMap((id) => byId.get(id) ?? []);
  const hours = minutes ? `, ${Math.max(1, Math.round(minutes / 60))} hours` : '';
  return {
    path: guidePath(slug),
    title,
    about: `Guide, ${count(steps)}${hours}: ${summary}`,
    also: [
      'guide tutorial path course learn lesson exercises',
      prerequisites.length === 0 ? 'begin beginner introduction first basics new' : '',
      ...tags.filter(({ id }) => guide.tags?.includes(id)).flatMap(wordsOfTag),
    ].join(' '),
    holds: steps.map(shortName).join(' | '),
  };
}

function dataPages({ categories, entries }: Catalogue): Way[] {
  const engines = compareEngines(entries, categories);
  const measured = entries.filter(({ results = [] }) => results.length > 0);
  return [
    {
      path: enginesPath,
      title: 'Inference engines compared',
      about: `Comparison, ${engines.length} engines side by side: platforms, backends, formats, licences.`,
      also: 'compare comparison vs versus difference alternatives choose table runtime framework library',
      holds: engines.map(({ name }) => name).join(' | '),
    },
    {
      path: '/results/',
      title: 'Results: accuracy against cost',
      about: `Measured numbers of ${count(measured)}, with their conditions and sources.`,
      also: 'benchmark benchmarks latency speed milliseconds numbers measurements plot chart pareto trade-off fast fastest models devices parameters',
      holds: measured.map(shortName).join(' | '),
    },
  ].filter(({ path }) => (path === enginesPath ? engines.length : measured.length) > 0);
}

function deviceWays(catalogue: Catalogue): Way[] {
  const classes = deviceClassViews(catalogue);
  return classes.flatMap(({ id, path, devices }) => [
    way(path, classNames[id].title, `Devices, ${devices.length} with numbers.`, 'devices device'),
    ...devices.map(({ device, runs }) => {
      const about = `Device, ${counted(runs.length, 'number')}: what runs on it.`;
      const also = ['device', device.chip, ...(device.aliases ?? [])].filter(Boolean).join(' ');
      return way(devicePath(device.id), device.label, about, also);
    }),
  ]);
}

function categoryWays(
  { categories, tags, entries, site: { kinds: kindNames } }: Named,
  index: CatalogueIndex,
): Way[] {
  const tagsOf = tellingTags(tags, entries);
  return kinds.flatMap((kind) =>
    categories[kind].flatMap(({ id, title, description }) => {
      const own = index.byCategory.get(`${kind}/${id}`) ?? [];
      const telling = tagsOf(own);
      const also = [kind, kindNames[kind].one, 'category', ...telling.flatMap(wordsOfTag)].join(
        ' ',
      );
      const about = `${kindNames[kind].title}, ${count(own)}: ${description}`;
      return own.length > 0 ? way(categoryPath(kind, id), title, about, also) : [];
    }),
  );
}

function tagWays({ tags }: Catalogue, { byTag }: CatalogueIndex): Way[] {
  return tags.flatMap(({ id, label, description, synonyms = [] }) => {
    const own = byTag.get(id) ?? [];
    const about = `Tag, ${count(own)}: ${description}`;
    return own.length > 0 ? way(tagPath(id), label, about, `tag topic ${synonyms.join(' ')}`) : [];
  });
}

const otherPages: Way[] = [
  way(
    devicesPath,
    'Devices',
    'What runs on a phone, a board or a microcontroller, and two works on one device.',
    'device phone phones board microcontroller hardware compare runs fits my',
  ),
  way('/guides/', 'Guides', 'Reading paths through the list, with exercises.', 'path learn course'),
  way(
    '/timeline/',
    'Timeline',
    'The list by year, with the works that most others lead to.',
    'history years milestones landmarks evolution',
  ),
  way(
    '/my-list/',
    'My list',
    'What you saved and read, kept in this browser.',
    'saved bookmarks favourites read later export',
  ),
  way(
    newEntryPath,
    'Add an entry',
    'A form that makes the file of a new entry.',
    'submit suggest new contribute paper library',
  ),
  way(
    '/contribute/',
    'Contribute',
    'How to add an entry or correct one.',
    'contributing add edit correct fix mistake error pull request',
  ),
  way('/tags/', 'Tags', 'All tags, with what each means.', 'topics keywords'),
  way(
    '/venues/',
    'Venues',
    'All conferences and journals of the list.',
    'conference conferences journal journals proceedings',
  ),
  way('/years/', 'Years', 'All years of the list.', 'date'),
  way(
    healthPath,
    'Health of the list',
    'Which links answer, and what entries still lack.',
    'dead broken links status',
  ),
  way(
    '/about/',
    'About',
    'What this list is, where it comes from, what you may do with it.',
    'licence license author who download bibtex json feed',
  ),
];

function way(path: string, title: string, about: string, also = ''): Way {
  return { path, title, about, also, holds: '' };
}

/** The name that people use: another name of a work, else its title up to a colon. */
function shortName({ title, aliases }: Entry): string {
  return aliases?.[0] ?? title.replace(/:.*/, '');
}

function wordsOfTag({ label, synonyms = [] }: Tag): string[] {
  return [label, ...synonyms];
}

function nameOfVenue(entries: readonly Entry[]): string {
  return entries.find(({ venueName }) => venueName)?.venueName?.replace(/,.*/, '') ?? '';
}

function count({ length }: readonly unknown[]): string {
  return `${length} ${length === 1 ? 'entry' : 'entries'}`;
}
