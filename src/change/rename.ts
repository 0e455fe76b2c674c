import {
  type ContentDraft,
  edit,
  findThing,
  newIdFor,
  renameFile,
  type Thing,
} from './content-draft.ts';
import { addFormer, setEntryField } from './entry-fields.ts';
import { followIds } from './follow-ids.ts';
import { renameListed } from './list-files.ts';

/** Give an entry, a category, a tag or a device another id, and perhaps another title. What names it follows, and its old address leads on. */
export function rename(draft: ContentDraft, from: string, to: string, title?: string): void {
  const thing = findThing(draft, from);
  const id = thing && newIdFor(draft, thing, to);
  if (!thing || id === undefined) return;
  if (thing.what === 'entry') renameEntry(draft, thing, id, title);
  else renameListed(draft, thing, id, title);
  followIds(draft, new Map([[thing.id, id]]));
}

function renameEntry(
  draft: ContentDraft,
  { entry }: Extract<Thing, { what: 'entry' }>,
  id: string,
  title: string | undefined,
): void {
  const file = `${id}.md`;
  renameFile(draft, entry.file, file);
  edit(draft, file, (text) => addFormer(text, id, [entry.id]));
  if (title !== undefined)
    edit(draft, file, (text) => setEntryField(text, entry.kind, 'title', title));
}
