import { writeEntriesSchema } from '../publish/entries-schema.ts';
import { absolute } from '../site/urls.ts';

/** What `/entries.json` holds, as a JSON Schema. */
export function GET(): Response {
  const text = writeEntriesSchema({ schemaUrl: absolute('/entries.schema.json') });
  return new Response(text, { headers: { 'content-type': 'application/schema+json' } });
}
