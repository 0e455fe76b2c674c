import type { Entry } from '../catalogue/entry.ts';
import { writeBibtex, writeBibtexEntry } from '../cite/bibtex.ts';
import { toCslJson } from '../cite/csl-json.ts';
import { writeRis } from '../cite/ris.ts';
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

/**
 * What has citation files of its own: each entry, at its former addresses too, and every list of the
 * site that holds any, each under the path of its page; the whole list is `entries`.
 */
export async function citedLists() {
  const { categories, entries, guides, index, tags } = await loadCatalogue();
  const ofEntries = entries.flatMap((entry) =>
    [entry.slug, ...(entry.formerSlugs ?? [])].map((slug): [string, Entry[]] => [
      `${entry.kind}/${slug}`,
      [entry],
    ]),
  );
  const ofLists: [string, readonly Entry[]][] = [
    ['entries', entries],
    ...kinds.flatMap((kind): [string, readonly Entry[]][] => [
      [kind, index.ofKind(kind)],
      ...categories[kind].map(({ id }): [string, readonly Entry[]] => [
        `${kind}/${id}`,
        index.inCategory(kind, id),
      ]),
    ]),
    ...tags.map(({ id }): [string, readonly Entry[]] => [`tags/${id}`, index.withTag(id)]),
    ...index.years.map(({ year, entries }): [string, readonly Entry[]] => [
      `years/${year}`,
      entries,
    ]),
    ...index.venues.map(({ slug, entries }): [string, readonly Entry[]] => [
      `venues/${slug}`,
      entries,
    ]),
    ...guides.map(({ slug, entries }): [string, readonly Entry[]] => [
      `guides/${slug}`,
      entries.flatMap((id) => index.byId.get(id) ?? []),
    ]),
  ];
  return [...ofEntries, ...ofLists]
    .filter(([, listed]) => listed.length > 0)
    .map(([list, listed]) => ({ params: { list }, props: { entries: listed } }));
}
