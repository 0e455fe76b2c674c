import { existsSync, readdirSync, statSync } from 'node:fs';
import { Command, Option } from 'commander';
import { saveEntries } from '../../files/save.ts';
import {
  type NewList,
  type NewListOptions,
  parseNewList,
  writeEntries,
  writeListFiles,
} from '../../import/new-list/make-list.ts';
import { type SiteWords, siteFields, suggestSite } from '../../import/new-list/site-file.ts';
import { type Kind, kinds } from '../../schema/parts.ts';
import { askWith, type Terminal, withTerminal } from '../ask.ts';
import { whileInterruptible } from '../interruptible.ts';
import { toNewListReport, unfinishedFolder } from '../new-list-report.ts';
import { toDate } from '../options.ts';
import { readInput, readNamed } from '../read-given.ts';
import { readMarkdown } from '../read-markdown.ts';
import { refuseUnsaved } from '../refuse-unsaved.ts';
import { CannotRun, print, Refused, type Run } from '../run.ts';
import { setAside } from '../set-aside.ts';

type Options = Partial<SiteWords> & {
  from: string;
  kind: Kind;
  map?: string;
  summaries: boolean;
  plainSummaries?: boolean;
  added?: string;
  dryRun?: boolean;
};

/** `npm run new-list -- FOLDER --from README.md`: a content folder of its own from the README of a list. Writes all of it or nothing, and only into a folder that is new or empty. */
export function newListCommand(run: Run): Command {
  const command = new Command('new-list')
    .summary('Make the content of another list from its README')
    .description(
      'Make a content folder from the README of a list: its name, its categories and an entry for each work. What is not complete is written apart, and what could not be read is named with its line.',
    )
    .argument('<folder>', 'the folder to make')
    .requiredOption('--from <file>', 'the README, in Markdown; - reads it from standard input')
    .addOption(
      new Option('--kind <kind>', 'for items whose headings name no kind')
        .choices(kinds)
        .default('libraries'),
    )
    .option('--map <file>', 'YAML that says where the items below a heading go')
    .option('--no-summaries', 'do not take the sentences of the README as summaries')
    .option(
      '--plain-summaries',
      'where it says nothing of a work, write under which heading it has it',
    )
    .option('--added <date>', 'the day the entries come to the list (default: today)')
    .option('--dry-run', 'show what would be written, and write nothing');
  for (const { name, description } of siteFields) {
    command.option(`--${name} <text>`, sentenceToPhrase(description));
  }
  return command.addHelpText('after', mapHelp).action((folder: string, options: Options) =>
    // What comes from standard input is the list, not answers.
    options.from === '-'
      ? newList(run, folder, options, undefined)
      : withTerminal(run, (terminal) => newList(run, folder, options, terminal)),
  );
}

const mapHelp = `
A map has one heading a line, alone or with those above it, and a kind with or without a category, or skip. The
categories that it names are made:

  Network pruning: papers/pruning
  Blogs: tutorials
  Companies: skip

To see the new list: CONTENT_DIR=FOLDER npm run check, then CONTENT_DIR=FOLDER npm start.`;

function sentenceToPhrase(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`.replace(/\.$/, '');
}

async function newList(
  run: Run,
  folder: string,
  options: Options,
  terminal: Terminal | undefined,
): Promise<void> {
  refuseFull(folder);
  const list = await readList(run, options);
  if (list.entries.length === 0) {
    throw new Refused(
      [
        ...list.skipped.map(({ line, reason }) => `${options.from}:${line}: ${reason}`),
        `${options.from} holds no item that could be read as an entry. Nothing was written.`,
      ].join('\n'),
    );
  }
  const site = await toSite(list, options, terminal);
  const lists = writeListFiles(list, site);
  const { sound, unfinished } = setAside(folder, {
    lists,
    entries: writeEntries(list.entries),
    today: run.today,
  });
  const aside = unfinished.map(({ file: { file, text } }) => ({
    file: `${unfinishedFolder}/${file}`,
    text,
  }));
  const plain = sound.map(({ file, text }) => ({ file, text }));
  const outcome = { list, site, sound: sound.map(({ entry }) => entry), unfinished };
  const report = (wrote: boolean) =>
    `${toNewListReport(outcome, { folder, from: options.from, wrote })}\n`;
  if (options.dryRun) return print(run, report(false));
  await whileInterruptible(run, async (signal) => {
    refuseUnsaved(await saveEntries(folder, [...lists, ...plain, ...aside], signal), folder);
    await print(run, report(true), 'The files are written.');
  });
}

/** Nothing is mixed with what is there: a folder is new, or empty apart from hidden files. */
function refuseFull(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) {
    throw new CannotRun(`${folder} is a file: name a folder that is new or empty.`);
  }
  const [first] = readdirSync(folder).filter((name) => !name.startsWith('.'));
  if (first === undefined) return;
  throw new CannotRun(
    `${folder} is not empty (it holds ${first}): name a folder that is new or empty. To add to a list, use npm run import.`,
  );
}

async function readList(run: Run, options: Options): Promise<NewList> {
  const { from, kind, map, summaries, plainSummaries = false } = options;
  const text = await readInput(run, from);
  const read: NewListOptions = {
    ...{ kind, summaries, plainSummaries },
    map: map === undefined ? undefined : readNamed(map),
    added: toDate(options.added ?? run.today),
  };
  return readMarkdown(() => parseNewList(text, read), { name: from, map });
}

/** What the person wrote, else what they answer, else what the README suggests. */
async function toSite(
  list: NewList,
  options: Options,
  terminal: Terminal | undefined,
): Promise<SiteWords> {
  const { title = list.head.title } = options;
  const site = suggestSite(
    { ...list.head, ...(title !== undefined && { title }) },
    // What lacks a summary waits to be finished, and nothing finds it.
    list.entries.filter(({ summary }) => summary !== undefined).map(({ title }) => title),
  );
  for (const { name, description, schema } of siteFields) {
    const given = options[name];
    if (given !== undefined) {
      const parsed = schema.safeParse(given);
      if (!parsed.success) {
        throw new CannotRun(
          `--${name}: ${parsed.error.issues[0]?.message ?? 'That does not fit.'}`,
        );
      }
      site[name] = given;
    } else if (terminal) {
      const question = `${description} [${site[name]}]`;
      site[name] = (await askWith(terminal.ask, question, schema)) ?? site[name];
    }
  }
  return site;
}
