import { Command, Option } from 'commander';
import { contentFolder, readContent } from '../files/read-content.ts';
import { readDrafts } from '../files/read-drafts.ts';
import { readText, UnreadableFile } from '../files/read-text.ts';
import { findTaken, saveEntries } from '../files/save-entries.ts';
import type { ListSubject } from '../formats/markdown-list/list-subject.ts';
import {
  type FiledEntry,
  type ParsedList,
  parseMarkdownList,
} from '../formats/markdown-list/parse-markdown-list.ts';
import { writeEntryFile } from '../formats/write-entry-file.ts';
import type { Categories } from '../schema/categories.ts';
import { date, type Kind, kinds } from '../schema/parts.ts';
import { CannotRun } from './cannot-run.ts';
import { toJsonReport, toTextReport } from './import-report.ts';
import { whileInterruptible } from './interruptible.ts';

type Options = {
  kind?: Kind;
  category?: string;
  added?: string;
  write?: boolean;
  format: 'text' | 'json';
};

/** `npm run import -- FILE`: entries from a Markdown list. Writes nothing without `--write`, and then all or nothing. */
export function importCommand(): Command {
  return new Command('import')
    .description('Read entries from a Markdown list; nothing is written without --write.')
    .argument('<file>', 'the list')
    .addOption(new Option('--kind <kind>', 'for items whose headings name no kind').choices(kinds))
    .option('--category <id>', 'for items whose headings name no category')
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
  const list = parseList(readList(name), {
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
  const problems = options.write
    ? await whileInterruptible((signal) => saveEntries(folder, files, signal))
    : await findTaken(folder, files);
  const outcome = problems.length > 0 ? 'refused' : options.write ? 'written' : 'tried';
  console.log(options.format === 'json' ? toJsonReport(list) : toTextReport(list, folder, outcome));

  for (const { file, message } of problems) console.error(`${folder}/${file}: ${message}`);
  const isBarren = files.length === 0 && !list.skipped.some((it) => it.known);
  if (isBarren) console.error(`${name} holds no item that could be read as an entry.`);
  if (problems.length > 0 || isBarren) process.exitCode = 1;
}

/** A file needs no line for a field without a value. */
function withoutEmptyLists(entry: FiledEntry): FiledEntry {
  const filled = Object.entries(entry).filter(
    ([, value]) => !Array.isArray(value) || value.length > 0,
  );
  return Object.fromEntries(filled) as FiledEntry;
}

function readList(name: string): string {
  try {
    return readText(name);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CannotRun(error.message);
    throw error;
  }
}

function parseList(text: string, subject: ListSubject): ParsedList {
  try {
    return parseMarkdownList(text, subject);
  } catch (error) {
    // Also what the engine throws where a hostile file nests its emphasis or quotes without end.
    if (error instanceof RangeError)
      throw new CannotRun('Can not read the list: it nests too deep.');
    throw error;
  }
}

function toDate(text: string): string {
  if (date.safeParse(text).success) return text;
  throw new CannotRun(`--added takes a date as YYYY-MM-DD, not "${text}".`);
}

/** Find the kind of a category that is given alone, and turn down one that its kind does not have. */
function toPlace({ kind, category }: Options, categories: Categories) {
  if (category === undefined) return { kind };
  const has = (it: Kind) => categories[it].some(({ id }) => id === category);
  const found = (kind ? [kind] : kinds).filter(has);
  if (found.length === 1) return { kind: found[0], category };
  if (found.length > 1) {
    throw new CannotRun(
      `Several kinds have a category "${category}": add --kind ${found.join(' or ')}.`,
    );
  }
  const known = (kind ? [kind] : kinds).flatMap((it) => categories[it].map(({ id }) => id));
  throw new CannotRun(`There is no category "${category}": use one of ${known.join(', ')}.`);
}
