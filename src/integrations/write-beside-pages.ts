import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SiteContent } from './read-site-content.ts';
import { siteNote } from './rendered-notes.ts';
import { writeSearchIndex } from './search-index.ts';
import { type SiteFile, siteFiles } from './site-files.ts';

/** The address of the site's host, and its base path without its last slash. */
export type Place = { host: string; base: string };

/** The files of a site that show entries and are no pages, by their path below it. */
export function filesBeside({ catalogue, texts }: SiteContent, place: Place) {
  return siteFiles(catalogue, {
    ...place,
    noteOf: (entry) => siteNote(entry, place.base),
    textOf: ({ file }) => texts.get(file) ?? '',
  });
}

/** Render the notes of all entries, as `siteNote` gives them from then on. */
export function renderNotes({ catalogue }: SiteContent, base: string): Promise<void> {
  return inTurns(catalogue.entries, (entry) => siteNote(entry, base));
}

/** Write the search index and all files that show entries and are no pages into a folder. */
export async function writeBesidePages(
  content: SiteContent,
  { output, ...place }: Place & { output: string },
): Promise<void> {
  await Promise.all([
    writeSearchIndex(path.join(output, 'pagefind'), content.catalogue, place.base),
    writeFiles(output, filesBeside(content, place)),
  ]);
}

async function writeFiles(output: string, files: ReadonlyMap<string, SiteFile>): Promise<void> {
  const folders = new Set<string>();
  await inTurns(files, async ([name, { write }]) => {
    const file = path.join(output, name);
    const folder = path.dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, await write());
  });
}

/** Milliseconds of work after which others have their turn: pages that the thread is to render, and Pagefind's answers. */
const turn = 50;

async function inTurns<Item>(items: Iterable<Item>, run: (item: Item) => unknown): Promise<void> {
  let start = performance.now();
  for (const item of items) {
    await run(item);
    if (performance.now() - start < turn) continue;
    await setImmediate();
    start = performance.now();
  }
}
