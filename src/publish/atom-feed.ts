import { Feed } from 'feed';
import { fullName } from '../catalogue/author-names.ts';
import type { Entry } from '../catalogue/entry.ts';

/** An entry in a feed: the permanent address of its page, and its summary as HTML. */
export type FeedEntry = { entry: Entry; href: string; html: string };

/** What a feed says of itself, and the entries in it. */
export type FeedOptions = {
  title: string;
  description?: string;
  /** Who answers for the feed, and for every entry without authors. */
  author: string;
  feedUrl: string;
  siteUrl: string;
  /** The newest first. */
  entries: readonly FeedEntry[];
};

/** Write an Atom feed (RFC 4287) of what came to the list last; it changes with its entries alone. */
export function writeAtomFeed(options: FeedOptions): string {
  const feed = new Feed({
    id: options.feedUrl,
    title: plain(options.title),
    ...(options.description && { description: plain(options.description) }),
    author: { name: plain(options.author) },
    link: options.siteUrl,
    feedLinks: { atom: options.feedUrl },
    // Left out, it would be the time of the build.
    updated: toDay(options.entries[0]?.entry.added ?? '1970-01-01'),
    generator: false,
  });
  for (const { entry, href, html } of options.entries) {
    feed.addItem({
      id: href,
      link: href,
      title: markup(escapeHtml(entry.title)),
      description: markup(html),
      date: toDay(entry.added),
      published: toDay(entry.added),
      category: (entry.tags ?? []).map((tag) => ({ term: tag })),
      ...(entry.authors && {
        author: entry.authors.map((name) => ({ name: plain(fullName(name)) })),
      }),
    });
  }
  return `${feed.atom1()}\n`;
}

function toDay(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Text for an element. The library turns every `&amp;` into `&` before it escapes, so that one more layer is needed. */
function plain(text: string): string {
  return withoutInvalid(text).replaceAll('&', '&amp;');
}

/** HTML for a CDATA section. The library guards against the first `]]>` alone. */
function markup(html: string): string {
  return withoutInvalid(html).replaceAll(']]>', ']]&gt;');
}

/** Leave out what XML 1.0 cannot hold even when escaped: control characters and half surrogates. */
function withoutInvalid(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
