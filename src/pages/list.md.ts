import { writeAwesomeList } from '../publish/awesome-list.ts';
import { loadCatalogue } from '../site/catalogue.ts';
import { absolute } from '../site/urls.ts';

/** The whole list as one Markdown file, in the form of an awesome list. */
export async function GET(): Promise<Response> {
  const text = writeAwesomeList(await loadCatalogue(), { siteUrl: absolute('/') });
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
}
