import type { Entry } from '../catalogue/entry.ts';
import { onceFor } from '../catalogue/once-for.ts';
import type { FeedEntry } from '../publish/atom-feed.ts';
import type { FeedFormat } from '../publish/feeds.ts';
import { loadCatalogue, noteHtml } from './catalogue.ts';
import type { FeedList } from './feed-lists.ts';
import { absolute, entryPath, feedPath } from './urls.ts';

/** What came to a list last, as a feed beside its page. */
export async function feedFile(list: FeedList, format: FeedFormat): Promise<Response> {
  const { title, description, path, entries } = list;
  const text = format.write({
    title,
    description,
    author: (await loadCatalogue()).site.name,
    feedUrl: absolute(feedPath(path, format)),
    siteUrl: absolute(path),
    entries: await Promise.all(entries.map(toFeedEntry)),
  });
  return new Response(text, { headers: { 'content-type': `${format.type}; charset=utf-8` } });
}

/** An entry stands in many feeds; it is made ready once. */
const toFeedEntry = onceFor(
  async (entry: Entry): Promise<FeedEntry> => ({
    entry,
    href: absolute(entryPath(entry.id)),
    // A feed is read elsewhere: links in a note must say which site they mean.
    html: toAbsolute(await noteHtml(entry)),
  }),
);

/** A rendered note with whole addresses; `<a href="` can stand in it for a link alone, since text and attributes are escaped. */
function toAbsolute(html: string): string {
  return html.replaceAll(/(?<=<a href=")\/(?!\/)/g, `${new URL(absolute('/')).origin}/`);
}
