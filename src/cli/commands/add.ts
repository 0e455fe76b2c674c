import { Command, Option } from 'commander';
import type { Catalogue } from '../../catalogue/entry.ts';
import { readContent } from '../../files/read-content.ts';
import type { UnfiledDraft } from '../../import/imported-draft.ts';
import { workPlacer } from '../../import/parse-works.ts';
import { toImported } from '../../import/to-imported.ts';
import type { Work } from '../../import/work.ts';
import { type Kind, kinds } from '../../schema/parts.ts';
import { saveEntry, toFile } from '../add-file.ts';
import { findWork } from '../add-source.ts';
import { askKind, askMissing, type Terminal, withTerminal } from '../ask.ts';
import { refuseDuplicate } from '../find-duplicate.ts';
import { toDate, toPlace } from '../options.ts';
import { CannotRun, complain, type Run } from '../run.ts';

type Options = {
  bibtex?: string;
  kind?: Kind;
  category?: string;
  slug?: string;
  added?: string;
  dryRun?: boolean;
};

/** `npm run add -- ADDRESS`: one entry file from a registry, from BibTeX, or from answers at a terminal. */
export function addCommand(run: Run): Command {
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
        ? add(run, address, options, undefined)
        : withTerminal(run, (terminal) => add(run, address, options, terminal)),
    );
}

const environment = `
ARXIV_API, CROSSREF_API and GITHUB_API name other addresses to ask (https://export.arxiv.org/api,
https://api.crossref.org, https://api.github.com); API_TIMEOUT and API_DELAY set milliseconds.`;

async function add(
  run: Run,
  given: string | undefined,
  options: Options,
  terminal: Terminal | undefined,
): Promise<void> {
  const added = toDate(options.added ?? run.today);
  const content = readContent(run.folder, run.today);
  const { catalogue } = content;
  const place = toPlace(options, catalogue.categories);
  const work = await findWork(run, given, options, content, terminal);
  const ask = terminal?.ask;
  const kind = place.kind ?? work.kind ?? (ask && (await askKind(ask)));
  if (kind === undefined) {
    throw new CannotRun(
      `Nothing shows what kind of work “${work.title}” is: add --kind ${kinds.join(', ')} (one of these).`,
    );
  }
  const found = toEntry(run, { ...work, kind }, { ...place, kind }, catalogue, added);
  refuseDuplicate(found, content);
  const entry = ask ? await askMissing(found, catalogue.categories, ask) : found;
  refuseDuplicate(entry, content);
  const filed = toFile(entry, options.slug, content);
  await saveEntry(run, filed, options.dryRun === true);
}

function toEntry(
  run: Run,
  work: Work & { kind: Kind },
  place: { kind: Kind; category?: string },
  catalogue: Catalogue,
  added: string,
): UnfiledDraft {
  const placed = workPlacer({ ...catalogue, ...place })(work);
  if (typeof placed === 'string') throw new CannotRun(placed);
  const { entry, skipped } = toImported(work, placed, { line: 1, added });
  for (const { text, reason } of skipped) complain(run, `${text}: ${reason}`);
  return entry;
}
