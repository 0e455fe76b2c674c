import type { Entry } from '../catalogue/entry.ts';
import { writeBibtex, writeBibtexEntry } from '../formats/bibtex.ts';
import { toCslJson } from '../formats/csl-json.ts';
import { writeRis } from '../formats/ris.ts';
import { kinds } from '../schema/parts.ts';
import { loadCatalogue } from './catalogue.ts';
import { absolute } from './urls.ts';

/** The BibTeX of one entry, with the key it has in the whole list. */
export async function entryBibtex(entry: Entry): Promise<string> {
  const { citationKeys } = await loadCatalogue();
  return writeBibtexEntry(entry, citationKeys.get(entry.id) ?? entry.slug);
}

/** The BibTeX of a list as a file. */
export async function bibtexFile(entries: readonly Entry[]): Promise<Response> {
  const { citationKeys } = await loadCatalogue();
  const text = writeBibtex(entries, { siteUrl: absolute('/'), keys: citationKeys });
  return new Response(text, { headers: { 'content-type': 'application/x-bibtex; charset=utf-8' } });
}

/** The same list as RIS, which EndNote, Mendeley and Zotero read. */
export async function risFile(entries: readonly Entry[]): Promise<Response> {
  const { citationKeys } = await loadCatalogue();
  const text = writeRis(entries, { keys: citationKeys });
  return new Response(text, {
    headers: { 'content-type': 'application/x-research-info-systems; charset=utf-8' },
  });
}

/** The same list as CSL-JSON, which Pandoc and citation processors read. */
export async function cslFile(entries: readonly Entry[]): Promise<Response> {
  const { citationKeys } = await loadCatalogue();
  return Response.json(toCslJson(entries, { keys: citationKeys }));
}

/** What has citation files of its own: each paper, at its former addresses too, and each category that lists anything. */
export async function citedPaths() {
  const { categories, index } = await loadCatalogue();
  const papers = index.ofKind('papers').flatMap((entry) =>
    [entry.slug, ...(entry.formerSlugs ?? [])].map((id) => ({
      params: { kind: 'papers', id },
      props: { entries: [entry] },
    })),
  );
  const lists = kinds.flatMap((kind) =>
    categories[kind].map(({ id }) => ({
      params: { kind, id },
      props: { entries: index.inCategory(kind, id) },
    })),
  );
  return [...papers, ...lists.filter(({ props }) => props.entries.length > 0)];
}
