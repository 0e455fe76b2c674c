import { writeOpenSearch } from '../publish/opensearch.ts';
import { absolute } from '../site/urls.ts';

/** What a browser needs to search the site from its address bar. */
export function GET(): Response {
  const text = writeOpenSearch({
    shortName: 'EMDL',
    description:
      'Search papers, libraries, tutorials and tools for deep learning on small devices.',
    searchUrl: absolute('/search/'),
    iconUrl: absolute('/favicon.svg'),
    selfUrl: absolute('/opensearch.xml'),
  });
  return new Response(text, {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
