import { shapeOf } from '../schema/fields.ts';
import type { Kind } from '../schema/parts.ts';
import { shortId } from './content-draft.ts';
import { inFrontMatter } from './file-parts.ts';
import { addToList, changeValues, gone, setField } from './yaml-splice.ts';

/** Give a field of an entry's file a value, or take it away. */
export function setEntryField(text: string, kind: Kind, name: string, value: unknown): string {
  return inFrontMatter(text, (yaml) => setField(yaml, [], name, value, orderOf(kind)));
}

/** Give a value of an entry's file another one, by the names of its fields from the outside in. */
export function setEntryValue(
  text: string,
  kind: Kind,
  at: readonly string[],
  value: unknown,
): string {
  const [name = ''] = at.slice(-1);
  return inFrontMatter(text, (yaml) => setField(yaml, at.slice(0, -1), name, value, orderOf(kind)));
}

/** Add a value to a list of an entry's file, once. */
export function addEntryValue(text: string, kind: Kind, name: string, value: string): string {
  return inFrontMatter(text, (yaml) => addToList(yaml, [], name, value, orderOf(kind)));
}

/** Take values out of a list of an entry's file. */
export function removeEntryValue(text: string, name: string, value: string): string {
  return inFrontMatter(text, (yaml) =>
    changeValues(yaml, (it, [field]) =>
      field === name && String(it) === value ? gone : undefined,
    ),
  );
}

/** The values of a list in an entry's file. */
export function entryValues(text: string, name: string): unknown[] {
  const values: unknown[] = [];
  inFrontMatter(text, (yaml) =>
    changeValues(yaml, (value, [field]) => {
      if (field === name) values.push(value);
      return undefined;
    }),
  );
  return values;
}

/** Keep ids that an entry had, in the file of the entry that has them now under `id`. */
export function addFormer(text: string, id: string, former: readonly string[]): string {
  const [kind, slug] = id.split('/') as [Kind, string];
  const own = [slug, id].reduce((it, name) => removeEntryValue(it, 'formerSlugs', name), text);
  return former.reduce(
    (it, old) => addEntryValue(it, kind, 'formerSlugs', shortId(old, kind)),
    own,
  );
}

/** The fields of a kind in the order in which files have them. */
function orderOf(kind: Kind): readonly string[] {
  return Object.keys(shapeOf(kind));
}
