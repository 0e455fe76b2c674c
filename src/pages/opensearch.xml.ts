import { writeOpenSearch } from '../publish/opensearch.ts';
import { loadCatalogue } from '../site/catalogue.ts';
import { absolute } from '../site/urls.ts';

/** What a browser needs to search the site from its address bar. */
export async function GET(): Promise<Response> {
  const { site } = await loadCatalogue();
  const text = writeOpenSearch({
    shortName: site.name,
    description: `Search a reading list on ${site.subject}.`,
    searchUrl: absolute('/search/'),
    iconUrl: absolute('/favicon.svg'),
    selfUrl: absolute('/opensearch.xml'),
  });
  return new Response(text, {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
