import { searchWords } from '../site/search.ts';

/** The words and addresses with which the search page corrects a query. */
export async function GET(): Promise<Response> {
  return Response.json(await searchWords());
}
