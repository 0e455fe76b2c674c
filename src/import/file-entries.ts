import { formerSlugsIn } from '../catalogue/former-ids.ts';
import { slugify, toSlugs, uniqueSlugs } from '../catalogue/slug.ts';
import { findTextFault } from '../checks/prose/text-fault.ts';
import { parseEntryFile } from '../content-files/entry-file.ts';
import { writeEntryFile } from '../content-files/write-entry-file.ts';
import { type Kind, kinds } from '../schema/parts.ts';
import type { ImportedDraft, ParsedList, SkippedItem, UnfiledDraft } from './imported-draft.ts';
import type { ListSubject } from './list-subject.ts';
import { mergeEntries } from './merge-entries.ts';

/** Make one entry of all that are one work, and give each a file; what no file can hold is skipped. */
export function fileEntries(
  { entries, skipped, notes }: { entries: readonly UnfiledDraft[] } & Omit<ParsedList, 'entries'>,
  subject: ListSubject,
): ParsedList {
  const sound: UnfiledDraft[] = [];
  const faulty: SkippedItem[] = [];
  const merged = mergeEntries(entries);
  for (const entry of merged.entries) {
    const fault = findFault(entry);
    if (fault === undefined) sound.push(entry);
    else faulty.push(toSkipped(entry, fault));
  }
  return {
    entries: nameFiles(sound, subject),
    skipped: [...skipped, ...faulty].toSorted((a, b) => a.line - b.line),
    notes: [...notes, ...merged.notes].toSorted((a, b) => a.line - b.line),
  };
}

/** Write the file of an imported draft, with a comment where a field is to be looked at; a field without a value has no line. */
export function writeImported(entry: UnfiledDraft): string {
  const filled = Object.entries(entry).filter(
    ([, value]) => !Array.isArray(value) || value.length > 0,
  );
  return writeEntryFile(Object.fromEntries(filled) as UnfiledDraft, entry.hints);
}

/** What keeps an entry's file from being read again, apart from fields that a person has still to fill in. */
function findFault(entry: UnfiledDraft): string | undefined {
  const file = `${entry.kind}/entry.md`;
  const text = writeEntryFile(entry, entry.hints);
  const fault = findTextFault(file, text);
  const { problems } = parseEntryFile(file, entry.kind, text);
  return [...(fault ? [fault] : []), ...problems].find(({ code }) => code !== 'missing-field')
    ?.message;
}

function toSkipped(entry: UnfiledDraft, reason: string): SkippedItem {
  const links = [entry.url ?? [], entry.links.map(({ url }) => url), entry.badges].flat();
  return { line: entry.lines[0] ?? 1, text: entry.title, reason, links };
}

/** Give each entry a file that no entry has; a slug may not be a category's either. */
function nameFiles(entries: readonly UnfiledDraft[], subject: ListSubject): ImportedDraft[] {
  const slugMakers = new Map(kinds.map((kind) => [kind, uniqueSlugs(takenSlugs(kind, subject))]));
  return entries.map((entry) => {
    const wished = toSlugs(entry.title);
    const slug =
      slugMakers.get(entry.kind)?.(wished.length > 0 ? wished : [slugOf(entry.url)]) ?? '';
    const id = `${entry.kind}/${slug}`;
    return { ...entry, id, slug, file: `${id}.md`, note: '' };
  });
}

function takenSlugs(kind: Kind, { known, categories, removed }: ListSubject): string[] {
  // A file without an address may hold the same work: it has to be seen to, not passed by.
  const entries = known.filter((entry) => entry.kind === kind && entry.url !== undefined);
  return [
    ...categories[kind].map(({ id }) => id),
    ...entries.map(({ slug }) => slug),
    ...formerSlugsIn(kind, { entries: known, categories, removed }),
  ];
}

/** A slug for a title in another script: the last words of the address. */
function slugOf(url = ''): string {
  const { hostname = '', pathname = '' } = URL.parse(url) ?? {};
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  return slugify(last.replace(/\.\w{2,5}$/, '')) || slugify(hostname) || 'entry';
}
