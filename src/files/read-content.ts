import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from '../catalogue/entry.ts';
import { checkContent } from '../checks/check-content.ts';
import { misplacement } from '../checks/file-name.ts';
import {
  type FieldPath,
  type LocatedProblem,
  type Position,
  type Problem,
  severityOf,
} from '../checks/problem.ts';
import type { CheckSubject } from '../checks/subject.ts';
import {
  type ContentFile,
  type KeptFiles,
  type ParsedContent,
  parseContent,
} from '../content-files/content.ts';
import { type Kind, kinds } from '../schema/parts.ts';
import { readArrivals } from './arrivals.ts';

/** Content that was read and checked: the catalogue of what is right, and every problem by file and line. */
export type Content = {
  catalogue: Catalogue;
  problems: LocatedProblem[];
  /** How many files of entries were read, faulty ones included. */
  entryFiles: number;
  /** What the checks looked at, faulty files as far as they could be read. */
  subject: CheckSubject;
  /** The texts of the guides in the catalogue as they were checked, by slug. */
  guideTrees: ParsedContent['guideTrees'];
  /** The drawings of the guides' figures, by the names of their files. */
  figures: ParsedContent['figures'];
  /** The place of a field in a file. */
  locate: (file: string, at: FieldPath) => Position;
  /** The name of a file for the person at the terminal: its path with that of the folder. */
  nameOf: (file: string) => string;
  /** Every file as it stands, by its path below the folder. */
  texts: ReadonlyMap<string, string>;
};

/** A content folder that cannot be read at all; its message is one line for the person at the terminal. */
export class UnreadableContent extends Error {}

/**
 * Read, parse and check a content folder. Problems with files are data; a folder or file that can
 * not be read throws `UnreadableContent`. `today` is a date as YYYY-MM-DD; `before` is what a branch found;
 * `kept` is what an earlier reading of the folder left, and takes what this one leaves. The checks run when the
 * problems are asked for.
 */
export function readContent(
  folder: string,
  today: string,
  before?: Pick<CheckSubject, 'before' | 'wordsBefore'>,
  kept?: KeptFiles,
): Content {
  return contentOf(folder, readFiles(folder), today, before, kept);
}

/** Check a content folder again as it would be with other texts in its files; nothing is read. */
export function contentWith(
  folder: string,
  texts: ReadonlyMap<string, string>,
  today: string,
): Content {
  const files = [...texts].map(([file, text]) => ({ file, text }));
  const problems = files.flatMap(({ file }): Problem[] => {
    const message = misplacement(file);
    return message ? [{ file, code: 'file-name', message }] : [];
  });
  const inOrder = files.toSorted((a, b) => compare(a.file, b.file));
  return contentOf(folder, { files: inOrder, problems }, today);
}

function contentOf(
  folder: string,
  { files, problems: fileProblems }: ReturnType<typeof readFiles>,
  today: string,
  before?: Pick<CheckSubject, 'before' | 'wordsBefore'>,
  kept?: KeptFiles,
): Content {
  const parsed = parseContent(files, kept);
  const { catalogue, drafts, guideDrafts, faulty } = parsed;
  const { categories, tags, devices, vocabularies, removed } = catalogue;
  const subject = {
    entries: drafts,
    guides: guideDrafts,
    figures: parsed.figureNames,
    categories,
    tags,
    devices,
    vocabularies,
    removed,
    faulty,
    cameIn: readArrivals(folder),
    ...before,
    today,
  };
  const nameOf = (file: string) => path.join(folder, file).split(path.sep).join('/');
  let problems: LocatedProblem[] | undefined;
  return {
    catalogue,
    get problems() {
      const found = () => [...fileProblems, ...parsed.problems, ...checkContent(subject)];
      problems ??= toLocated(nameOf, parsed, found());
      return problems;
    },
    entryFiles: drafts.length,
    subject,
    guideTrees: parsed.guideTrees,
    figures: parsed.figures,
    locate: parsed.locate,
    nameOf,
    texts: new Map(files.map(({ file, text = '' }) => [file, text])),
  };
}

