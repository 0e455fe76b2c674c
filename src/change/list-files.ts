import type { Kind } from '../schema/parts.ts';
import { type ContentDraft, edit, formerOf, shortId, type Thing } from './content-draft.ts';
import { findItem, insertItem, removeItem } from './yaml-items.ts';
import type { YamlPath } from './yaml-nodes.ts';
import { addToList, changeValues, gone, setField } from './yaml-splice.ts';

/** A category, a tag or a device. */
export type Listed = Extract<Thing, { former: string[] }>;

/** The file in which a category, a tag or a device stands. */
export function fileOf(thing: Listed): string {
  return { category: 'categories.yaml', tag: 'tags.yaml', device: 'devices.yaml' }[thing.what];
}

/** The field that holds its name for readers. */
function titleField(thing: Listed): string {
  return thing.what === 'category' ? 'title' : 'label';
}

/** Give a category, a tag or a device another id and perhaps another title; the old id stays as a former one. */
export function renameListed(
  draft: ContentDraft,
  thing: Listed,
  newId: string,
  title?: string,
): void {
  const [place = '', slug = ''] = newId.split('/');
  const path = pathOf(draft, thing);
  edit(draft, fileOf(thing), (yaml) => {
    let text = setField(yaml, path, 'id', slug);
    if (title !== undefined) text = setField(text, path, titleField(thing), title);
    text = withoutFormer(text, path, [slug, newId]);
    return addToList(text, path, 'formerIds', shortId(thing.id, place));
  });
  // Who searches by the old name still finds it.
  if (title !== undefined) addNames(draft, path, thing, title, [thing.title]);
}

/** Have one category, tag or device answer for another too, at all addresses that it had, and by its names. */
export function takeOver(draft: ContentDraft, into: Listed, from: Listed): void {
  const [place = ''] = into.id.split('/');
  const path = pathOf(draft, into);
  edit(draft, fileOf(into), (yaml) =>
    [from.id, ...formerOf(from)].reduce(
      (text, id) => addToList(text, path, 'formerIds', shortId(id, place)),
      yaml,
    ),
  );
  addNames(draft, path, into, into.title, [from.title, ...otherNames(draft, from)]);
}

/** Take a category, a tag or a device from its list; a kind always has one category. */
export function removeListed(draft: ContentDraft, thing: Listed): void {
  edit(draft, fileOf(thing), (yaml) => {
    const text = removeItem(yaml, pathOf(draft, thing));
    if (thing.what === 'category' && text.includes(`${thing.kind}: []`))
      draft.faults.push(`${thing.id} is the only category of ${thing.kind}: make another first.`);
    return text;
  });
}

/** Move a category into the list of another kind, behind one there or to the end, with all that its file says of it; the ids that it had stay in full. */
export function moveCategory(
  draft: ContentDraft,
  thing: Listed & { kind: Kind },
  to: Kind,
  behind?: Listed,
): void {
  const { id, kind } = thing;
  const slug = id.slice(kind.length + 1);
  const fields = draft.catalogue.categories[kind].find((it) => it.id === slug);
  const former = [id, ...formerOf(thing)].filter((it) => it !== `${to}/${slug}`);
  removeListed(draft, thing);
  const at = behind && Number(pathOf(draft, behind).at(-1));
  edit(draft, fileOf(thing), (yaml) =>
    insertItem(yaml, [to], { ...fields, formerIds: former.map((it) => shortId(it, to)) }, at),
  );
}

/** Put a new category or tag into its list, behind another. */
export function insertListed(
  draft: ContentDraft,
  behind: Listed,
  fields: { id: string; title: string; description: string },
): void {
  const { id, title, description } = fields;
  const path = pathOf(draft, behind);
  edit(draft, fileOf(behind), (yaml) =>
    insertItem(
      yaml,
      path.slice(0, -1),
      { id, [titleField(behind)]: title, description },
      Number(path.at(-1)),
    ),
  );
}

/** Where a thing stands in its file now: others may have come or gone. */
function pathOf(draft: ContentDraft, thing: Listed): YamlPath {
  const list = thing.what === 'category' ? [thing.kind] : [];
  const slug = thing.id.slice(thing.id.indexOf('/') + 1);
  return [...list, findItem(draft.texts.get(fileOf(thing)) ?? '', list, slug)];
}

function withoutFormer(yaml: string, path: YamlPath, ids: readonly string[]): string {
  return changeValues(yaml, (value, at) => {
    const isOwn = path.every((part, index) => at[index] === part);
    const isFormer = isOwn && at[path.length] === 'formerIds';
    return isFormer && ids.includes(String(value)) ? gone : undefined;
  });
}

/** Add words by which readers search: synonyms of a tag, other names of a device; a category has none. */
function addNames(
  draft: ContentDraft,
  path: YamlPath,
  thing: Listed,
  title: string,
  names: readonly string[],
): void {
  if (thing.what === 'category') return;
  const field = thing.what === 'tag' ? 'synonyms' : 'aliases';
  const known = new Set([title, ...otherNames(draft, thing)].map((it) => it.toLowerCase()));
  const fresh = names.filter((name) => !known.has(name.toLowerCase()));
  edit(draft, fileOf(thing), (yaml) =>
    fresh.reduce((text, name) => addToList(text, path, field, name, order), yaml),
  );
}

const order = ['id', 'label', 'description', 'memory', 'flash', 'synonyms', 'aliases', 'formerIds'];

function otherNames({ catalogue }: ContentDraft, { what, id }: Listed): string[] {
  const slug = id.slice(id.indexOf('/') + 1);
  if (what === 'tag') return catalogue.tags.find((it) => it.id === slug)?.synonyms ?? [];
  if (what === 'device') return catalogue.devices?.find((it) => it.id === slug)?.aliases ?? [];
  return [];
}
