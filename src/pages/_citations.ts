import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../site/catalogue.ts';
import { type CitationFile, citationFile, citationFiles } from '../site/citation-files.ts';

/** An entry, or all entries of a list, as a file of one format; src/integrations/citation-files.ts gives each format its route. */
export const getStaticPaths = (async ({ routePattern }) =>
  citationFiles(await loadCatalogue(), routePattern)) satisfies GetStaticPaths;

export const GET: APIRoute<CitationFile['props']> = async ({ props }) =>
  citationFile(props, (await loadCatalogue()).citationKeys);
