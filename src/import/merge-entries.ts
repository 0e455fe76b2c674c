import { arxivKey, doiKey, normaliseAddress } from '../catalogue/normalise-address.ts';
import { parsePersonName } from '../catalogue/person-name.ts';
import { toWords } from '../catalogue/tag-index.ts';
import { entrySchemas } from '../schema/entry.ts';
import type { Remark, UnfiledDraft } from './imported-draft.ts';
import { toHints } from './list/to-entry.ts';

/**
 * Make one entry of all that are one work, as a DOI, an arXiv id, or the title with first author and year says;
 * the first gives title and category, the others are listed in `alsoIn`. The notes say what was merged and why,
 * and which works share an address or an id and stay apart.
 */
export function mergeEntries(entries: readonly UnfiledDraft[]): {
  entries: UnfiledDraft[];
  notes: Remark[];
} {
  const groups: UnfiledDraft[][] = [];
  const byKey = new Map<string, UnfiledDraft[][]>();
  const notes: Remark[] = [];
  for (const entry of entries) {
    const keys = keysOf(entry);
    const found = keys.flatMap(({ key, ...what }) =>
      (byKey.get(key) ?? []).map((group) => ({ ...what, group, first: group[0] as UnfiledDraft })),
    );
    const same = found.find((it) => it.isSure && !isOther(it.first, entry));
    const [near] = found;
    const group = same?.group ?? [];
    if (!same) groups.push(group);
    group.push(entry);
    const told = same
      ? `It was merged with ${nameOf(same.first)}: both have ${same.name}.`
      : near &&
        `It has ${near.name} of ${nameOf(near.first)} and stays apart: look whether they are one work.`;
    if (told) notes.push({ line: entry.lines[0] ?? 1, text: entry.title, reason: told });
    for (const { key } of keys) {
      const known = byKey.get(key) ?? [];
      // A volume's address may stand with all its papers: the first few are enough to tell.
      if (known.length < 8 && !known.includes(group)) byKey.set(key, [...known, group]);
    }
  }
  const merged = groups.map(([first, ...others]) => mergeInto(first as UnfiledDraft, others));
  return { entries: withOwnAddresses(merged), notes };
}

/** Databases give the papers of a journal its page for an address: what has an id of its own is found there. */
function withOwnAddresses(entries: readonly UnfiledDraft[]): UnfiledDraft[] {
  const seen = new Set<string | undefined>();
  const shared = new Set(
    entries.map(({ url }) => url).filter((url) => seen.has(url) || !seen.add(url)),
  );
  return entries.map((entry) => {
    const { url, doi } = entry;
    if (url === undefined || doi === undefined || !shared.has(url)) return entry;
    if (normaliseAddress(url).startsWith('doi:')) return entry;
    const links = [{ label: siteOf(url), url }, ...entry.links];
    return { ...entry, url: encodeURI(`https://doi.org/${doi}`), links };
  });
}

function siteOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? url;
}

type WorkKey = { key: string; name: string; isSure: boolean };

/** What an entry may have in common with another of the same work; an address alone makes nothing sure. */
function keysOf({ title, url, arxiv, doi, authors, year }: UnfiledDraft): WorkKey[] {
  const words = toWords(title);
  const address = url === undefined ? undefined : normaliseAddress(url);
  const hasId = /^(?:arxiv|doi):/.test(address ?? '');
  const keys: [string | undefined | false, string, boolean][] = [
    [doi && doiKey(doi), `the DOI ${doi}`, true],
    [arxiv && arxivKey(arxiv), `the arXiv id ${arxiv}`, true],
    [hasId && address, 'the address', true],
    [
      authors && words && `title:${words}|${firstFamily(authors)}|${year}`,
      'the title, first author and year',
      true,
    ],
    [address && `${address}|${words}`, 'the address and the title', true],
    [address, 'the address', false],
  ];
  return keys.flatMap(([key, name, isSure]) => (key ? [{ key, name, isSure }] : []));
}

