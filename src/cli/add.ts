import { Command, Option } from 'commander';
import type { Catalogue } from '../catalogue/entry.ts';
import type { DraftEntry } from '../checks/subject.ts';
import { Unreachable } from '../files/fetch-text.ts';
import { lookUpWork } from '../files/look-up-work.ts';
import { contentFolder, readContent } from '../files/read-content.ts';
import { readDrafts } from '../files/read-drafts.ts';
import { findTaken, saveEntries } from '../files/save-entries.ts';
import { fileEntries } from '../formats/markdown-list/file-entries.ts';
import type { ImportedEntry } from '../formats/markdown-list/imported-entry.ts';
import type { FiledEntry } from '../formats/markdown-list/parse-markdown-list.ts';
import type { FoundWork } from '../formats/works/found-work.ts';
import { findWorks, workPlacer } from '../formats/works/parse-works.ts';
import { toImported } from '../formats/works/to-imported.ts';
import { parseWorkAddress, type WorkAddress } from '../formats/works/work-address.ts';
import { writeEntryFile } from '../formats/write-entry-file.ts';
import { type Kind, kinds, slug as slugSchema } from '../schema/parts.ts';
import { type Ask, askKind, askMissing, askTitle, withTerminal } from './ask.ts';
import { CannotRun } from './cannot-run.ts';
import { findDuplicate } from './find-duplicate.ts';
import { missingFields } from './import-report.ts';
import { whileInterruptible } from './interruptible.ts';
import { toDate, toPlace } from './place-options.ts';
import { print } from './print.ts';
import { readInput } from './read-input.ts';
import { withoutEmptyLists } from './without-empty-lists.ts';

type Options = {
  bibtex?: string;
  kind?: Kind;
  category?: string;
  slug?: string;
  added?: string;
  dryRun?: boolean;
};

/** `npm run add -- ADDRESS`: one entry file from a registry, from BibTeX, or from answers at a terminal. */
export function addCommand(): Command {
  return new Command('add')
    .description(
      'Make one entry file from what arXiv, Crossref or GitHub say, from BibTeX, or from your answers.',
    )
    .argument('[address]', 'an arXiv id, a DOI or an address; - reads BibTeX from standard input')
    .option('--bibtex <file>', 'take the facts from one BibTeX entry; no registry is asked')
    .addOption(new Option('--kind <kind>', 'what kind of work it is').choices(kinds))
    .option('--category <id>', 'where it is listed')
    .option('--slug <slug>', 'the name of its file (default: the short name of the work)')
    .option('--added <date>', 'the day it comes to the list (default: today)')
    .option('--dry-run', 'show the file and write nothing')
    .addHelpText('after', environment)
    .action((address: string | undefined, options: Options) =>
      // What comes from standard input are facts, not answers.
      address === '-' || options.bibtex === '-'
        ? add(address, options, undefined)
        : withTerminal((ask) => add(address, options, ask)),
    );
}

const environment = `
ARXIV_API, CROSSREF_API and GITHUB_API name other addresses to ask (https://export.arxiv.org/api,
https://api.crossref.org, https://api.github.com); API_TIMEOUT and API_DELAY set milliseconds.`;

/** What is wrong with the work itself: exit code 1, where `CannotRun` is 2. */
class Refused extends Error {}

