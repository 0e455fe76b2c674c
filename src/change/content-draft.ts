import type { Catalogue, Entry, Guide } from '../catalogue/entry.ts';
import { formerIds, formerLeads } from '../catalogue/former-ids.ts';
import { didYouMean } from '../checks/references/nearest.ts';
import { type Kind, kinds, longestSlug, slugPattern } from '../schema/parts.ts';

/** Content that is being changed: its texts by their files, all in memory. */
export type ContentDraft = {
  /** The content before the change, without a fault. */
  catalogue: Catalogue;
  texts: Map<string, string>;
  /** The new name of each file that has one, by the old one. */
  renamed: Map<string, string>;
  /** Why the change cannot be made, each reason in a sentence; then nothing is written. */
  faults: string[];
  /** What the person should know, such as what is not taken over. */
  notes: string[];
};

/** Start to change content. */
export function draftOf(catalogue: Catalogue, texts: ReadonlyMap<string, string>): ContentDraft {
  return { catalogue, texts: new Map(texts), renamed: new Map(), faults: [], notes: [] };
}

/** Change a file that is there. */
export function edit(draft: ContentDraft, file: string, change: (text: string) => string): void {
  const text = draft.texts.get(file);
  if (text !== undefined) draft.texts.set(file, change(text));
}

/** Give a file another name. */
export function renameFile(draft: ContentDraft, from: string, to: string): void {
  const text = draft.texts.get(from);
  if (text === undefined) return;
  draft.texts.delete(from);
  draft.texts.set(to, text);
  draft.renamed.set(from, to);
}

/** Something that has an address of its own, as the commands name it: `papers/eie`, `papers/pruning`, `tags/int8`, `devices/pixel-8`, `guides/start-here`. */
export type Thing =
  | { what: 'guide'; id: string; guide: Guide }
  | { what: 'entry'; id: string; kind: Kind; entry: Entry }
  | { what: 'category'; id: string; kind: Kind; former: string[]; title: string }
  | { what: 'tag' | 'device'; id: string; former: string[]; title: string };

/** Find what an address names; a fault says what may have been meant. */
export function findThing(draft: ContentDraft, address: string): Thing | undefined {
  const id = toId(address);
  const things = allThings(draft.catalogue);
  const found = things.get(id);
  if (found) return found;
  const lead = formerLeads(draft.catalogue).find(({ from }) => from === id);
  const hint = lead
    ? ` It is ${lead.to} now.`
    : didYouMean(id, things.keys()) ||
      ' Write it as its address has it: papers/eie, papers/pruning, tags/int8, devices/pixel-8, guides/start-here.';
  draft.faults.push(`There is no "${id}".${hint}`);
  return undefined;
}

/** Read the new id of something: a slug alone keeps what stands before it. A fault says why it cannot have it. */
export function newIdFor(draft: ContentDraft, thing: Thing, address: string): string | undefined {
  const [first = ''] = thing.id.split('/');
  const given = toId(address);
  const id = given.includes('/') ? given : `${first}/${given}`;
  const [place = '', slug = ''] = id.split('/');
  const fail = (message: string) => void draft.faults.push(message);
  if (given === first) return fail(`Write the new name behind it: ${first}/NAME.`);
  if (id === thing.id) return fail(`${id} is its name already.`);
  if (place !== first || id.split('/').length !== 2)
    return fail(`${thing.id} stays in ${first} when it is renamed: write ${first}/${slug}.`);
  if (!slugPattern.test(slug) || slug.length > longestSlug)
    return fail(
      `"${slug}" is no name: use lower-case letters, digits and single hyphens, at most ${longestSlug}.`,
    );
  return isFree(draft, thing, id) ? id : undefined;
}

/** Whether nothing but the thing itself has or had an id; a fault names what has it. */
export function isFree(draft: ContentDraft, thing: Thing | undefined, id: string): boolean {
  const { catalogue, faults } = draft;
  const taken = allThings(catalogue).get(id);
  const lead = formerLeads(catalogue).find(({ from, to }) => from === id && to !== thing?.id);
  const gone = catalogue.removed?.find((it) => it.id === id || it.formerIds?.includes(id));
  if (taken) faults.push(`There is ${withArticle(taken.what)} ${id} already: choose another name.`);
  else if (lead) faults.push(`${id} is a former address of ${lead.to}: choose another name.`);
  else if (gone)
    faults.push(`${gone.id} was removed, and its address says so: choose another name.`);
  return !taken && !lead && !gone;
}

/** `an entry`, `a tag`. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** The former ids of a thing, each in full. */
export function formerOf(thing: Thing): string[] {
  const [first = ''] = thing.id.split('/');
  if (thing.what === 'entry') return formerIds(first, thing.entry.formerSlugs);
  return formerIds(first, thing.what === 'guide' ? thing.guide.formerSlugs : thing.former);
}

/** What a thing is called on pages. */
export function titleOf(thing: Thing): string {
  if (thing.what === 'entry') return thing.entry.title;
  return thing.what === 'guide' ? thing.guide.title : thing.title;
}

/** A former id as it is written in what stands in a place: without it where it is the same. */
export function shortId(id: string, place: string): string {
  return id.startsWith(`${place}/`) ? id.slice(place.length + 1) : id;
}

/** Everything with an address of its own, by its id. */
export function allThings({
  entries,
  categories,
  tags,
  devices = [],
  guides,
}: Catalogue): Map<string, Thing> {
  const things: Thing[] = [
    ...kinds.flatMap((kind) =>
      categories[kind].map(
        ({ id, title, formerIds: former = [] }): Thing => ({
          ...{ what: 'category', id: `${kind}/${id}`, kind, title, former },
        }),
      ),
    ),
    ...tags.map(({ id, label, formerIds: former = [] }): Thing => {
      return { what: 'tag', id: `tags/${id}`, title: label, former };
    }),
    ...devices.map(({ id, label, formerIds: former = [] }): Thing => {
      return { what: 'device', id: `devices/${id}`, title: label, former };
    }),
    ...guides.map((guide): Thing => {
      return { what: 'guide', id: `guides/${guide.slug}`, guide };
    }),
    ...entries.map((entry): Thing => {
      return { what: 'entry', id: entry.id, kind: entry.kind, entry };
    }),
  ];
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** An id out of what somebody pastes: a file, a path as any system writes it, in quotes or not, a whole address below any base path. */
export function toId(address: string): string {
  return address
    .replace(/^[\s"'`]+|[\s"'`]+$/g, '')
    .replace(/^https?:\/\/[^/]+([^?#]*).*$/s, '$1')
    .replaceAll('\\', '/')
    .replace(/^\/+|\/+$|\.mdx?$/g, '')
    .split('/')
    .slice(-2)
    .join('/');
}
