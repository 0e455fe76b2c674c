import { Command, Option } from 'commander';
import { readContent } from '../../files/read-content.ts';
import { findTaken, type SaveProblem, saveEntries } from '../../files/save.ts';
import { writeImported } from '../../import/file-entries.ts';
import { fileFault, formatOfFile } from '../../import/file-formats.ts';
import { type WorkFormat, workFormats } from '../../import/formats.ts';
import { parseHeadingMap } from '../../import/list/heading-map.ts';
import { type MarkdownList, parseMarkdownList } from '../../import/list/parse-markdown-list.ts';
import type { ListSubject } from '../../import/list-subject.ts';
import { parseWorks } from '../../import/parse-works.ts';
import { sizeFault } from '../../import/size-fault.ts';
import { type Kind, kinds } from '../../schema/parts.ts';
import { categoriesFile, toCategoriesYaml, toJsonReport, toTextReport } from '../import-report.ts';
import { whileInterruptible } from '../interruptible.ts';
import { toDate, toPlace } from '../options.ts';
import { readNamed } from '../read-given.ts';
import { readMarkdown } from '../read-markdown.ts';
import { refuseUnsaved } from '../refuse-unsaved.ts';
import { CannotRun, complain, print, type Run } from '../run.ts';

type Options = {
  kind?: Kind;
  category?: string;
  added?: string;
  write?: boolean;
  map?: string;
  newCategories?: boolean;
  summaries?: boolean;
  from?: ListFormat;
  format: 'text' | 'json';
};

const listFormats = ['markdown', ...(Object.keys(workFormats) as WorkFormat[])] as const;
type ListFormat = (typeof listFormats)[number];

/** `npm run import -- FILE`: entries from a Markdown list or a reference manager's file. Writes nothing without `--write`, and then all or nothing. */
export function importCommand(run: Run): Command {
  return new Command('import')
    .summary('Show what a list or a file of citations would add, or write it')
    .description(
      'Read entries from a Markdown list, a BibTeX (.bib), RIS (.ris), PubMed (.nbib) or CSL-JSON (.json) file; nothing is written without --write.',
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
    .option('--map <file>', 'of a Markdown list: YAML that says where the items below a heading go')
    .option(
      '--new-categories',
      'of a Markdown list: propose a category for each heading that names none',
    )
    .option(
      '--summaries',
      'of your own Markdown list: take its sentences as summaries where they pass',
    )
    .option('--write', 'write the entry files')
    .addHelpText('after', mapHelp)
    .addOption(
      new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'),
    )
    .action((name: string, options: Options) => importList(run, name, options));
}

const mapHelp = `
A map has one heading a line, alone or with those above it, and a kind with or without a category, or skip:

  Network pruning: papers/pruning
  Papers / Hardware: papers/systems
  Blogs: tutorials
  Contributors: skip

With --write, --new-categories writes what it proposes to ${categoriesFile} in the content folder, for you to move into
categories.yaml.`;

async function importList(run: Run, name: string, options: Options): Promise<void> {
  const { folder, today } = run;
  const { catalogue, subject, nameOf } = readContent(folder, today);
  const { map } = options;
  const list = parseList(name, options, {
    categories: catalogue.categories,
    removed: catalogue.removed,
    tags: catalogue.tags,
    known: subject.entries.map((entry) => ({ ...entry, file: nameOf(entry.file) })),
    added: toDate(options.added ?? today),
    ...toPlace(options, catalogue.categories),
    ...(map !== undefined && { map: parseHeadingMap(readNamed(map), catalogue.categories) }),
    newCategories: options.newCategories === true,
    summaries: options.summaries === true,
  });
  const files = list.entries.map((entry) => ({
    file: entry.file,
    text: writeImported(entry),
  }));
  if (list.newCategories.length > 0) {
    files.push({ file: categoriesFile, text: toCategoriesYaml(list) });
  }
  const say = (problems: readonly SaveProblem[]) =>
    reportImport(run, { name, list, problems }, options);
  if (!options.write) return say(await findTaken(folder, files));
  // What became of it is said before an interruption ends the process.
  await whileInterruptible(run, async (signal) => say(await saveEntries(folder, files, signal)));
}

async function reportImport(
  run: Run,
  { name, list, problems }: { name: string; list: MarkdownList; problems: readonly SaveProblem[] },
  options: Options,
): Promise<void> {
  const outcome = problems.length > 0 ? 'refused' : options.write ? 'written' : 'tried';
  const report =
    options.format === 'json' ? toJsonReport(list) : toTextReport(list, run.folder, outcome);
  const saved = outcome === 'written' ? 'The entry files are written.' : '';
  await print(run, `${report}\n`, saved);
  const isBarren = list.entries.length === 0 && !list.skipped.some((it) => it.known);
  if (isBarren) {
    complain(run, `${name} holds no item that could be read as an entry.`);
    run.exitCode = 1;
  }
  refuseUnsaved(problems, run.folder);
}

function parseList(
  name: string,
  { from, map, newCategories, summaries }: Options,
  subject: ListSubject,
): MarkdownList {
  const text = readNamed(name);
  const other = from === undefined ? fileFault(name, text) : undefined;
  if (other) throw new CannotRun(`${name}: ${other}`);
  const format = from ?? formatOfFile(name, text) ?? 'markdown';
  if (format !== 'markdown' && (map !== undefined || newCategories || summaries)) {
    throw new CannotRun('--map, --new-categories and --summaries are for Markdown lists.');
  }
  const tooLarge = format === 'markdown' ? undefined : sizeFault(text, format);
  if (tooLarge) throw new CannotRun(`${name}: ${tooLarge}`);
  return format === 'markdown'
    ? readMarkdown(() => parseMarkdownList(text, subject), { name, map })
    : { ...parseWorks(text, format, subject), newCategories: [] };
}
