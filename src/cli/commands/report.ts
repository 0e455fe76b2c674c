import { Command } from 'commander';
import { recordOutcome } from '../../catalogue/link-history.ts';
import { partsOf } from '../../catalogue/named-part.ts';
import { linkKey } from '../../catalogue/observed.ts';
import { type ContentLink, contentLinks } from '../../checks/content-links.ts';
import { readAddedLines } from '../../files/added-lines.ts';
import { readBaseContent } from '../../files/base-content.ts';
import { readChangedFiles } from '../../files/changed-files.ts';
import { NoDifference } from '../../files/git.ts';
import { readContent, UnreadableContent } from '../../files/read-content.ts';
import { saveOutput } from '../../files/save.ts';
import { checkLinks } from '../../net/links/check-links.ts';
import { makeFaultReport, makeReport } from '../../review/pull-request/make-report.ts';
import { type Report, reportLimits } from '../../review/pull-request/report-schema.ts';
import type { ObservedLink } from '../../schema/observed.ts';
import { linkNetwork } from '../network.ts';
import { delayOption, numberOption, timeoutOption } from '../options.ts';
import { refuseOutput } from '../refuse-unsaved.ts';
import { CannotRun, complain, print, type Run } from '../run.ts';

type Options = {
  base: string;
  out: string;
  links: boolean;
  delay: number;
  timeout: number;
  minutes: number;
};

/** `npm run report`: what a branch changes and how it fares, as a file for the comment on its pull request. Exit code 0 also where problems are in it. */
export function reportCommand(run: Run): Command {
  return new Command('report')
    .summary('Write what a branch changes to a file')
    .description(
      'Write what a branch changes to a file: its problems, its entries, what it removes and renames, titles like theirs, and its new links with their state.',
    )
    .option('--base <commit>', 'what the branch is held against', 'origin/main')
    .requiredOption('--out <file>', 'where the report goes; an older one is replaced')
    .option('--no-links', 'check no links')
    .addOption(delayOption(1000))
    .addOption(timeoutOption())
    .addOption(numberOption('--minutes <number>', 'how long to check links at most', 5, [0.01, 60]))
    .action((options: Options) => report(run, options));
}

async function report(run: Run, options: Options): Promise<void> {
  const made = await readReport(run, options);
  refuseOutput(await saveOutput(options.out, `${JSON.stringify(made)}\n`, true));
  const { problems, gone, entries, twins, links } = made;
  await print(
    run,
    `wrote ${options.out}: ${problems.length} problems, ${entries.length} entries, ${gone.length} gone addresses, ${twins.length} pairs of titles, ${links.length} links\n`,
    `${options.out} is written.`,
  );
}

async function readReport(run: Run, options: Options): Promise<Report> {
  const { folder, today } = run;
  try {
    const changes = readChangedFiles(folder, options.base);
    const isAdded = readAddedLines(folder, options.base);
    const before = readBaseContent(folder, options.base);
    const content = readContent(folder, today, {
      before: before.entries,
      wordsBefore: before.words,
    });
    const all = contentLinks(content.subject, content.locate);
    const links = firstPlaces(all.filter(({ file, line }) => isAdded(file, line)));
    return makeReport({
      ...content,
      lineOf: (file) => content.locate(file, ['title']).line,
      changed: (file) => changes.get(file),
      links,
      records: options.links ? await check(run, links, options) : new Map(),
    });
  } catch (error) {
    if (error instanceof NoDifference) throw new CannotRun(error.message);
    if (error instanceof UnreadableContent) return makeFaultReport(error.message);
    throw error;
  }
}

/** An address stands once in the report, where it stands first. */
function firstPlaces(links: readonly ContentLink[]): ContentLink[] {
  const seen = new Set<string>();
  return links.filter(({ address }) => {
    const key = linkKey(address);
    return !seen.has(key) && seen.add(key);
  });
}

async function check(
  run: Run,
  links: readonly ContentLink[],
  { delay, timeout, minutes }: Options,
): Promise<Map<string, ObservedLink>> {
  const records = new Map<string, ObservedLink>();
  const due = links.slice(0, reportLimits.links).map(({ address }) => linkKey(address));
  const times = { delay, timeout: timeout * 1000, retries: 1, concurrency: 8 };
  const end = await checkLinks(due, {
    ...linkNetwork(run, times, AbortSignal.timeout(minutes * 60_000)),
    partsOf: (key) =>
      partsOf(links.flatMap(({ address }) => (linkKey(address) === key ? address : []))),
    onOutcome: (address, outcome) =>
      records.set(address, recordOutcome(undefined, outcome, run.today)),
  });
  if (end.networkIsDown) complain(run, 'The network is down: the links were not checked.');
  return records;
}
