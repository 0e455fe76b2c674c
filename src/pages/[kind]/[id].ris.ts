import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../catalogue/entry.ts';
import { citedPaths, risFile } from '../../site/citations.ts';

/** A paper or a category as RIS. */
export const getStaticPaths = citedPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ entries: readonly Entry[] }> = ({ props }) => risFile(props.entries);