/** Tell works apart that have one id, as chapters with the DOI of their book: other titles, and others who wrote them or other pages. */
function isOther(one: UnfiledDraft, other: UnfiledDraft): boolean {
  const [a, b] = [toWords(one.title), toWords(other.title)];
  const ids: ('doi' | 'arxiv')[] = ['doi', 'arxiv'];
  const [differ, agree] = [false, true].map((equal) =>
    ids.some(
      (id) => one[id] && other[id] && (one[id].toLowerCase() === other[id].toLowerCase()) === equal,
    ),
  );
  const names = [one, other].map(({ authors }) => authors && firstFamily(authors));
  const places = [one.venueName, other.venueName];
  const years = [one.year, other.year];
  if (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)) {
    // A paper at a conference, and in a journal a year later, may have one address.
    const isLater = [places, years].every(
      ([x, y]) => x !== undefined && y !== undefined && x !== y,
    );
    return Boolean((differ || isLater) && !agree);
  }
  return [names, places].some(([x, y]) => x !== undefined && y !== undefined && x !== y);
}

function firstFamily([first = '']: readonly string[]): string {
  return toWords(parsePersonName(first).family);
}

function nameOf({ lines, title }: UnfiledDraft): string {
  return `“${title.slice(0, 100)}” of line ${lines[0]}`;
}

function mergeInto(first: UnfiledDraft, others: readonly UnfiledDraft[]): UnfiledDraft {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const here = placesOf(first)[0];
  const alsoIn = all.flatMap((entry) => [...placesOf(entry), ...entry.alsoIn]);
  const aliases = otherTitles(all);
  const text = unique(all.map((entry) => entry.text).filter((it) => it !== '')).join(' / ');
  const known: Partial<UnfiledDraft> = {
    ...others.reduceRight(
      (fields, other) => Object.assign(fields, given(fieldsFor(first.kind, other))),
      {},
    ),
    ...given(first),
    ...venueOf(all),
  };
  return {
    ...first,
    ...known,
    ...(aliases.length > 0 && { aliases }),
    alsoIn: unique(alsoIn).filter((it) => it !== here),
    tags: unique(all.flatMap((entry) => entry.tags)),
    links: mergeLinks({ ...first, ...known }, others),
    lines: all.flatMap((entry) => entry.lines),
    badges: unique(all.flatMap((entry) => entry.badges)),
    marks: unique(all.flatMap((entry) => entry.marks)),
    text,
    hints: toHints(text, known),
  };
}

/** Where a work appeared, all from one entry of it: a published version before a preprint, one with its DOI before others. */
function venueOf(all: readonly UnfiledDraft[]): Partial<UnfiledDraft> {
  const placed = all.filter(
    ({ venue, venueName }) => venue !== undefined || venueName !== undefined,
  );
  const published = placed.filter(({ venue, venueName }) => (venueName ?? venue) !== 'arXiv');
  const best = published.find(({ doi }) => doi !== undefined) ?? published[0] ?? placed[0];
  if (!best) return {};
  const { venue, venueName, venueType } = best;
  return { venue, venueName, venueType };
}

/** What an entry says: a field that is there without a value gives way to another's. */
function given(entry: Partial<UnfiledDraft>): Partial<UnfiledDraft> {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined),
  ) as Partial<UnfiledDraft>;
}

/** An entry of a reference manager's file may not have its category yet. */
function placesOf({ kind, category }: UnfiledDraft): string[] {
  return category === undefined ? [] : [`${kind}/${category}`];
}

/** The fields of an entry that another kind may hold too. */
function fieldsFor(kind: UnfiledDraft['kind'], entry: UnfiledDraft): Partial<UnfiledDraft> {
  const { shape } = entrySchemas[kind];
  return Object.fromEntries(Object.entries(entry).filter(([field]) => Object.hasOwn(shape, field)));
}

function otherTitles([first, ...others]: readonly UnfiledDraft[]): string[] {
  const seen = new Set([toWords(first?.title ?? '')]);
  return others
    .map(({ title }) => title)
    .filter((title) => !seen.has(toWords(title)) && seen.add(toWords(title)));
}

/** All links, and the other spellings of the address, each once. */
function mergeLinks(first: UnfiledDraft, others: readonly UnfiledDraft[]): UnfiledDraft['links'] {
  const seen = new Set([first.url && linkKey(first.url), first.doi && doiKey(first.doi)]);
  const found = others.flatMap(({ title, url, links }) => {
    const same = toWords(title) === toWords(first.title);
    if (url === undefined) return links;
    const label = same ? siteOf(url) : title;
    return [{ label, url }, ...links];
  });
  return [...first.links, ...found].filter(({ url }) => {
    const key = linkKey(url);
    return !seen.has(key) && seen.add(key);
  });
}

/** A DOI has one address, however it is written; other addresses are links of their own. */
function linkKey(url: string): string {
  const key = normaliseAddress(url);
  return key.startsWith('doi:') ? key : url;
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
