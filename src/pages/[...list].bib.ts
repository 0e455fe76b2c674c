import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../catalogue/entry.ts';
import { bibtexFile, citedLists } from '../site/citations.ts';

/** An entry, or all entries of a list, as BibTeX. */
export const getStaticPaths = citedLists satisfies GetStaticPaths;

export const GET: APIRoute<{ entries: readonly Entry[] }> = ({ props }) =>
  bibtexFile(props.entries);
