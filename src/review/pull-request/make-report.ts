import { fullName } from '../../catalogue/author-names.ts';
import type { Catalogue, Entry } from '../../catalogue/entry.ts';
import { partOf } from '../../catalogue/named-part.ts';
import { linkKey } from '../../catalogue/observed.ts';
import type { ContentLink } from '../../checks/content-links.ts';
import { shareAddress } from '../../checks/duplicate-address.ts';
import type { LocatedProblem } from '../../checks/problem.ts';
import { goneEntries } from '../../checks/references/lost-address.ts';
import { fileOfWord, goneWords } from '../../checks/references/lost-word.ts';
import { titleTwins } from '../../checks/similar-title.ts';
import type { CheckSubject, Draft } from '../../checks/subject.ts';
import { writeBibtexEntry } from '../../cite/bibtex.ts';
import { citationKeys } from '../../cite/citation-key.ts';
import type { ObservedLink } from '../../schema/observed.ts';
import { cutText } from '../../text/github-text.ts';
import { type Report, type ReportedEntry, reportLimits } from './report-schema.ts';

/** What is known of a branch: the content with it, and what it changes. */
export type ReportSubject = {
  catalogue: Catalogue;
  subject: Pick<
    CheckSubject,
    'entries' | 'guides' | 'categories' | 'tags' | 'devices' | 'removed' | 'before' | 'wordsBefore'
  >;
  /** With the name of the content folder before each file. */
  problems: readonly LocatedProblem[];
  entryFiles: number;
  /** The name of a file as the repository has it. */
  nameOf: (file: string) => string;
  /** The line of an entry's title. */
  lineOf: (file: string) => number;
  /** Whether the branch changes a file below the content folder, and whether it adds it. */
  changed: (file: string) => 'added' | 'changed' | undefined;
  /** The links that the branch adds, and what is known of each. */
  links: readonly ContentLink[];
  records: ReadonlyMap<string, ObservedLink>;
};

const limits = reportLimits;

/** Make the report of a branch, within the limits that its reader sets; errors and changed files come first. */
export function makeReport(branch: ReportSubject): Report {
  const { problems, entryFiles } = branch;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const told = problemsToTell(branch);
  const entries = changedEntries(branch);
  const gone = toGone(branch);
  const twins = toTwins(branch);
  const links = toLinks(branch);
  return {
    fault: null,
    counts: { entries: entryFiles, errors, warnings: problems.length - errors },
    problems: told.slice(0, limits.problems),
    entries: entries.slice(0, limits.entries),
    gone: gone.slice(0, limits.gone),
    twins: twins.slice(0, limits.twins),
    links: links.slice(0, limits.links),
    left: {
      problems: Math.max(0, told.length - limits.problems),
      entries: Math.max(0, entries.length - limits.entries),
      gone: Math.max(0, gone.length - limits.gone),
      twins: Math.max(0, twins.length - limits.twins),
      links: Math.max(0, links.length - limits.links),
    },
  };
}

/** The report of a branch whose content cannot be read at all. */
export function makeFaultReport(fault: string): Report {
  const none = { problems: 0, entries: 0, gone: 0, twins: 0, links: 0 };
  const counts = { entries: 0, errors: 0, warnings: 0 };
  return {
    fault: cutText(fault, limits.message),
    counts,
    problems: [],
    entries: [],
    gone: [],
    twins: [],
    links: [],
    left: none,
  };
}

/** Errors anywhere, since they stop the site, and warnings of what the branch changes. */
function problemsToTell({ problems, changed, nameOf, subject }: ReportSubject): Report['problems'] {
  const own = new Set(
    subject.entries.filter(({ file }) => changed(file)).map(({ file }) => nameOf(file)),
  );
  const weigh = ({ severity, file }: LocatedProblem) =>
    (own.has(file) ? 0 : 2) + (severity === 'error' ? 0 : 1);
  return (
    problems
      // Titles that are nearly the same have a part of their own, whichever of the two files is new.
      .filter(({ code }) => code !== 'similar-title')
      .filter(({ severity, file }) => severity === 'error' || own.has(file))
      .toSorted((a, b) => weigh(a) - weigh(b))
      .map(({ file, line, severity, code, message }) => ({
        file: cutText(file, limits.line),
        line,
        severity,
        code,
        message: cutText(message, limits.message),
      }))
  );
}

