import type { APIRoute, GetStaticPaths } from 'astro';
import { tagFeeds } from '../../../site/feed-lists.ts';
import { type FeedList, jsonFeed } from '../../../site/feeds.ts';

/** What came to a tag last, as a JSON Feed. */
export const getStaticPaths = tagFeeds satisfies GetStaticPaths;

export const GET: APIRoute<FeedList> = ({ props }) => jsonFeed(props);
