import type { APIRoute, GetStaticPaths } from 'astro';
import { categoryFeeds } from '../../../site/feed-lists.ts';
import { atomFeed, type FeedList } from '../../../site/feeds.ts';

/** What came to a category last, as an Atom feed. */
export const getStaticPaths = categoryFeeds satisfies GetStaticPaths;

export const GET: APIRoute<FeedList> = ({ props }) => atomFeed(props);