function changedEntries({ catalogue, changed, nameOf, subject }: ReportSubject): ReportedEntry[] {
  const own = catalogue.entries.filter(({ file }) => changed(file));
  if (own.length === 0) return [];
  const keys = citationKeys(catalogue.entries);
  const categories = new Map(subject.before?.map(({ id, category }) => [id, category]));
  return own.map((entry) =>
    toReported(entry, {
      file: nameOf(entry.file),
      isNew: changed(entry.file) === 'added',
      wasIn: categories.get(entry.id),
      key: keys.get(entry.id) ?? entry.slug,
    }),
  );
}

/** An entry as a report holds it. */
export function toReported(
  entry: Entry,
  { file, isNew, wasIn, key }: { file: string; isNew: boolean; wasIn?: string; key: string },
): ReportedEntry {
  const { id, kind, title, url, category, authors = [], year, venue, summary, why, tags } = entry;
  const line = (text: string) => cutText(text, limits.line);
  const list = (texts: readonly string[]) => texts.slice(0, limits.items).map(line);
  return {
    id,
    kind,
    file: line(file),
    isNew,
    movedFrom: wasIn === undefined || wasIn === category ? null : line(wasIn),
    title: line(title),
    url: cutText(url, limits.address),
    category: line(category),
    ...{
      authors: list(authors.map(fullName)),
      year: year ?? null,
      venue: venue ? line(venue) : null,
    },
    summary: line(summary),
    why: why ? line(why) : null,
    tags: list(tags ?? []),
    bibtex: cutText(writeBibtexEntry(entry, key), limits.bibtex),
  };
}

/** What can no longer be found where it was: entries, guides, categories, tags and devices. */
function toGone({ subject, nameOf }: ReportSubject): Report['gone'] {
  const { removed = [] } = subject;
  // At these addresses stands why something was removed.
  const told = new Set(removed.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
  const entries = goneEntries(subject).map(({ was, now, leadsOn }) => ({
    ...{ id: was.id, file: was.file, title: was.title ?? '' },
    became: now?.id ?? null,
    leadsOn: leadsOn || told.has(was.id),
  }));
  const others = goneWords(subject).map(({ id, title, became, answers, now }) => ({
    ...{ id, file: fileOfWord(id), title, became: became ?? now ?? null, leadsOn: answers },
  }));
  return [...entries, ...others].map(({ id, file, title, became, leadsOn }) => ({
    id: cutText(id, limits.line),
    file: cutText(nameOf(file), limits.line),
    title: cutText(title, limits.line),
    became: became === null ? null : cutText(became, limits.line),
    leadsOn,
  }));
}

function toTwins({ subject, changed, nameOf, lineOf }: ReportSubject): Report['twins'] {
  const named = ({ file, title = '' }: Draft) => ({
    file: cutText(nameOf(file), limits.line),
    line: lineOf(file),
    title: cutText(title, limits.line),
  });
  return (
    [...titleTwins(subject.entries)]
      .filter((pair) => pair.some(({ file }) => changed(file)))
      // A work that stands twice is among the problems.
      .filter(([later, earlier]) => !shareAddress(later, earlier))
      .map(([later, earlier]) =>
        changed(later.file)
          ? { one: named(later), other: named(earlier) }
          : { one: named(earlier), other: named(later) },
      )
  );
}

function toLinks({ links, records, nameOf }: ReportSubject): Report['links'] {
  return links.map(({ address, file, line }) => {
    const { state = null, to, lacks, reason: fault } = records.get(linkKey(address)) ?? {};
    const part = partOf(address) ?? '';
    const reason = lacks?.includes(part) ? `nothing in the page is called “${part}”` : fault;
    return {
      file: cutText(nameOf(file), limits.line),
      line,
      address: cutText(address, limits.address),
      state,
      to: to === undefined ? null : cutText(to, limits.address),
      reason: reason === undefined ? null : cutText(reason, limits.line),
    };
  });
}
