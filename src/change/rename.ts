import { guideSchema } from '../schema/guide.ts';
import {
  type ContentDraft,
  edit,
  findThing,
  newIdFor,
  renameFile,
  shortId,
  type Thing,
} from './content-draft.ts';
import { addFormer, setEntryField } from './entry-fields.ts';
import { inFrontMatter } from './file-parts.ts';
import { followIds } from './follow-ids.ts';
import { renameListed } from './list-files.ts';
import { addToList, changeValues, gone, setField } from './yaml-splice.ts';

/** Give an entry, a category, a tag, a device or a guide another id, and perhaps another title. What names it follows, and its old address leads on. */
export function rename(draft: ContentDraft, from: string, to: string, title?: string): void {
  const thing = findThing(draft, from);
  const id = thing && newIdFor(draft, thing, to);
  if (!thing || id === undefined) return;
  if (thing.what === 'entry') renameEntry(draft, thing, id, title);
  else if (thing.what === 'guide') renameGuide(draft, thing, id, title);
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

function renameGuide(
  draft: ContentDraft,
  { guide, id: was }: Extract<Thing, { what: 'guide' }>,
  id: string,
  title: string | undefined,
): void {
  const file = `${id}.mdx`;
  const [old = '', slug = ''] = [was, id].map((it) => shortId(it, 'guides'));
  renameFile(draft, guide.file, file);
  edit(draft, file, (text) =>
    inFrontMatter(text, (yaml) => {
      const former = changeValues(yaml, (value, [field]) =>
        field === 'formerSlugs' && value === slug ? gone : undefined,
      );
      const led = addToList(former, [], 'formerSlugs', old, guideFields);
      return title === undefined ? led : setField(led, [], 'title', title);
    }),
  );
}

/** The fields of a guide in the order in which files have them. */
const guideFields = Object.keys(guideSchema.shape);
