import { arxivIdPattern } from '../schema/arxiv-id.ts';

/** What a pasted identifier or address names: an arXiv id, a DOI or an entry's id; nothing for other queries. */
export function lookUpQuery(
  query: string,
  { addresses }: { addresses: Record<string, string> },
): string | undefined {
  const text = query.trim();
  const id = arxivForm.exec(text)?.[1] ?? doiForm.exec(text)?.[1];
  if (id) return id;
  if (!/^\S+[./]\S+$/.test(text)) return undefined;
  const key = addressKey(text);
  const [own = ''] = /[a-z]+\/[a-z0-9-]+$/.exec(key) ?? [];
  if (own in addresses) return own;
  // A page within a repository is not an entry's own address, but the repository is.
  const [repository = key] = /^github\.com\/[^/]+\/[^/?]+/.exec(key) ?? [];
  const wanted = [key, key.replace(/\?.*/, ''), repository, `github.com/${key}`];
  const known = Object.entries(addresses).map(([entry, keys]) => [entry, keys.split(' ')] as const);
  return wanted
    .filter((it) => it !== '')
    .map(
      (it) =>
        known.find(([, keys]) => keys[0] === it) ?? known.find(([, keys]) => keys.includes(it)),
    )
    .find((entry) => entry !== undefined)?.[0];
}

/** The arXiv ids and DOIs that stand in a query among other words, as in a citation. */
export function idsWithin(query: string): string[] {
  const found = query.match(
    /(?<![\d.])\d{4}\.\d{4,5}(?![\d.]*\d)|\b10\.\d{4,9}\/[^\s?#"”’,;)\]}]+/gi,
  );
  return (found ?? []).map((id) => id.replace(/\.$/, ''));
}

/** One text for the common spellings of an address; much shorter than `normaliseAddress`, as it is sent to readers. */
export function addressKey(address: string): string {
  return address
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/#.*|[?&]utm_.*/, '')
    .replace(/(?:\.git)?\/*$/, '');
}

const arxivForm = new RegExp(
  String.raw`^(?:\S*arxiv\S*?[:/.\s]\s*)?(${arxivIdPattern})(?:v\d+)?(?:\.pdf)?(?:[?#/]\S*)?$`,
  'i',
);
const doiForm = /^(?:doi:?\s*|\S+\/)?(10\.\d{4,9}\/[^\s?#]+)\S*$/i;
