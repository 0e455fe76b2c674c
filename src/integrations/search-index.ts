import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Catalogue } from '../catalogue/entry.ts';
import { byYearThenTitle } from '../catalogue/order.ts';
import { searchNamer, writeSearchRecord } from '../search/search-record.ts';
import { plainError } from './plain-error.ts';
import { siteNote } from './rendered-notes.ts';

/** Write the search index into a folder, made in a process of its own; it fails where an entry has no place in it. `base` is the site's base path without its last slash. */
export async function writeSearchIndex(
  folder: string,
  catalogue: Catalogue,
  base: string,
): Promise<void> {
  for (const { path: name, content } of await indexEntries(catalogue, base)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

type IndexFile = { path: string; content: Uint8Array | string };

/** Entries that Pagefind gets before it has answered for the first: each answer waits for whatever is being written or rendered. */
const sentAtOnce = 16;

/** Files that the site does not use: Pagefind's own interfaces, and the texts of the pages, which stand in the entries' own files. */
const unused = /ui|modular|component|highlight|playground|\.pf_fragment$/;

async function indexEntries(catalogue: Catalogue, base: string): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
  try {
    const faults: string[] = [];
    const namesOf = searchNamer(catalogue);
    for (let at = 0; at < catalogue.entries.length; at += sentAtOnce) {
      const sent = catalogue.entries.slice(at, at + sentAtOnce).map(async (entry) => {
        const note = siteNote(entry, base);
        const content = writeSearchRecord(entry, { names: namesOf(entry), note });
        const { errors } = await index.addHTMLFile({ url: `/${entry.id}/`, content });
        return errors.map((error) => `${entry.id}: ${error}`);
      });
      faults.push(...(await Promise.all(sent)).flat());
    }
    const { files, errors: fileErrors } = await index.getFiles();
    faults.push(...fileErrors);
    const indexed = countIndexed(files);
    if (indexed !== catalogue.entries.length) {
      faults.push(`${indexed} of ${catalogue.entries.length} entries are in the index`);
    }
    if (faults.length > 0) throw plainError(`The search index is not whole:\n${faults.join('\n')}`);
    const pages = toPages(files);
    const sorted = catalogue.entries.toSorted(byYearThenTitle);
    const numbers = JSON.stringify(sorted.map(({ id }) => pages.get(`/${id}/`)));
    return [
      ...files.filter((file) => !unused.test(path.basename(file.path))),
      { path: 'entries.json', content: numbers },
    ];
  } finally {
    await pagefind.close();
  }
}

/** The names that Pagefind gives to pages, by their addresses: what it finds are those, and the address comes with the text alone. */
function toPages(files: { path: string; content: Uint8Array }[]): Map<string, string> {
  const fragments = files.filter(({ path: file }) => file.endsWith('.pf_fragment'));
  return new Map(
    fragments.map(({ path: file, content }) => {
      const text = gunzipSync(content).toString();
      const { url }: { url: string } = JSON.parse(text.slice(text.indexOf('{')));
      return [url, path.basename(file, '.pf_fragment')];
    }),
  );
}

/** The number of pages that the index's own table of contents names. */
function countIndexed(files: { path: string; content: Uint8Array }[]): number {
  const contents = files.find((file) => file.path === 'pagefind-entry.json');
  if (!contents) return 0;
  const { languages } = JSON.parse(new TextDecoder().decode(contents.content)) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}
