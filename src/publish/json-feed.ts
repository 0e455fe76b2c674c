import { fullName } from '../catalogue/author-names.ts';
import type { FeedEntry, FeedOptions } from './atom-feed.ts';

/** Write a JSON Feed (https://www.jsonfeed.org/version/1.1/) with the same entries as the Atom feed, newest first. */
export function writeJsonFeed(options: FeedOptions): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: options.title,
    home_page_url: options.siteUrl,
    feed_url: options.feedUrl,
    ...(options.description && { description: options.description }),
    language: 'en',
    authors: [{ name: options.author }],
    items: options.entries.map(toItem),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function toItem({ entry, href, html }: FeedEntry) {
  return {
    id: href,
    url: href,
    external_url: entry.url,
    title: entry.title,
    // An item without any content is none; the summary is there before the note is written.
    ...(html === '' ? { content_text: entry.summary } : { content_html: html }),
    summary: entry.summary,
    date_published: `${entry.added}T00:00:00Z`,
    ...(entry.authors && { authors: entry.authors.map((name) => ({ name: fullName(name) })) }),
    ...(entry.tags && { tags: entry.tags }),
  };
}
