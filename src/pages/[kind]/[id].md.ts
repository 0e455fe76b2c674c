import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../catalogue/entry.ts';
import { entrySource } from '../../site/catalogue.ts';
import { entryFiles } from '../../site/entry-files.ts';

/** Each entry’s file as it stands in the repository: the correction form changes it line by line. */
export const getStaticPaths = entryFiles satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry }> = async ({ props }) =>
  new Response(await entrySource(props.entry), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
