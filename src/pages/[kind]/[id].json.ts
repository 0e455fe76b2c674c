import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../catalogue/entry.ts';
import { toEntriesJson } from '../../publish/entries-json.ts';
import { loadCatalogue } from '../../site/catalogue.ts';
import { entryFiles } from '../../site/entry-files.ts';
import { entryPath, href } from '../../site/urls.ts';

/** Each entry as data: what `/entries.json` has of it. */
export const getStaticPaths = entryFiles satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry }> = async ({ props }) => {
  const catalogue = { ...(await loadCatalogue()), entries: [props.entry] };
  const { entries } = toEntriesJson(catalogue, { hrefOf: ({ id }) => href(entryPath(id)) });
  return Response.json(entries[0]);
};
