import type { Entry } from '../catalogue/entry.ts';
import { writeBibtexEntry } from '../cite/bibtex.ts';
import type { CitationFormat } from '../cite/exports.ts';
import { loadCatalogue } from './catalogue.ts';
import { absolute } from './urls.ts';

/** The BibTeX of one entry, with the key it has in the whole list. */
export async function entryBibtex(entry: Entry): Promise<string> {
  const { citationKeys } = await loadCatalogue();
  return writeBibtexEntry(entry, citationKeys.get(entry.id) ?? entry.slug);
}

/** The entries of a list as a file in a format. */
export async function citationFile(
  entries: readonly Entry[],
  format: CitationFormat,
): Promise<Response> {
  const { citationKeys } = await loadCatalogue();
  const text = await format.write({ entries }, { siteUrl: absolute('/'), keys: citationKeys });
  return new Response(text, { headers: { 'content-type': format.type } });
}
