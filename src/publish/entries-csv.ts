import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { byId } from '../catalogue/order.ts';

/** Write the list as a table (RFC 4180), in the order of ids; values of a list are joined by `; `. */
export function writeEntriesCsv(
  catalogue: Catalogue,
  { hrefOf }: { hrefOf: (entry: Entry) => string },
): string {
  const rows = catalogue.entries
    .toSorted(byId)
    .map((entry) =>
      columns.map((column) => toText(column === 'page' ? hrefOf(entry) : entry[column])),
    );
  return [columns, ...rows].map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

const columns = [
  'id',
  'kind',
  'category',
  'alsoIn',
  'title',
  'url',
  'page',
  'summary',
  'why',
  'tags',
  'links',
  'authors',
  'year',
  'venue',
  'venueName',
  'arxiv',
  'doi',
  'organizations',
  'code',
  'repository',
  'platforms',
  'backends',
  'modelFormats',
  'precisions',
  'languages',
  'license',
  'status',
  'format',
  'published',
  'added',
] as const;

type Value = Entry[Exclude<(typeof columns)[number], 'page'>];

function toText(value: Value): string {
  if (!Array.isArray(value)) return String(value ?? '');
  return value.map((it) => (typeof it === 'string' ? it : `${it.label} <${it.url}>`)).join('; ');
}

/** Quote a cell where it must be; what a spreadsheet would run as a formula gets an apostrophe in front. */
function writeCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
