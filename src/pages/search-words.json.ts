import { toSearchWords } from '../search/search-words.ts';
import { loadCatalogue } from '../site/catalogue.ts';

/** The words and addresses with which the search page mends a query. */
export async function GET(): Promise<Response> {
  return Response.json(toSearchWords(await loadCatalogue()));
}
