import type { APIRoute, GetStaticPaths } from 'astro';
import { tagFeeds } from '../../../site/feed-lists.ts';
import { atomFeed, type FeedList } from '../../../site/feeds.ts';

/** What came to a tag last, as an Atom feed. */
export const getStaticPaths = tagFeeds satisfies GetStaticPaths;

export const GET: APIRoute<FeedList> = ({ props }) => atomFeed(props);
