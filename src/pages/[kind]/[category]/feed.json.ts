import type { APIRoute, GetStaticPaths } from 'astro';
import { categoryFeeds } from '../../../site/feed-lists.ts';
import { type FeedList, jsonFeed } from '../../../site/feeds.ts';

/** What came to a category last, as a JSON Feed. */
export const getStaticPaths = categoryFeeds satisfies GetStaticPaths;

export const GET: APIRoute<FeedList> = ({ props }) => jsonFeed(props);
