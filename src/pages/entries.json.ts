import { toEntriesJson } from '../publish/entries-json.ts';
import { loadCatalogue } from '../site/catalogue.ts';
import { entryPath, href } from '../site/urls.ts';

/** The whole list as data. */
export async function GET(): Promise<Response> {
  const catalogue = await loadCatalogue();
  return Response.json(toEntriesJson(catalogue, { hrefOf: ({ id }) => href(entryPath(id)) }));
}
