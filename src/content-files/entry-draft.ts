import { toSlugs, uniqueSlugs } from '../catalogue/slug.ts';
import { applyRules, entryRules } from '../checks/entry-rules.ts';
import { type Problem, type Severity, severityOf } from '../checks/problem.ts';
import {
  controlCharacter,
  findHiddenCharacters,
  findTextFault,
} from '../checks/prose/text-fault.ts';
import { didYouMean } from '../checks/references/nearest.ts';
import type { CheckSubject } from '../checks/subject.ts';
import { shapeOf } from '../schema/fields.ts';
import { type Kind, slug as slugSchema } from '../schema/parts.ts';
import { type EntryParts, toParsedEntry } from './parsed-entry.ts';
import { parsePlainYaml } from './plain-yaml.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { readTyped } from './typed-value.ts';
import { writeEntryFile } from './write-entry-file.ts';

/**
 * What a person typed, one text a field of the schema: list fields one item a line, pairs as
 * `label | address`; `note` is the Markdown below the front matter, `slug` the name of the file.
 */
export type DraftFields = Readonly<Record<string, string>>;

/** A draft as a file of the content folder; the slug always fits, the text may still have problems. */
export type DraftFile = { slug: string; file: string; text: string };

/** A problem of a draft, with the field it belongs to: one of the schema's, `note` or `slug`. */
export type DraftProblem = Omit<Problem, 'file' | 'at'> & {
  field: string;
  /** The line of the file, from 1. */
  line: number;
  severity: Severity;
};

/** Turn what a person typed into the text of an entry file, in the form that every entry has; `taken` are slugs that are in use. */
export function draftToFile(
  kind: Kind,
  fields: DraftFields,
  taken: Iterable<string> = [],
): DraftFile {
  const slug = draftSlug(fields, taken);
  const values = Object.entries(shapeOf(kind)).flatMap(([name, schema]) => {
    const value = readTyped(schema, withoutControls(own(fields, name).trim()));
    return value === undefined ? [] : [[name, value] as const];
  });
  const note = own(fields, 'note').replace(/\r\n?/g, '\n');
  const entry: Parameters<typeof writeEntryFile>[0] = {
    ...Object.fromEntries(values),
    kind,
    note: note.trim() === '' ? '' : withoutControls(note),
  };
  return { slug, file: `${kind}/${slug}.md`, text: writeEntryFile(entry) };
}

/**
 * Find the problems of a draft: those that `npm run check` would find in its file, with the field of each. The subject
 * is the content without the entry that the draft replaces.
 */
export function checkDraft(
  kind: Kind,
  fields: DraftFields,
  subject: CheckSubject,
  { file, text }: Pick<DraftFile, 'file' | 'text'> = draftToFile(kind, fields),
): DraftProblem[] {
  const { draft, problems } = toParsedEntry(toParts(kind, file, text));
  const found = [
    ...typedFaults(kind, fields, file),
    ...problems,
    ...applyRules(entryRules, {
      ...subject,
      entries: [...subject.entries, draft],
      cameIn: (it) => Number(it === file),
    }),
  ];
  return found
    .filter((problem) => problem.file === file || problem.code === 'former-slug-taken')
    .map(({ file: where, at, code, message }) => ({
      ...(where === file ? placeOf(at) : { field: 'slug', line: 1 }),
      code,
      severity: severityOf(code),
      message,
    }));

  function placeOf(at: Problem['at']): Pick<DraftProblem, 'field' | 'line'> {
    if (at === undefined) return { field: 'slug', line: 1 };
    if ('line' in at) return { field: 'note', line: at.line };
    const field = String(at[0] ?? 'title');
    return { field, line: Math.max(1, lineOf(field, text)) };
  }
}

/** What the writer wrote is YAML of the plain form, so that a browser can read it without a whole parser. */
function toParts(kind: Kind, file: string, text: string): EntryParts {
  const { yaml = '', body, bodyLine } = splitFrontMatter(text);
  const data = parsePlainYaml(yaml);
  if (data) return { file, kind, data, body, bodyLine, problems: [] };
  // Of a file of comments alone, every required field is missing.
  const isEmpty = !/^(?!#)./m.test(yaml);
  const message =
    'This file cannot be checked here: propose it as it is, and the checks of GitHub read it.';
  const problems: Problem[] = isEmpty ? [] : [{ file, at: [], code: 'yaml', message }];
  return { file, kind, data: {}, body, bodyLine, problems };
}

/** The line of the file where a field starts, or zero. */
function lineOf(field: string, text: string): number {
  return text.split('\n').findIndex((line) => line.startsWith(`${field}:`)) + 1;
}

/** The name that was typed where it fits, else one from the title that is free. */
function draftSlug(fields: DraftFields, taken: Iterable<string>): string {
  const typed = own(fields, 'slug').trim();
  if (slugSchema.safeParse(typed).success) return typed;
  return uniqueSlugs(taken)([...toSlugs(own(fields, 'title')), 'new-entry'].slice(0, 2));
}

/** What its file cannot show: a name that does not fit, fields that the kind lacks, signs that no file may hold. */
function typedFaults(kind: Kind, fields: DraftFields, file: string): Problem[] {
  const known = [...Object.keys(shapeOf(kind)), 'note', 'slug'];
  return Object.keys(fields).flatMap((name): Problem[] => {
    const typed = own(fields, name).trim();
    const problem = (code: Problem['code'], message: string) => [
      { file, at: [name], code, message },
    ];
    if (typed === '') return [];
    if (!known.includes(name)) {
      const hint = didYouMean(name, known);
      return problem('unknown-field', `There is no field "${name}" here.${hint || ' Clear it.'}`);
    }
    const fault = findTextFault(file, typed) ?? findHiddenCharacters(file, typed)[0];
    if (fault) return problem(fault.code, fault.message);
    const named = name === 'slug' ? slugSchema.safeParse(typed).error : undefined;
    return named ? problem('file-name', `${named.issues[0]?.message}`) : [];
  });
}

/** Fields come from strangers: `constructor` is none. */
function own(fields: DraftFields, name: string): string {
  return Object.hasOwn(fields, name) ? (fields[name] ?? '') : '';
}

/** `checkDraft` names these; the file has the sign for a character that can't be read in their place. */
function withoutControls(text: string): string {
  return text.toWellFormed().replace(new RegExp(controlCharacter, 'gu'), '\ufffd');
}
