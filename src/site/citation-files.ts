import type { Entry } from '../catalogue/entry.ts';
import { type CitationFormat, citationFormats } from '../cite/exports.ts';
import { kinds } from '../schema/parts.ts';
import type { SiteCatalogue } from './catalogue.ts';
import { absolute } from './urls.ts';

type Cited = Pick<SiteCatalogue, 'categories' | 'entries' | 'guides' | 'index' | 'tags'>;

/** A file of citations, as a route of Astro has it. */
export type CitationFile = {
  params: { list: string };
  props: { entries: readonly Entry[]; format: CitationFormat };
};

/** The files of a route that ends as those of a format do: one for every list that holds any entry, under the path of its page. */
export function citationFiles(
  catalogue: Cited,
  routePattern: string,
  formats = citationFormats,
): CitationFile[] {
  return formats
    .filter(({ ending }) => routePattern === `/[...list]${ending}`)
    .flatMap((format) =>
      citedLists(catalogue)
        .filter(([, entries]) => entries.length > 0)
        .map(([list, entries]) => ({ params: { list }, props: { entries, format } })),
    );
}

/** A file of citations as a reply, with the keys that entries have in the whole list. */
export async function citationFile(
  { entries, format }: CitationFile['props'],
  keys: ReadonlyMap<string, string>,
): Promise<Response> {
  const text = await format.write({ entries }, { siteUrl: absolute('/'), keys });
  return new Response(text, { headers: { 'content-type': format.type } });
}

/** What can be cited as a whole: each entry, at its former addresses too, and every list of the site; the whole list is `entries`. */
function citedLists({
  categories,
  entries,
  guides,
  index,
  tags,
}: Cited): [string, readonly Entry[]][] {
  return [
    ...entries.flatMap((entry) =>
      [entry.slug, ...(entry.formerSlugs ?? [])].map((slug): [string, Entry[]] => [
        `${entry.kind}/${slug}`,
        [entry],
      ]),
    ),
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
}
