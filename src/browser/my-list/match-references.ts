import { arxivKey, doiKey, normaliseAddress } from '../../catalogue/normalise-address.ts';
import { toWords } from '../../catalogue/words.ts';
import type { EntryJson } from '../../publish/entries-json.ts';
import { entryFinder } from '../load-entries.ts';
import type { Reference } from './parse-references.ts';

/** A reference with the entry it means, where one is on the list. */
type Match = { reference: Reference; entry?: EntryJson };

/** Find the entry of each reference: by its id, its arXiv id, DOI or address, a further link, its title or another name. */
export function matchReferences(
  references: readonly Reference[],
  entries: readonly EntryJson[],
): Match[] {
  const byId = entryFinder(entries);
  const own = new Map<string, EntryJson>();
  const linked = new Map<string, EntryJson>();
  const named = new Map<string, EntryJson>();
  const add = (map: Map<string, EntryJson>, key: string, entry: EntryJson) => {
    if (key !== '' && !map.has(key)) map.set(key, entry);
  };
  for (const entry of entries) {
    const { url, arxiv, doi, title } = entry;
    add(own, normaliseAddress(url), entry);
    if (arxiv) add(own, arxivKey(arxiv), entry);
    if (doi) add(own, doiKey(doi), entry);
    add(named, nameKey(title), entry);
  }
  for (const entry of entries) {
    const { code, repository, links, aliases = [] } = entry;
    const further = [repository, ...links.map(({ url }) => url), code];
    for (const url of further) if (url) add(linked, normaliseAddress(url), entry);
    for (const alias of aliases) add(named, nameKey(alias), entry);
  }
  const match = ({ id, arxiv, doi, urls, title }: Reference): EntryJson | undefined => {
    const keys = [
      ...(arxiv ? [arxivKey(arxiv)] : []),
      ...(doi ? [doiKey(doi)] : []),
      ...urls.map(normaliseAddress),
    ];
    const first = (map: ReadonlyMap<string, EntryJson>) =>
      keys.map((key) => map.get(key)).find((entry) => entry !== undefined);
    return (
      (id ? byId(id) : undefined) ??
      first(own) ??
      (title ? named.get(nameKey(title)) : undefined) ??
      first(linked)
    );
  };
  return references.map((reference) => {
    const entry = match(reference);
    return entry ? { reference, entry } : { reference };
  });
}

/** Spaces and signs are no difference between titles. */
function nameKey(title: string): string {
  return toWords(title).join('');
}
