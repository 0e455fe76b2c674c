import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../catalogue/entry.ts';
import { toEntryJson } from '../../publish/entries-json.ts';
import { entryFiles } from '../../site/entry-files.ts';
import { entryPath, href } from '../../site/urls.ts';

/** Each entry as data: what `/entries.json` has of it. */
export const getStaticPaths = entryFiles satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry } }) =>
  Response.json(toEntryJson(entry, href(entryPath(entry.id))));
