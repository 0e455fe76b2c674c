import { isNoValue } from '../no-value.ts';
import { plainTex } from '../plain-tex.ts';
import type { BibtexEntry } from './parse-bibtex.ts';

/** What reads the fields of one entry. */
export type FieldReader = ReturnType<typeof fieldReader>;

/** Read an entry's fields by name: the first that is there, as TeX or as plain text, or all of a name. */
export function fieldReader({ fields }: BibtexEntry, unknown: Set<string>) {
  const tex = (...names: string[]) =>
    names
      .map((name) => fields.find((field) => field.name === name)?.value ?? '')
      .find((value) => !isNoValue(value.replace(/[{}]/g, ''))) ?? '';
  return {
    fields,
    tex,
    text: (...names: string[]) => plainTex(tex(...names), unknown),
    all: (name: string) =>
      fields.filter((field) => field.name === name).map(({ value }) => plainTex(value, unknown)),
  };
}
