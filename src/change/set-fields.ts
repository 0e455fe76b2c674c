import { fullName } from '../catalogue/author-names.ts';
import type { Entry } from '../catalogue/entry.ts';
import { parsePersonName } from '../catalogue/person-name.ts';
import { didYouMean } from '../checks/references/nearest.ts';
import { fieldForm, readTyped } from '../content-files/typed-value.ts';
import type { FieldSchema } from '../schema/field.ts';
import { allFields, shapeOf } from '../schema/fields.ts';
import { type ContentDraft, edit } from './content-draft.ts';
import { addEntryValue, removeEntryValue, setEntryField } from './entry-fields.ts';
import type { Choice } from './split.ts';

/** A field of entries and what becomes of it: another value or none, or one more or less in its list. */
type Assignment = { name: string; how: 'set' | 'add' | 'take'; value: string };

/** Change fields of many entries, each where it stands: `status=archived`, `license=`, `tags+=int8`, `tags-=int8`. */
export function setFields(
  draft: ContentDraft,
  written: readonly string[],
  { named, matching }: Choice,
): void {
  const chosen = [...new Set([...named, ...matching])];
  const assignments = written.flatMap((text) => parseAssignment(draft, text) ?? []);
  for (const name of new Set(assignments.map((it) => it.name))) {
    const own = assignments.filter((it) => it.name === name);
    if (own.length > 1 && own.some(({ how }) => how === 'set'))
      draft.faults.push(`${name} is given ${own.length} times: write ${name}= once.`);
  }
  if (chosen.length === 0) draft.faults.push('No entry is chosen.');
  for (const entry of chosen) {
    const { kind, file, id } = entry;
    const shape = shapeOf(kind);
    for (const { name, how, value } of assignments) {
      const schema = shape[name];
      if (!schema) draft.faults.push(`${id}: ${kind} have no field ${name}.`);
      else if (how !== 'set' && fieldForm(schema) !== 'list')
        draft.faults.push(notByItems(entry, name, how, value));
      else if (how === 'add')
        edit(draft, file, (text) => addEntryValue(text, kind, name, toItem(name, value)));
      else if (how === 'take') edit(draft, file, (text) => removeEntryValue(text, name, value));
      else edit(draft, file, (text) => setEntryField(text, kind, name, toValue(schema, value)));
    }
  }
}

/** The value of a field as it stands on a command line: a comma parts the items of a list, as a line does in forms. */
export function toValue(schema: FieldSchema, typed: string): unknown {
  const isList = Array.isArray(readTyped(schema, 'a'));
  return readTyped(schema, isList ? typed.replace(/\s*,\s*/g, '\n') : typed);
}

/** One more of a list as entries write it: “Smith, John” is John Smith, where that reads back as the same name. */
function toItem(name: string, value: string): string {
  if (name !== 'authors') return value;
  const spoken = fullName(value);
  const parts = (author: string) => Object.values(parsePersonName(author)).join('\n');
  return parts(spoken) === parts(value) ? spoken : value;
}

/** Why one item can neither come into a field nor leave it. */
function notByItems(entry: Entry, name: string, how: 'add' | 'take', value: string): string {
  const { id, file } = entry;
  if (Array.isArray(entry[name as keyof Entry]))
    return `${id}: each item of ${name} has fields of its own: change it in ${file}.`;
  const instead = how === 'add' ? `${name}=${value}` : `${name}= to take it away`;
  return `${id}: ${name} is no list: write ${instead}.`;
}

function parseAssignment(draft: ContentDraft, text: string): Assignment | undefined {
  const [, name = '', sign = '', value = ''] = /^\s*(\w+)\s*([+-]?)=\s*(.*?)\s*$/s.exec(text) ?? [];
  const names = allFields().map((field) => field.name);
  if (name === '')
    draft.faults.push(
      `"${text}": write field=value, field+=value for one more of a list, field-=value for one less.`,
    );
  else if (!names.includes(name))
    draft.faults.push(
      `There is no field "${name}".${didYouMean(name, names) || ` Fields: ${names.join(', ')}.`}`,
    );
  else if (name === 'formerSlugs' || (name === 'category' && sign !== ''))
    draft.faults.push(
      `${name} follows from where an entry stands: use npm run rename or npm run move.`,
    );
  else return { name, how: sign === '+' ? 'add' : sign === '-' ? 'take' : 'set', value };
  return undefined;
}
