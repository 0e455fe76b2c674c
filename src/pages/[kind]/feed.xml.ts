import type { APIRoute, GetStaticPaths } from 'astro';
import { kindFeeds } from '../../site/feed-lists.ts';
import { atomFeed, type FeedList } from '../../site/feeds.ts';

/** What came to a kind last, as an Atom feed. */
export const getStaticPaths = kindFeeds satisfies GetStaticPaths;

export const GET: APIRoute<FeedList> = ({ props }) => atomFeed(props);
