import type { Entry } from '../catalogue/entry.ts';
import { formerIds } from '../catalogue/former-ids.ts';
import { shapeOf } from '../schema/fields.ts';
import { noteHeadings } from '../schema/note-headings.ts';
import { type Kind, kinds } from '../schema/parts.ts';
import {
  type ContentDraft,
  edit,
  findThing,
  isFree,
  renameFile,
  shortId,
  type Thing,
  toId,
} from './content-draft.ts';
import { removeEntryValue, setEntryField } from './entry-fields.ts';
import { inBody } from './file-parts.ts';
import { followIds } from './follow-ids.ts';
import { type Listed, moveCategory } from './list-files.ts';
import { setFields } from './set-fields.ts';

/** What goes along with a move: fields that entries get or lose, as another kind has them, and the category behind which one comes to stand. */
export type MoveOptions = { set?: readonly string[]; behind?: string };

/** Move entries to a category, of another kind too, or a category with its entries to another kind. */
export function move(
  draft: ContentDraft,
  addresses: readonly string[],
  place: string,
  options: MoveOptions = {},
): void {
  const things = addresses.flatMap((it) => findThing(draft, it) ?? []);
  const kind = kinds.find((it) => it === toId(place));
  const fail = (message: string) => void draft.faults.push(message);
  if (kind) {
    for (const thing of things) {
      if (thing.what === 'category') moveWhole(draft, thing, kind, options);
      else fail(`${thing.id} moves to a category: write one of ${kind}, as in ${kind}/NAME.`);
    }
    return;
  }
  const target = findThing(draft, place);
  if (!target) return;
  if (target.what !== 'category') {
    fail(`${target.id} is no category: nothing can move there.`);
    return;
  }
  if (options.behind !== undefined)
    fail(
      '--behind is for a category that moves to another kind: lists of entries have an order of their own.',
    );
  const moved = new Map<string, string>();
  for (const thing of things) {
    if (thing.what !== 'entry')
      fail(
        `${thing.id} is no entry: a category moves to a kind, as in ${target.kind}, and is put together with another by merge.`,
      );
    else if (`${thing.kind}/${thing.entry.category}` === target.id)
      fail(`${thing.id} is in ${target.id} already.`);
    else moveEntry(draft, thing.entry, target.id, moved, options.set);
  }
  followIds(draft, moved);
}

function moveWhole(
  draft: ContentDraft,
  thing: Listed & Extract<Thing, { what: 'category' }>,
  kind: Kind,
  { set, behind }: MoveOptions,
): void {
  const { id } = thing;
  if (thing.kind === kind) {
    draft.faults.push(`${id} is in ${kind} already.`);
    return;
  }
  const slug = id.slice(thing.kind.length + 1);
  const now = `${kind}/${slug}`;
  if (!isFree(draft, thing, now)) return;
  const before = behind === undefined ? undefined : findThing(draft, behind);
  if (before && (before.what !== 'category' || before.kind !== kind)) {
    draft.faults.push(`--behind ${before.id}: name a category of ${kind}.`);
    return;
  }
  const moved = new Map([[id, now]]);
  for (const entry of draft.catalogue.entries)
    if (`${entry.kind}/${entry.category}` === id) moveEntry(draft, entry, now, moved, set);
  moveCategory(draft, thing, kind, before?.what === 'category' ? before : undefined);
  followIds(draft, moved);
  if (!before)
    draft.notes.push(`${now} stands last in ${kind}: --behind CATEGORY puts it elsewhere.`);
}

/** Put an entry into a category. In another kind it gets another address and file; the old one leads on. */
function moveEntry(
  draft: ContentDraft,
  entry: Entry,
  place: string,
  moved: Map<string, string>,
  set: readonly string[] = [],
): void {
  const [kind = 'papers', category = ''] = place.split('/') as [Kind, string];
  // What the kind lacks can only go while the entry is still in the other.
  const isLater = (written: string) => Object.hasOwn(shapeOf(kind), /\w+/.exec(written)?.[0] ?? '');
  const sooner = set.filter((written) => !isLater(written));
  if (sooner.length > 0) setFields(draft, sooner, { named: [entry], matching: [] });
  let { file } = entry;
  if (kind !== entry.kind) {
    const id = `${kind}/${entry.slug}`;
    if (!isFree(draft, { what: 'entry', id: entry.id, kind: entry.kind, entry }, id)) return;
    moved.set(entry.id, id);
    renameFile(draft, file, `${id}.md`);
    file = `${id}.md`;
    edit(draft, file, (text) => inBody(text, (body) => otherHeadings(body, entry.kind, kind)));
    const former = [...formerIds(entry.kind, entry.formerSlugs), entry.id].filter(
      (it) => it !== id,
    );
    edit(draft, file, (text) =>
      setEntryField(
        text,
        kind,
        'formerSlugs',
        former.map((it) => shortId(it, kind)),
      ),
    );
  }
  edit(draft, file, (text) => setEntryField(text, kind, 'category', category));
  edit(draft, file, (text) => removeEntryValue(text, 'alsoIn', place));
  const later = set.filter(isLater);
  if (later.length > 0)
    setFields(draft, later, { named: [{ ...entry, kind, file }], matching: [] });
}

/** The parts of a note under the names that another kind has for them: the first and the last have others. */
function otherHeadings(body: string, from: Kind, to: Kind): string {
  return body.replace(/^(## +)(.*?)([ \t]*\r?)$/gm, (line, mark, heading, end) => {
    const at = noteHeadings[from].indexOf(heading);
    return at === 0 || at === 3 ? `${mark}${noteHeadings[to][at]}${end}` : line;
  });
}
