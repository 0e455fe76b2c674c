import { Command, Option } from 'commander';
import { writeEntryFile } from '../../content-files/write-entry-file.ts';
import { contentFolder, readContent } from '../../files/read-content.ts';
import { readDrafts } from '../../files/read-drafts.ts';
import { readText, UnreadableFile } from '../../files/read-text.ts';
import { findTaken, type SaveProblem, saveEntries } from '../../files/save-entries.ts';
import type { ParsedList } from '../../import/imported-entry.ts';
import { parseMarkdownList } from '../../import/list/parse-markdown-list.ts';
import { NestsTooDeep } from '../../import/list/parse-tree.ts';
import type { ListSubject } from '../../import/list-subject.ts';
import { parseWorks } from '../../import/parse-works.ts';
import { type Kind, kinds } from '../../schema/parts.ts';
import { CannotRun } from '../cannot-run.ts';
import { toJsonReport, toTextReport } from '../import-report.ts';
import { whileInterruptible } from '../interruptible.ts';
import { toDate, toPlace } from '../place-options.ts';
import { refuseUnsaved } from '../refuse-unsaved.ts';
import { withoutEmptyLists } from '../without-empty-lists.ts';

type Options = {
  kind?: Kind;
  category?: string;
  added?: string;
  write?: boolean;
  from?: ListFormat;
  format: 'text' | 'json';
};

const listFormats = ['markdown', 'bibtex', 'ris'] as const;
type ListFormat = (typeof listFormats)[number];

/** `npm run import -- FILE`: entries from a Markdown list, a BibTeX or a RIS file. Writes nothing without `--write`, and then all or nothing. */
export function importCommand(): Command {
  return new Command('import')
    .summary('Show what a Markdown, BibTeX or RIS list would add, or write it')
    .description(
      'Read entries from a Markdown list, a BibTeX (.bib) or a RIS (.ris) file; nothing is written without --write.',
    )
    .argument('<file>', 'the list')
    .addOption(
      new Option(
        '--from <format>',
        'what the file is (default: by the ending of its name)',
      ).choices(listFormats),
    )
    .addOption(
      new Option('--kind <kind>', 'for items whose headings or types name no kind').choices(kinds),
    )
    .option('--category <id>', 'for items whose headings or groups name no category')
    .option('--added <date>', 'the day the entries come to the list (default: today)')
    .option('--write', 'write the entry files')
    .addOption(
      new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'),
    )
    .action(importList);
}

async function importList(name: string, options: Options): Promise<void> {
  const folder = contentFolder();
  const today = new Date().toISOString().slice(0, 10);
  const { catalogue } = readContent(folder, today);
  const list = parseList(name, options.from ?? formatOf(name), {
    categories: catalogue.categories,
    tags: catalogue.tags,
    known: readDrafts(folder),
    added: toDate(options.added ?? today),
    ...toPlace(options, catalogue.categories),
  });
  const files = list.entries.map((entry) => ({
    file: entry.file,
    text: writeEntryFile(withoutEmptyLists(entry), entry.hints),
  }));
  const say = (problems: readonly SaveProblem[]) => reportImport(name, list, problems, options);
  if (!options.write) return say(await findTaken(folder, files));
  // What became of it is said before an interruption ends the process.
  await whileInterruptible(async (signal) => say(await saveEntries(folder, files, signal)));
}

function reportImport(
  name: string,
  list: ParsedList,
  problems: readonly SaveProblem[],
  options: Options,
): void {
  const folder = contentFolder();
  const outcome = problems.length > 0 ? 'refused' : options.write ? 'written' : 'tried';
  console.log(options.format === 'json' ? toJsonReport(list) : toTextReport(list, folder, outcome));

  const isBarren = list.entries.length === 0 && !list.skipped.some((it) => it.known);
  if (isBarren) {
    console.error(`${name} holds no item that could be read as an entry.`);
    process.exitCode = 1;
  }
  refuseUnsaved(problems, folder);
}

function readList(name: string): string {
  try {
    return readText(name);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CannotRun(error.message);
    throw error;
  }
}

/** The format that the ending of a name tells; a list is Markdown in any other case. */
function formatOf(name: string): ListFormat {
  if (/\.(?:bib|bibtex|biblatex)$/i.test(name)) return 'bibtex';
  return /\.ris$/i.test(name) ? 'ris' : 'markdown';
}

function parseList(name: string, format: ListFormat, subject: ListSubject): ParsedList {
  const text = readList(name);
  try {
    return format === 'markdown'
      ? parseMarkdownList(text, subject)
      : parseWorks(text, format, subject);
  } catch (error) {
    if (error instanceof NestsTooDeep)
      throw new CannotRun(
        `${name}:${error.line}: ${error.message} Indent less here, or take quotation marks (>) away.`,
      );
    // What the engine throws where a hostile file nests its emphasis or brackets without end.
    if (error instanceof RangeError)
      throw new CannotRun(
        `${name}: It nests too deep to be read: look for long rows of brackets, asterisks or underscores, and take them out.`,
      );
    throw error;
  }
}
