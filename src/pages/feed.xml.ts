import { feedLength } from '../publish/atom-feed.ts';
import { loadCatalogue } from '../site/catalogue.ts';
import { atomFeed } from '../site/feeds.ts';

/** What came to the list last, as an Atom feed. */
export async function GET(): Promise<Response> {
  const { index } = await loadCatalogue();
  return atomFeed({
    title: 'EMDL: embedded and mobile deep learning',
    path: '/',
    entries: index.recentlyAdded(feedLength),
  });
}
