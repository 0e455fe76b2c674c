import { fieldForm, readTyped } from '../content-files/typed-value.ts';
import { shapeOf } from '../schema/fields.ts';
import type { Kind } from '../schema/parts.ts';
import { setEntryField } from './entry-fields.ts';
import { inFrontMatter } from './file-parts.ts';

/** A field that a draft says it lacks: `# summary: One sentence …`, with the advice behind it. */
export type Lacking = { name: string; advice: string };

/** The fields that the comments of a draft name and that it does not have yet. */
export function lackingFields(text: string, kind: Kind): Lacking[] {
  const found = [...text.matchAll(/^# ([A-Za-z]\w*): (.+)$/gm)];
  return found
    .map(([, name = '', advice = '']) => ({ name, advice }))
    .filter(({ name }) => Object.hasOwn(shapeOf(kind), name) && !has(text, name));
}

/** What the list that a draft comes from said of it: “# The list says: …”. */
export function saidOf(text: string): string | undefined {
  return /^# (The list (?:says|goes on): .+)$/m.exec(text)?.[1];
}

/** Give a draft a field as it is typed: a list has its items between semicolons. */
export function fillField(text: string, kind: Kind, name: string, typed: string): string {
  const schema = shapeOf(kind)[name];
  if (!schema) return text;
  const isList = fieldForm(schema) === 'list';
  const value = readTyped(schema, isList ? typed.replace(/\s*;\s*/g, '\n') : typed);
  return setEntryField(text, kind, name, value);
}

/** A finished draft without the comments that asked for what it has now. */
export function withoutAdvice(text: string): string {
  const asked = (line: string) => /^# ([A-Za-z]\w*): /.exec(line)?.[1];
  return inFrontMatter(text, (yaml) =>
    yaml
      .split('\n')
      .filter((line) => !/^# The list (?:says|goes on): /.test(line))
      .filter((line) => !has(text, asked(line) ?? ''))
      .join('\n'),
  );
}

function has(text: string, name: string): boolean {
  return name !== '' && new RegExp(`^${name}:`, 'm').test(text);
}
