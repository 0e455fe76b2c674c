import type { Catalogue } from '../catalogue/entry.ts';
import { writeAwesomeList } from './awesome-list.ts';
import { writeEntriesCsv } from './entries-csv.ts';
import { toEntriesJson } from './entries-json.ts';
import { writeResultsCsv } from './results-csv.ts';
import { toResultsJson } from './results-json.ts';

/** A format of the whole list: a row here is all that the command and the site's files know of it. */
export type ListFormat = {
  /** What the command calls it. */
  name: string;
  /** What readers call it. */
  label: string;
  /** The name of its file at the top of the site. */
  file: string;
  /** The media type. */
  type: string;
  write: (catalogue: Catalogue, site: ListSite) => string;
};

/** Where the site stands: its address where that is known, and its base path without a slash at the end. */
export type ListSite = { siteUrl?: string | undefined; base: string };

/** The formats of the whole list beside those of citations. */
export const listFormats: readonly ListFormat[] = [
  {
    name: 'json',
    label: 'JSON',
    file: 'entries.json',
    type: 'application/json',
    write: (catalogue, { base }) =>
      JSON.stringify(toEntriesJson(catalogue, { hrefOf: ({ id }) => `${base}/${id}/` })),
  },
  {
    name: 'csv',
    label: 'CSV',
    file: 'entries.csv',
    type: 'text/csv; charset=utf-8',
    write: (catalogue, { siteUrl, base }) =>
      writeEntriesCsv(catalogue, { hrefOf: ({ id }) => `${siteUrl ?? `${base}/`}${id}/` }),
  },
  {
    name: 'list',
    label: 'Markdown',
    file: 'list.md',
    type: 'text/markdown; charset=utf-8',
    write: writeAwesomeList,
  },
  {
    name: 'results',
    label: 'results as JSON',
    file: 'results.json',
    type: 'application/json',
    write: (catalogue) => JSON.stringify(toResultsJson(catalogue)),
  },
  {
    name: 'results-csv',
    label: 'results as CSV',
    file: 'results.csv',
    type: 'text/csv; charset=utf-8',
    write: (catalogue) => writeResultsCsv(catalogue),
  },
];
