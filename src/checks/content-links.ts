import { isLostLabel } from '../catalogue/entry-links.ts';
import { linkKey } from '../catalogue/observed.ts';
import { fieldsOf } from '../schema/fields.ts';
import type { FieldPath, Position } from './found.ts';
import { noteParts } from './prose/text-parts.ts';
import type { CheckSubject, Draft } from './subject.ts';

/** An address of the content that leads out of the site, and the place where it stands. */
export type ContentLink = Position & {
  address: string;
  /** Path of the file below the content folder. */
  file: string;
  /** A link that the entry keeps although its label says that it is gone. */
  keptAsLost: boolean;
};

/** Find every external link: of all fields of an entry, of its note, and of guides, in the order of the files. */
export function contentLinks(
  { entries, guides }: Pick<CheckSubject, 'entries' | 'guides'>,
  locate: (file: string, at: FieldPath) => Position,
): ContentLink[] {
  const inEntries = entries.flatMap((entry) => [
    ...fieldLinks(entry).map(({ at, address, keptAsLost = false }) => ({
      address,
      keptAsLost,
      file: entry.file,
      ...locate(entry.file, at),
    })),
    ...textLinks(entry.file, /https?:|www\./i.test(entry.note) ? noteParts(entry) : []),
  ]);
  const inGuides = guides.flatMap(({ file, parts }) => textLinks(file, parts));
  return [...inEntries, ...inGuides];
}

/** The files in which each address stands, by its key among the observed links. */
export function linkPlaces(links: readonly ContentLink[]): Map<string, string[]> {
  const places = Map.groupBy(links, ({ address }) => linkKey(address));
  return new Map(
    [...places].map(([address, list]) => [address, [...new Set(list.map(({ file }) => file))]]),
  );
}

/** For who needs the file of a link alone: to find a line, the front matter would be parsed once more. */
export const nowhere = () => ({ line: 1, column: 1 });

/** A link of a field of an entry. */
type FieldLink = { at: FieldPath; address: string; keptAsLost?: boolean };

/** The external links of an entry's fields. */
export function fieldLinks(entry: Draft): FieldLink[] {
  const { arxiv, doi, successor, links, sources, results } = entry;
  const found: { at: FieldPath; address: string | undefined; keptAsLost?: boolean }[] = [
    ...fieldsOf(entry.kind)
      .filter(({ isAddress }) => isAddress)
      .map(({ name }) => ({ at: [name], address: entry[name as 'url'] })),
    { at: ['arxiv'], address: arxiv && `https://arxiv.org/abs/${arxiv}` },
    { at: ['doi'], address: doi && `https://doi.org/${doi}` },
    {
      at: ['successor', 'url'],
      address: typeof successor === 'object' ? successor.url : undefined,
    },
    ...(links ?? []).map((link, index) => ({
      at: ['links', index, 'url'],
      address: link.url,
      keptAsLost: isLostLabel(link.label),
    })),
    ...(sources ?? []).map((source, index) => ({
      at: ['sources', index, 'url'],
      address: source.url,
    })),
    ...(results ?? []).map(({ source }, index) => ({
      at: ['results', index, 'source', 'url'],
      address: source.url,
    })),
  ];
  return found.filter((it): it is FieldLink => isExternal(it.address));
}

function textLinks(file: string, parts: ReturnType<typeof noteParts>): ContentLink[] {
  return parts
    .filter(({ type, address }) => type === 'link' && isExternal(address))
    .map(({ address, line, column }) => ({ address, file, line, column, keptAsLost: false }));
}

function isExternal(address: string | undefined): boolean {
  return address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address);
}
