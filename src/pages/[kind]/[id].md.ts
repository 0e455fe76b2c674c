import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../catalogue/entry.ts';
import { writeEntryFile } from '../../formats/write-entry-file.ts';
import { entryFiles } from '../../site/entry-files.ts';

/** Each entry as its file in the repository writes it. */
export const getStaticPaths = entryFiles satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry }> = ({ props }) =>
  new Response(writeEntryFile(props.entry), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
