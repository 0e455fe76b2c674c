import { writeEntriesCsv } from '../publish/entries-csv.ts';
import { loadCatalogue } from '../site/catalogue.ts';
import { absolute, entryPath } from '../site/urls.ts';

/** The whole list as a table. */
export async function GET(): Promise<Response> {
  const hrefOf = ({ id }: { id: string }) => absolute(entryPath(id));
  const text = writeEntriesCsv(await loadCatalogue(), { hrefOf });
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
