import type { Catalogue, Entry } from '../catalogue/entry.ts';
import { byId } from '../catalogue/order.ts';
import { allFields, inOrder } from '../schema/fields.ts';
import { writeCsv } from './csv.ts';

/** Write the list as a table (RFC 4180), in the order of ids; values of a list are joined by `; `. */
export function writeEntriesCsv(
  catalogue: Catalogue,
  { hrefOf }: { hrefOf: (entry: Entry) => string },
): string {
  const rows = catalogue.entries
    .toSorted(byId)
    .map((entry) =>
      columns.map((name) => toText(name === 'page' ? hrefOf(entry) : entry[name as keyof Entry])),
    );
  return writeCsv(columns, rows);
}

/** The columns in their order: what makes an entry first; a new field comes before the days. */
const columns = inOrder(
  [
    ...['id', 'kind', 'page'].map((name) => ({ name })),
    ...allFields().filter(({ shown }) => shown?.csv),
  ],
  {
    first: `id kind category alsoIn title url page summary why tags links
      authors year venue venueName arxiv doi`.split(/\s+/),
    last: ['published', 'added'],
  },
).map(({ name }) => name);

function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).join('; ');
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const parts = Object.values(value).map(toText);
  return 'label' in value ? `${parts[0]} <${parts[1]}>` : parts.join(', ');
}