function readFiles(folder: string): { files: ContentFile[]; problems: Problem[] } {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  const names = new Set(listFiles(folder));
  for (const file of names) {
    const message = misplacement(file, names);
    const isTwin = names.has(file.endsWith('.mdx') ? file.slice(0, -1) : `${file}x`);
    if (message) problems.push({ file, code: isTwin ? 'duplicate-id' : 'file-name', message });
    // One that stands beside the rightly named file says nothing more by being read.
    if (message && (isTwin || !/\.mdx?$/.test(file))) continue;
    const bytes = attempt(path.join(folder, file), (name) => readFileSync(name));
    const text = toText(bytes);
    files.push({ file, text, ...(text === undefined && { damaged: lenient.decode(bytes) }) });
  }
  return {
    files,
    problems: [...problems, ...kinds.flatMap((kind) => filledTemplate(folder, kind))],
  };
}

/** Somebody who fills in the template itself has made no entry: it is passed over. */
function filledTemplate(folder: string, kind: Kind): Problem[] {
  const file = `${kind}/_template.md`;
  const name = path.join(folder, file);
  if (!existsSync(name)) return [];
  const lines = readFileSync(name, 'utf8').split('\n');
  const line = lines.findIndex((text) => /^(?:title|url|summary):[ \t]*[^\s#]/.test(text));
  if (line < 0) return [];
  const message =
    'This is the template, which is not read: copy what you wrote to a file with a name of its own, and leave the template as it was.';
  return [{ file, at: { line: line + 1, column: 1 }, code: 'file-name', message }];
}

/** Every file below the folder, in the order of their paths; hidden files and templates (`_…`) are passed over. */
function listFiles(folder: string): string[] {
  const listing = attempt(folder, (name) => {
    if (!statSync(name).isDirectory()) throw new Error('it is not a folder');
    return readdirSync(name, { recursive: true, withFileTypes: true });
  });
  const files = listing
    .map((item) => ({ item, file: path.relative(folder, path.join(item.parentPath, item.name)) }))
    .map(({ item, file }) => ({ item, file: file.split(path.sep).join('/') }))
    .filter(({ item, file }) => isContentFile(item) && !/(?:^|\/)[._]/.test(file))
    .map(({ item, file }) => {
      if (!item.isFile()) attempt(path.join(folder, file), refuseOthers);
      return file;
    })
    .sort((a, b) => (a < b ? -1 : 1));
  for (const needed of ['categories.yaml', 'tags.yaml']) {
    if (files.includes(needed)) continue;
    throw new UnreadableContent(
      `There is no ${path.join(folder, needed)}: it names what entries may use.`,
    );
  }
  return files;
}

/** A folder with the name of a file stands where a file should be. */
function isContentFile(item: Dirent): boolean {
  return !item.isDirectory() || /\.(?:mdx?|yaml)$/.test(item.name);
}

/** A link to a file is read like the file; anything else, a device for example, may have no end. */
function refuseOthers(name: string): void {
  const stats = statSync(name);
  if (stats.isFile()) return;
  if (!stats.isDirectory()) throw new Error('it is not a file');
  const isLink = lstatSync(name).isSymbolicLink();
  throw new Error(
    isLink ? 'it is a link to a folder: put the folder itself there' : 'it is a folder, not a file',
  );
}

function attempt<Result>(name: string, read: (name: string) => Result): Result {
  try {
    return read(name);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UnreadableContent(`Cannot read ${name}: ${reasons[code ?? ''] ?? message}.`);
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'it is not a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ELOOP: 'its links lead in a circle',
};

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** For the place of what is no UTF-8: the sign of a lost letter stands there. */
const lenient = new TextDecoder();

function toText(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function toLocated(
  nameOf: Content['nameOf'],
  parsed: ParsedContent,
  problems: Problem[],
): LocatedProblem[] {
  return problems
    .map(({ file, at, below, code, message }) => {
      const place = placeOf(below ?? at, (path) => parsed.locate(file, path));
      const severity = severityOf(code);
      return {
        file: nameOf(file),
        line: place.line,
        column: place.column,
        code,
        severity,
        message,
      };
    })
    .sort(
      (a, b) =>
        compare(a.file, b.file) ||
        a.line - b.line ||
        a.column - b.column ||
        compare(a.code, b.code) ||
        compare(a.message, b.message),
    );
}

function placeOf(at: Problem['at'], locate: (path: FieldPath) => Position): Position {
  if (at === undefined) return { line: 1, column: 1 };
  return 'line' in at ? at : locate(at);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
