import { listFormats } from '../publish/exports.ts';
import { loadCatalogue } from './catalogue.ts';
import { absolute, href } from './urls.ts';

/** The whole list as the file that stands at a path of the site. */
export async function listFile(path: string, formats = listFormats): Promise<Response> {
  const format = formats.find(({ file }) => path === `/${file}`);
  if (!format) throw new Error(`No format of the list has its file at ${path}`);
  const text = format.write(await loadCatalogue(), { siteUrl: absolute('/'), base: href('') });
  return new Response(text, { headers: { 'content-type': format.type } });
}
