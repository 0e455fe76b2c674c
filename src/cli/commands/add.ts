import { Command, Option } from 'commander';
import type { Catalogue } from '../../catalogue/entry.ts';
import { contentFolder, readContent } from '../../files/read-content.ts';
import { readDrafts } from '../../files/read-drafts.ts';
import type { FoundWork } from '../../import/found-work.ts';
import type { ImportedEntry } from '../../import/imported-entry.ts';
import { workPlacer } from '../../import/parse-works.ts';
import { toImported } from '../../import/to-imported.ts';
import { type Kind, kinds } from '../../schema/parts.ts';
import { saveEntry, toFile } from '../add-file.ts';
import { findWork } from '../add-source.ts';
import { type Ask, askKind, askMissing, withTerminal } from '../ask.ts';
import { CannotRun } from '../cannot-run.ts';
import { toDate, toPlace } from '../place-options.ts';
import { refuseDuplicate } from '../refuse-duplicate.ts';

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
    .summary('Make one entry file from an arXiv id, a DOI, an address or BibTeX')
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

async function add(
  given: string | undefined,
  options: Options,
  ask: Ask | undefined,
): Promise<void> {
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
  await saveEntry(folder, filed, options.dryRun === true);
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
