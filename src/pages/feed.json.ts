import { feedLength } from '../publish/atom-feed.ts';
import { loadCatalogue } from '../site/catalogue.ts';
import { jsonFeed } from '../site/feeds.ts';

/** What came to the list last, as a JSON Feed. */
export async function GET(): Promise<Response> {
  const { index } = await loadCatalogue();
  return jsonFeed({
    title: 'EMDL: embedded and mobile deep learning',
    path: '/',
    entries: index.recentlyAdded(feedLength),
  });
}
