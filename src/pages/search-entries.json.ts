import { searchEntries } from '../site/search.ts';

/** What search knows of every entry before it asks the full text. */
export async function GET(): Promise<Response> {
  return Response.json(await searchEntries());
}
