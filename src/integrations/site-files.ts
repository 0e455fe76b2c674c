import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { formerIds, formerLeads } from '../catalogue/former-ids.ts';
import { indexCatalogue } from '../catalogue/index-catalogue.ts';
import { onceFor } from '../catalogue/once-for.ts';
import { citedLists } from '../cite/citation-files.ts';
import { citationKeys } from '../cite/citation-key.ts';
import { citationFormats } from '../cite/exports.ts';
import type { FeedEntry } from '../publish/atom-feed.ts';
import { toEntryJson } from '../publish/entries-json.ts';
import { listFormats } from '../publish/exports.ts';
import { feedLists } from '../publish/feed-lists.ts';
import { feedFormats } from '../publish/feeds.ts';
import { namelessSite } from '../schema/site.ts';

/** A file beside the pages: its media type, and its text, written when it is asked for. */
export type SiteFile = { type: string; write: () => string | Promise<string> };

/** What the files take from the build. */
export type FileSource = {
  /** The address of the site’s host. */
  host: string;
  /** The base path without its last slash. */
  base: string;
  /** An entry’s note as safe HTML. */
  noteOf: (entry: Entry) => string;
  /** An entry’s file as it stands in the repository. */
  textOf: (entry: Entry) => string;
};

/** The formats, each a row of its table. */
const allFormats = { citations: citationFormats, feeds: feedFormats, lists: listFormats };

/** All files that show entries and are no pages, by their path below the site: citations, feeds, the list, and each entry as data and as it stands in the repository. */
export function siteFiles(
  catalogue: Catalogue,
  { host, base, noteOf, textOf }: FileSource,
  { citations, feeds, lists } = allFormats,
): Map<string, SiteFile> {
  const index = indexCatalogue(catalogue);
  const keys = citationKeys(catalogue.entries);
  const absolute = (path: string) => new URL(base + path, host).href;
  const siteUrl = absolute('/');
  const toFeedEntry = onceFor(
    (entry: Entry): FeedEntry => ({
      entry,
      href: absolute(`/${entry.id}/`),
      // A feed is read elsewhere: links in a note must say which site they mean.
      html: toAbsolute(noteOf(entry), new URL(host).origin),
    }),
  );
  const files = new Map<string, SiteFile>();
  const entryPaths = new Set<string>();
  for (const entry of catalogue.entries) {
    for (const path of [entry.id, ...formerIds(entry.kind, entry.formerSlugs)]) {
      entryPaths.add(path);
      files.set(`${path}.json`, {
        type: 'application/json',
        write: () => JSON.stringify(toEntryJson(entry, `${base}/${entry.id}/`)),
      });
      // The correction form changes it line by line.
      files.set(`${path}.md`, {
        type: 'text/markdown; charset=utf-8',
        write: () => textOf(entry),
      });
    }
  }
  for (const [path, entries] of citedLists(catalogue, index)) {
    for (const { ending, type, write, isBesideEntries } of citations) {
      if (entryPaths.has(path) && !isBesideEntries) continue;
      files.set(path + ending, { type, write: () => write({ entries }, { siteUrl, keys }) });
    }
  }
  const formerly = Map.groupBy(formerLeads({ ...catalogue, entries: [] }), ({ to }) => `/${to}/`);
  for (const { path, entries, ...about } of feedLists(catalogue, index)) {
    for (const { file, type, write } of feeds) {
      const feed = {
        type: `${type}; charset=utf-8`,
        write: () =>
          write({
            ...about,
            author: (catalogue.site ?? namelessSite).name,
            feedUrl: absolute(path + file),
            siteUrl: absolute(path),
            entries: entries.map(toFeedEntry),
          }),
      };
      files.set(`${path.slice(1)}${file}`, feed);
      // Few readers of feeds follow a page that leads on: the feed of a renamed list stays where it was.
      for (const { from } of formerly.get(path) ?? []) files.set(`${from}/${file}`, feed);
    }
  }
  for (const { file, type, write } of lists) {
    files.set(file, { type, write: () => write(catalogue, { siteUrl, base }) });
  }
  return files;
}

/** A rendered note with whole addresses; `<a href="` can stand in it for a link alone, since text and attributes are escaped. */
function toAbsolute(html: string, origin: string): string {
  return html.replaceAll(/(?<=<a href=")\/(?!\/)/g, `${origin}/`);
}
