import { searchWords } from '../site/search.ts';

/** What search knows beside: addresses, reasons, results and the words of notes. */
export async function GET(): Promise<Response> {
  return Response.json(await searchWords());
}
