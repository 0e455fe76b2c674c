import type { APIRoute, GetStaticPaths } from 'astro';
import { kindFeeds } from '../../site/feed-lists.ts';
import { type FeedList, jsonFeed } from '../../site/feeds.ts';

/** What came to a kind last, as a JSON Feed. */
export const getStaticPaths = kindFeeds satisfies GetStaticPaths;

export const GET: APIRoute<FeedList> = ({ props }) => jsonFeed(props);
