import type { Entry } from '../catalogue/entry.ts';
import { formerIds } from '../catalogue/former-ids.ts';
import { relations } from '../checks/references/unknown-reference.ts';
import { shapeOf } from '../schema/fields.ts';
import { type ContentDraft, edit, findThing, withArticle } from './content-draft.ts';
import {
  addEntryValue,
  addFormer,
  entryValues,
  removeEntryValue,
  setEntryField,
} from './entry-fields.ts';
import { followIds } from './follow-ids.ts';
import { removeListed, takeOver } from './list-files.ts';

/** Put one entry, category, tag or device into another of its sort. What names the first follows, and its addresses lead to the second. */
export function merge(draft: ContentDraft, from: string, into: string): void {
  const [one, other] = [findThing(draft, from), findThing(draft, into)];
  if (!one || !other) return;
  const fail = (message: string) => void draft.faults.push(message);
  if (one.id === other.id) {
    fail(`${one.id} cannot be put into itself.`);
    return;
  }
  if (one.what === 'entry' && other.what === 'entry') {
    mergeEntries(draft, one.entry, other.entry);
    followIds(draft, new Map([[one.id, other.id]]));
    for (const [file, text] of draft.texts)
      if (file.endsWith('.md') && text.includes(other.id)) relateOnce(draft, file, other.id);
    return;
  }
  if (one.what === 'guide' && other.what === 'guide') {
    fail(
      `Guides are texts, which no program can join: write what is good of ${one.id} into ${other.id}, then npm run remove -- ${one.id} --instead ${other.id}.`,
    );
    return;
  }
  if (!('former' in one) || !('former' in other) || one.what !== other.what) {
    fail(
      `${one.id} is ${withArticle(one.what)} and ${other.id} is ${withArticle(other.what)}: only two of one sort can become one.`,
    );
    return;
  }
  if (one.what === 'category' && other.what === 'category' && one.kind !== other.kind) {
    fail(`${one.id} is of another kind than ${other.id}: move it there first, by npm run move.`);
    return;
  }
  takeOver(draft, other, one);
  removeListed(draft, one);
  followIds(draft, new Map([[one.id, other.id]]));
  // What is in the category is not in it a second time.
  for (const { kind, category, file } of draft.catalogue.entries)
    if ([one.id, other.id].includes(`${kind}/${category}`))
      edit(draft, file, (text) => removeEntryValue(text, 'alsoIn', other.id));
}

/** What an entry is related to by both of the two it is related to once, in the closest way. */
function relateOnce(draft: ContentDraft, file: string, id: string): void {
  edit(draft, file, (text) => {
    const fields = relations.filter((name) => entryValues(text, name).includes(id));
    return fields.slice(1).reduce((it, name) => removeEntryValue(it, name, id), text);
  });
}

/** Lists whose values both entries may add to. */
const joined = [
  'aliases',
  'alsoIn',
  'buildsOn',
  'alternatives',
  'related',
  'organizations',
] as const;
/** What belongs to the file alone. */
const own = new Set([
  'title',
  'url',
  'category',
  'summary',
  'why',
  'added',
  'formerSlugs',
  'sources',
]);

/** Two ids that differ are of two works: what is said of the one is not true of the other. */
const ids = ['arxiv', 'doi'] as const;

/**
 * The second entry stays as it is and takes what it lacks, of another work its relations alone; what the first has
 * otherwise is named, so that nothing is lost unseen.
 */
function mergeEntries(draft: ContentDraft, from: Entry, into: Entry): void {
  const { kind, file, id } = into;
  const isOther = ids.some((it) => from[it] && into[it] && from[it] !== into[it]);
  const taken: readonly string[] = isOther ? relations : joined;
  const shape = shapeOf(kind);
  const left: string[] = [];
  draft.texts.delete(from.file);
  for (const [name, value] of Object.entries(from)) {
    const there = into[name as keyof Entry];
    if (['id', 'kind', 'slug', 'file', 'note', 'formerSlugs'].includes(name)) continue;
    if (taken.includes(name) && name in shape) {
      for (const item of (value as string[]).filter(
        (it) => it !== id && it !== `${kind}/${into.category}`,
      ))
        edit(draft, file, (text) => addEntryValue(text, kind, name, item));
    } else if (!isOther && there === undefined && name in shape && !own.has(name))
      edit(draft, file, (text) => setEntryField(text, kind, name, value));
    else if (JSON.stringify(there) !== JSON.stringify(value)) left.push(name);
  }
  edit(draft, file, (text) =>
    addFormer(text, id, [from.id, ...formerIds(from.kind, from.formerSlugs)]),
  );
  if (left.length > 0)
    draft.notes.push(
      `${from.file} had other values, which are not taken over: ${left.join(', ')}.`,
    );
  if (from.note !== '')
    draft.notes.push(`The note of ${from.file} is not taken over: copy what ${file} lacks.`);
}
