import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../site/catalogue.ts';
import { type FeedFile, feedFiles } from '../site/feed-lists.ts';
import { feedFile } from '../site/feeds.ts';

/** What came to a list last, as a feed of one format; src/integrations/export-files.ts gives each format its route. */
export const getStaticPaths = (async ({ routePattern }) =>
  feedFiles(await loadCatalogue(), routePattern)) satisfies GetStaticPaths;

export const GET: APIRoute<FeedFile['props']> = ({ props }) => feedFile(props.list, props.format);
