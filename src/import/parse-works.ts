import { slugify } from '../catalogue/slug.ts';
import { tagIndex, toWords } from '../catalogue/tag-index.ts';
import { cleanExcerpt } from '../text/clean-text.ts';
import { fileEntries } from './file-entries.ts';
import { findWorks } from './find-works.ts';
import type { WorkFormat } from './formats.ts';
import type { ParsedList, Remark, SkippedItem, UnfiledDraft } from './imported-draft.ts';
import { workFinder } from './known-addresses.ts';
import type { ListSubject } from './list-subject.ts';
import { placeReader } from './section-place.ts';
import { longestTitle } from './title.ts';
import { toImported, type WorkPlace } from './to-imported.ts';
import type { Work } from './work.ts';

/** Parse a file of references; every link of its text is in an entry or in what was skipped, both in the order of the file. */
export function parseWorks(text: string, format: WorkFormat, subject: ListSubject): ParsedList {
  const findKnown = workFinder(subject.known);
  const placeOf = workPlacer(subject);
  const entries: UnfiledDraft[] = [];
  const skipped: SkippedItem[] = [];
  const notes: Remark[] = [];
  for (const part of findWorks(text, format)) {
    if (!('work' in part)) {
      if ('links' in part) skipped.push(part);
      else notes.push(part);
      continue;
    }
    const { line, work } = part;
    const skip = (reason: string, known?: string) =>
      skipped.push({ line, text: cleanExcerpt(work.title), reason, links: work.addresses, known });
    const place = placeOf(work);
    if (work.title === '') skip('It has no title: add one.');
    else if (work.title.length > longestTitle)
      skip(
        `Shorten its title: it has ${work.title.length} characters, and more than ${longestTitle} are no title.`,
      );
    else if (typeof place === 'string') skip(place);
    else {
      const made = toImported(work, place, { line, added: subject.added });
      const stands = findKnown(made.entry);
      if (stands) skip(`The content has it as ${stands.id} (${stands.file}).`, stands.id);
      else {
        entries.push(made.entry);
        skipped.push(...made.skipped);
      }
    }
  }
  return fileEntries({ entries, skipped, notes }, subject);
}

/** Make a function that tells a work's place: its kind by its type, its category by its groups or by what the person said. */
export function workPlacer(
  subject: Pick<ListSubject, 'categories' | 'tags' | 'kind' | 'category'>,
) {
  const read = placeReader(subject.categories, subject.tags);
  const tagIds = tagIndex(subject.tags);
  return (work: Work): WorkPlace | string => {
    const grouped = read(work.section);
    const kind = work.kind ?? grouped.kind ?? subject.kind;
    if (kind === undefined)
      return 'Its type does not tell what kind of work it is: add --kind KIND.';
    const words = [
      ...new Set(work.keywords.filter((word) => slugify(word) !== '' || word.trim() !== '')),
    ];
    const found = words.flatMap((word) => tagIds.get(toWords(word)) ?? []);
    const inGroup = grouped.kind === kind ? grouped.category : undefined;
    const given = subject.kind === kind ? subject.category : undefined;
    return {
      kind,
      category: inGroup ?? given,
      tags: [...new Set([...found, ...grouped.tags])],
      unknownWords: words.filter((word) => !tagIds.has(toWords(word))),
    };
  };
}
