import { citationKeys } from '../../cite/citation-key.ts';
import type { CitationFormat } from '../../cite/exports.ts';
import { fetchFile } from '../fetch-file.ts';
import { listName } from '../list-name.ts';
import { entryFinder, loadEntries, toEntry } from '../load-entries.ts';

/** A file to save, with its media type. */
export type ExportedFile = { name: string; type: string; text: string };

/**
 * Write some entries in a format, with the writers and the citation keys of the build, in the order of
 * their ids. `base` is the site's base path without its last slash. Former ids are followed. Rejects
 * with an `Error` whose message is a sentence for the reader: where the entries or the writer cannot be
 * loaded, or none of the entries is on the list.
 */
export async function exportEntries(
  ids: readonly string[],
  { ending, type, write }: CitationFormat,
  base: string,
): Promise<ExportedFile> {
  const all = await loadEntries(base);
  const find = entryFinder(all);
  const entries = [...new Set(ids.flatMap((id) => find(id) ?? []))].map(toEntry);
  const [first] = entries;
  if (!first) throw new Error('None of these entries is on the list any more.');
  const site = { siteUrl: siteUrl(base), keys: citationKeys(all.map(toEntry)) };
  const text = await write({ entries }, site).catch(() => {
    throw new Error('Could not be loaded: check the connection and try again.');
  });
  return { name: (entries.length === 1 ? first.slug : listName()) + ending, type, text };
}

/**
 * Write one entry in a format from its own JSON, under the key that it has in the whole list; where that does
 * not come, from all entries, which are kept for the time without a network. Rejects as `exportEntries` does.
 */
export async function exportEntry(
  id: string,
  key: string,
  format: CitationFormat,
  base: string,
): Promise<ExportedFile> {
  const json = await fetchFile(`${base}/${id}.json`).catch(() => undefined);
  if (!json) return exportEntries([id], format, base);
  const entry = toEntry(await json.json());
  const site = { siteUrl: siteUrl(base), keys: new Map([[entry.id, key]]) };
  const text = await format.write({ entries: [entry] }, site);
  return { name: entry.slug + format.ending, type: format.type, text };
}

/** The site's own address, which the page knows from the build; a copy served elsewhere cites the site. */
function siteUrl(base: string): string {
  const page = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return new URL(`${base}/`, page ?? location.href).href;
}
