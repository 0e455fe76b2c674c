import type { Entry } from '../catalogue/entry.ts';
import { byAdded } from '../catalogue/order.ts';
import { type FeedOptions, writeAtomFeed } from './atom-feed.ts';
import { writeJsonFeed } from './json-feed.ts';

/** A format of feeds: a row here is all that the site's feeds, the links to them and the heads of pages know of it. */
export type FeedFormat = {
  /** The name of its file beside the page of a list. */
  file: string;
  /** What readers call it. */
  label: string;
  /** The media type, without the encoding, which is UTF-8. */
  type: string;
  write: (options: FeedOptions) => string;
};

/** The formats of feeds; news readers offer the first one first. */
export const feedFormats: readonly FeedFormat[] = [
  { file: 'feed.xml', label: 'Atom feed', type: 'application/atom+xml', write: writeAtomFeed },
  { file: 'feed.json', label: 'JSON Feed', type: 'application/feed+json', write: writeJsonFeed },
];

/** Entries in a feed at most. */
export const feedLength = 50;

/** What a feed shows of a list: the last entries to come, newest first. */
export function newestEntries(entries: readonly Entry[]): Entry[] {
  return entries.toSorted(byAdded).slice(0, feedLength);
}
