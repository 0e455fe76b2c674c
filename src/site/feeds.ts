import type { Entry } from '../catalogue/entry.ts';
import { onceFor } from '../catalogue/once-for.ts';
import { byAdded } from '../catalogue/order.ts';
import {
  type FeedEntry,
  type FeedOptions,
  feedLength,
  writeAtomFeed,
} from '../publish/atom-feed.ts';
import { writeJsonFeed } from '../publish/json-feed.ts';
import { renderNote } from '../text/render-note.ts';
import { absolute, atomPath, entryPath, jsonFeedPath } from './urls.ts';

/** What a feed is of: a list of the site, with the path of its page. */
export type FeedList = {
  title: string;
  description?: string;
  path: string;
  entries: readonly Entry[];
};

/** What came to a list last, as an Atom feed beside its page. */
export function atomFeed(list: FeedList): Response {
  const text = writeAtomFeed(toOptions(list, atomPath));
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}

/** The same as a JSON Feed. */
export function jsonFeed(list: FeedList): Response {
  const text = writeJsonFeed(toOptions(list, jsonFeedPath));
  return new Response(text, {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
}

function toOptions(
  { title, description, path, entries }: FeedList,
  feedPath: (path: string) => string,
): FeedOptions {
  return {
    title,
    description,
    author: 'The EMDL list',
    feedUrl: absolute(feedPath(path)),
    siteUrl: absolute(path),
    entries: entries.toSorted(byAdded).slice(0, feedLength).map(toFeedEntry),
  };
}

/** An entry stands in many feeds; its note is rendered once. */
const toFeedEntry = onceFor(
  (entry: Entry): FeedEntry => ({
    entry,
    href: absolute(entryPath(entry.id)),
    // A feed is read elsewhere: links in a note must say which site they mean.
    html: renderNote(entry.note, absolute('/').replace(/\/$/, '')),
  }),
);