async function add(
  given: string | undefined,
  options: Options,
  ask: Ask | undefined,
): Promise<void> {
  try {
    await addWork(given, options, ask);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function addWork(given: string | undefined, options: Options, ask: Ask | undefined) {
  const folder = contentFolder();
  const today = new Date().toISOString().slice(0, 10);
  const added = toDate(options.added ?? today);
  const { catalogue } = readContent(folder, today);
  const place = toPlace(options, catalogue.categories);
  const known = readDrafts(folder);
  const work = await findWork(given, options, known, ask);
  const kind = place.kind ?? work.kind ?? (ask && (await askKind(ask)));
  if (kind === undefined) {
    throw new CannotRun(
      `Nothing tells what kind of work “${work.title}” is: add --kind ${kinds.join(', ')} (one of these).`,
    );
  }
  const found = toEntry({ ...work, kind }, { ...place, kind }, catalogue, added);
  refuseDuplicate(found, known);
  const entry = ask ? await askMissing(found, catalogue.categories, ask) : found;
  refuseDuplicate(entry, known);
  const filed = toFile(entry, options.slug, catalogue, known);
  await save(folder, filed, options.dryRun === true);
}

async function findWork(
  given: string | undefined,
  { bibtex }: Options,
  known: readonly DraftEntry[],
  ask: Ask | undefined,
): Promise<FoundWork> {
  if (given === '-' && bibtex) throw new CannotRun('Give BibTeX once: with --bibtex or with -.');
  const source = given === '-' ? '-' : bibtex;
  const address = given === undefined || given === '-' ? undefined : toAddress(given);
  if (address) refuseDuplicate(address.type === 'doi' ? { doi: address.doi } : address, known);
  if (source) return withAddress(await readBibtex(source), address);
  if (address) return lookUp(address, ask);
  throw new CannotRun(
    'Name a work: an arXiv id, a DOI or an address; or give BibTeX with --bibtex FILE, or with - on standard input.',
  );
}

function toAddress(given: string): WorkAddress {
  const address = parseWorkAddress(given);
  if (address) return address;
  throw new CannotRun(
    `"${given}" is no arXiv id, DOI or address: write it as 1801.04381, 10.1109/CVPR.2018.00474 or https://github.com/owner/name.`,
  );
}

/** The one work of a BibTeX file; a file with more is for `import`. */
async function readBibtex(source: string): Promise<FoundWork> {
  const name = source === '-' ? 'standard input' : source;
  const parts = findWorks(await readInput(source), 'bibtex');
  const works = parts.filter((part) => 'work' in part);
  const faults = parts.flatMap((part) => ('work' in part ? [] : [part]));
  const [first] = works;
  if (works.length > 1) {
    throw new Refused(
      `${name}:${works[1]?.line}: A second entry stands here, and add takes one: use npm run import -- FILE for many.`,
    );
  }
  if (!first) {
    const [fault] = faults;
    throw new Refused(
      fault ? `${name}:${fault.line}: ${fault.reason}` : `${name} holds no BibTeX entry.`,
    );
  }
  if (first.work.title === '')
    throw new Refused(`${name}:${first.line}: The entry has no title: add one.`);
  for (const { line, text, reason } of faults) console.error(`${name}:${line}: ${text}: ${reason}`);
  return first.work;
}

/** The address that the person gave is the main one. */
function withAddress(work: FoundWork, address: WorkAddress | undefined): FoundWork {
  if (!address) return work;
  const { fields, addresses } = work;
  const [id, other] = address.type === 'arxiv' ? [address.id, fields.arxiv] : [];
  if (id && other && id !== other) {
    throw new Refused(
      `The BibTeX is of arXiv ${other}, the address of ${id}: give those of one work.`,
    );
  }
  return {
    ...work,
    fields: {
      ...fields,
      ...(address.type === 'arxiv' && { arxiv: address.id }),
      ...(address.type === 'doi' && { doi: fields.doi ?? address.doi }),
      ...(address.type === 'repository' && { repository: address.url }),
    },
    main: address.url,
    addresses: [...new Set([address.url, ...addresses])],
  };
}

async function lookUp(address: WorkAddress, ask: Ask | undefined): Promise<FoundWork> {
  try {
    if (address.type === 'page') throw new Unreachable('No registry knows web pages');
    const { work, warnings } = await lookUpWork(address);
    for (const warning of warnings) console.error(warning);
    return work;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    if (!ask) {
      throw new CannotRun(
        `${error.message}. Give BibTeX with --bibtex FILE, or run it at a terminal and answer questions.`,
      );
    }
    console.error(`${error.message}. Please answer; leave empty what you do not know.`);
    const title = await askTitle(ask);
    if (title === undefined)
      throw new CannotRun('Without a title there is no entry: nothing was written.');
    const kind: Kind | undefined = address.type === 'arxiv' ? 'papers' : undefined;
    const bare = {
      title,
      kind,
      fields: {},
      addresses: [],
      keywords: [],
      section: [],
      text: '',
      hints: {},
    };
    return withAddress(bare, address);
  }
}

function toEntry(
  work: FoundWork & { kind: Kind },
  place: { kind: Kind; category?: string },
  catalogue: Catalogue,
  added: string,
): ImportedEntry {
  const placed = workPlacer({ ...catalogue, ...place })(work);
  if (typeof placed === 'string') throw new CannotRun(placed);
  const { entry, skipped } = toImported(work, placed, { line: 1, added });
  for (const { text, reason } of skipped) console.error(`${text}: ${reason}`);
  return entry;
}

function refuseDuplicate(
  work: Parameters<typeof findDuplicate>[0],
  known: readonly DraftEntry[],
): void {
  const message = findDuplicate(work, known);
  if (message !== undefined) throw new Refused(message);
}

/** Name the entry's file: as the person says, else as `import` would. */
function toFile(
  entry: ImportedEntry,
  slug: string | undefined,
  catalogue: Catalogue,
  known: readonly DraftEntry[],
): FiledEntry {
  const subject = { ...catalogue, known, added: entry.added };
  const { entries, skipped } = fileEntries([entry], [], subject);
  const [filed] = entries;
  if (!filed)
    throw new Refused(`${entry.title}: ${skipped[0]?.reason ?? 'It can not be an entry.'}`);
  if (slug === undefined) return filed;
  const id = `${entry.kind}/${checkSlug(slug, entry.kind, catalogue, known)}`;
  return { ...filed, id, slug, file: `${id}.md` };
}

function checkSlug(
  slug: string,
  kind: Kind,
  catalogue: Catalogue,
  known: readonly DraftEntry[],
): string {
  const parsed = slugSchema.safeParse(slug);
  if (!parsed.success) throw new CannotRun(`--slug ${slug}: ${parsed.error.issues[0]?.message}`);
  if (catalogue.categories[kind].some(({ id }) => id === slug)) {
    throw new CannotRun(`--slug ${slug}: A category of ${kind} has this name: choose another.`);
  }
  const renamed = known.find((it) => it.kind === kind && it.formerSlugs?.includes(slug));
  if (renamed)
    throw new CannotRun(`--slug ${slug}: ${renamed.id} had this name once: choose another.`);
  return slug;
}

async function save(folder: string, entry: FiledEntry, isDry: boolean): Promise<void> {
  const text = writeEntryFile(withoutEmptyLists(entry), entry.hints);
  const files = [{ file: entry.file, text }];
  const problems = isDry
    ? await findTaken(folder, files)
    : await whileInterruptible((signal) => saveEntries(folder, files, signal));
  if (problems.length > 0) {
    throw new Refused(
      problems.map(({ file, message }) => `${file && `${folder}/${file}: `}${message}`).join('\n'),
    );
  }
  const missing = missingFields(entry);
  const note = 'Write the note below the front matter';
  const todo = missing.length > 0 ? `${note}, and fill in ${missing.join(', ')}` : note;
  const name = `${folder}/${entry.file}`;
  await print(
    isDry
      ? `${text}\nThis would be ${name}. Nothing was written.\n`
      : `wrote ${name}: ${entry.title}\n${todo}; npm run check names what is missing.\n`,
  );
}
