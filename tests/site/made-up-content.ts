import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Entry } from '../../src/catalogue/entry.ts';
import { writeEntryFile } from '../../src/content-files/write-entry-file.ts';
import { type Kind, kinds } from '../../src/schema/parts.ts';
import { makeResults } from './made-up-results.ts';
import {
  categories,
  devices,
  families,
  givenNames,
  measuredDevices,
  methods,
  organizations,
  sentences,
  syllables,
  tags,
  tasks,
  venues,
} from './made-up-words.ts';
import { type Picker, picker } from './picker.ts';

/** An entry of a made-up list, as it is written to a file. */
export type MadeUpEntry = Partial<Entry> & Pick<Entry, 'id' | 'kind' | 'slug' | 'title' | 'url'>;

/**
 * Write a content folder with `count` entries over all kinds, a guide, categories, tags and devices. The same
 * count gives the same bytes. First categories, tags and years hold most, as in a list that grew.
 */
export async function writeMadeUpContent(folder: string, count: number): Promise<MadeUpEntry[]> {
  const entries: MadeUpEntry[] = [];
  for (let index = 0; index < count; index++) entries.push(makeEntry(index, entries));
  for (const name of [...kinds, 'guides'])
    await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, 'categories.yaml'), stringify(categories));
  await writeFile(path.join(folder, 'tags.yaml'), stringify(tags));
  await writeFile(path.join(folder, 'devices.yaml'), stringify(measuredDevices));
  await writeFile(path.join(folder, 'guides/start-here.mdx'), writeGuide(entries));
  for (const entry of entries) {
    await writeFile(path.join(folder, `${entry.id}.md`), writeEntryFile(entry));
  }
  return entries;
}

function makeEntry(index: number, earlier: readonly MadeUpEntry[]): MadeUpEntry {
  const pick = picker(index);
  // Every kind is there in a short list, too.
  const kind =
    kinds[index] ?? pick.often<Kind>(['papers', 'papers', 'libraries', 'tutorials', 'tools']);
  const name = makeName(index);
  const slug = name.toLowerCase();
  const place = { id: `${kind}/${slug}`, kind, slug };
  const method = pick.one(methods);
  const about = { name, method, task: pick.one(tasks), device: pick.one(devices) };
  const friend = earlier.length > 0 ? pick.one(earlier) : undefined;
  const common = {
    ...place,
    title: `${name}: ${method} for ${about.task} on ${about.device}`,
    aliases: [name],
    category: pick.often(categories[kind].map(({ id }) => id)),
    summary: `${name} brings ${method.toLowerCase()} to ${about.task.toLowerCase()} on ${about.device.toLowerCase()}.`,
    tags: pick.some(
      tags.map(({ id }) => id),
      2 + pick.below(3),
    ),
    links:
      pick.below(3) === 0
        ? [{ label: 'Slides', url: `https://slides.example/${slug}.pdf` }]
        : undefined,
    related: friend && pick.below(4) === 0 ? [friend.id] : undefined,
    alsoIn: kind === 'tools' && pick.below(4) === 0 ? ['papers/survey'] : undefined,
    added: `${2017 + pick.below(8)}-0${1 + pick.below(9)}-1${pick.below(9)}`,
    note: writeNote(about, friend, pick),
  };
  return { ...common, ...ofKind[kind](slug, index, pick) };
}

const ofKind: Record<
  Kind,
  (slug: string, index: number, pick: Picker) => Partial<Entry> & Pick<Entry, 'url'>
> = {
  papers(slug, index, pick) {
    const year = pick.often([2018, 2017, 2019, 2020, 2016, 2021, 2015, 2022, 2014, 2023]);
    const arxiv = `${year % 100}0${1 + pick.below(9)}.${String(10_000 + index)}`;
    const venue = pick.often(venues);
    return {
      url: `https://arxiv.org/abs/${arxiv}`,
      arxiv,
      year,
      authors: makeAuthors(pick),
      venue,
      venueName:
        venue === 'arXiv'
          ? undefined
          : `Proceedings of ${venue} ${year}, pp. ${index + 1}-${index + 9}`,
      doi:
        venue === 'arXiv'
          ? undefined
          : `10.1109/${venue}.${year}.${String(index).padStart(5, '0')}`,
      organizations: [pick.one(organizations)],
      code: pick.below(3) === 0 ? `https://github.com/made-up-lab/${slug}` : undefined,
      results: makeResults(slug, index),
    };
  },
  libraries: (slug, _index, pick) => software(slug, pick),
  tools: (slug, _index, pick) => software(slug, pick),
  tutorials(slug, _index, pick) {
    return {
      url: `https://courses.example/${slug}/`,
      authors: makeAuthors(pick).slice(0, 2),
      year: 2014 + pick.below(9),
      format: pick.one(['slides', 'guide', 'course', 'article', 'video', 'book'] as const),
    };
  },
};

function software(slug: string, pick: Picker) {
  const url = `https://github.com/made-up-lab/${slug}`;
  return {
    url,
    repository: url,
    organizations: [pick.one(organizations)],
    platforms: pick.some(['Android', 'iOS', 'Linux', 'Windows', 'macOS'], 2),
    backends: pick.some(['CPU', 'Vulkan', 'OpenCL', 'Metal'], 2),
    license: pick.one(['MIT', 'Apache-2.0', 'BSD-3-Clause']),
    status: pick.one(['active', 'quiet', 'archived'] as const),
  };
}

type About = { name: string; method: string; task: string; device: string };

function writeNote(about: About, friend: MadeUpEntry | undefined, pick: Picker): string {
  const told = pick
    .some(sentences, 6)
    .map((sentence) => sentence.replace(/\{(\w+)\}/g, (_, word: keyof About) => about[word]));
  const aside = friend ? ` It continues [${friend.title.split(':')[0]}](/${friend.id}/).` : '';
  return `${told.slice(0, 3).join(' ')}${aside}\n\n${told.slice(3).join(' ')}`;
}

function writeGuide(entries: readonly MadeUpEntry[]): string {
  const embedded = entries.slice(0, 4).map(({ id }) => `<Entry id="${id}" />`);
  const [first] = entries;
  return [
    '---\ntitle: Start here\nsummary: A first path through a made-up list.\nupdated: 2026-01-01\n---\n',
    'Read these before the others.\n',
    ...embedded,
    first ? `Then go back to [the first one](/${first.id}/) or to [all papers](/papers/).\n` : '',
    '<Chart category="papers/survey" />\n',
    '<Entries category="papers/survey" limit="3" />\n',
  ].join('\n');
}

/** A name that no other entry has: the index in the digits of syllables, a step wide enough to vary all of them. */
function makeName(index: number): string {
  const size = syllables.length;
  let rest = (index * 7919 + 4001) % size ** 4;
  let name = '';
  for (let place = 0; place < 4; place++) {
    name += syllables[rest % size];
    rest = Math.floor(rest / size);
  }
  return name.charAt(0).toUpperCase() + name.slice(1) + (index >= size ** 4 ? `-${index}` : '');
}

function makeAuthors(pick: Picker): string[] {
  const names = Array.from(
    { length: 1 + pick.below(6) },
    () => `${pick.one(givenNames)} ${pick.one(families)}`,
  );
  return [...new Set(names)];
}
