import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../catalogue/entry.ts';
import { bibtexFile, citedPaths } from '../../site/citations.ts';

/** A paper or a category as BibTeX. */
export const getStaticPaths = citedPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ entries: readonly Entry[] }> = ({ props }) =>
  bibtexFile(props.entries);
