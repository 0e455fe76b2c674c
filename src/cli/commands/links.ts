import { Command } from 'commander';
import { recordOutcome } from '../../catalogue/link-history.ts';
import { partsOf } from '../../catalogue/named-part.ts';
import { linkKey, nothingObserved } from '../../catalogue/observed.ts';
import { type ContentLink, contentLinks } from '../../checks/content-links.ts';
import { type MovedLinks, moveLinks } from '../../content-files/move-links.ts';
import { readAddedLines } from '../../files/added-lines.ts';
import { NoDifference } from '../../files/git.ts';
import type { Content } from '../../files/read-content.ts';
import { saveEntries } from '../../files/save.ts';
import { saveObserved } from '../../files/save-observed.ts';
import { checkLinks, type LinkRunEnd } from '../../net/links/check-links.ts';
import type { ObservedLink } from '../../schema/observed.ts';
import { whileInterruptible } from '../interruptible.ts';
import { type LinkProblem, linkProblems, reportLinks } from '../link-report.ts';
import { linkNetwork, linkProbes } from '../network.ts';
import { readObservedContent, saving, takeHistory, unreadFiles } from '../observed-content.ts';
import { delayOption, formatOption, numberOption, timeoutOption } from '../options.ts';
import type { ReportFormat } from '../report-problems.ts';
import { CannotRun, complain, print, type Run } from '../run.ts';

type Options = {
  changed?: string | true;
  also?: string;
  again?: boolean;
  prune?: boolean;
  fix?: boolean;
  format: ReportFormat;
  concurrency: number;
  delay: number;
  timeout: number;
  retries: number;
};

/** `npm run links`: check every external link and record what was seen. Exit code 1 where one is dead. */
export function linksCommand(run: Run): Command {
  return new Command('links')
    .summary('Check every external link and record what was found')
    .description(
      'Check every external link of the content and record their history in observed.yaml; a second run on the same day goes on where the first ended.',
    )
    .option(
      '--changed [base]',
      'check only what this branch adds to a base (default: origin/main); records nothing',
    )
    .option('--also <file>', 'go on from the history in this file, too: that of another branch')
    .option('--again', 'check what was checked today, too')
    .option('--prune', 'forget addresses that the content no longer holds')
    .option('--fix', 'write addresses that moved for good anew, as far as they are in no doubt')
    .addOption(formatOption())
    .addOption(numberOption('--concurrency <hosts>', 'hosts to ask at once', 8, [1, 64]))
    .addOption(delayOption(1000))
    .addOption(timeoutOption())
    .addOption(
      numberOption('--retries <number>', 'further tries where a failure may pass', 2, [0, 10]),
    )
    .action((options: Options) => links(run, options));
}

async function links(run: Run, options: Options): Promise<void> {
  const { folder, today } = run;
  if (options.prune && options.changed)
    throw new CannotRun('--changed records no history: leave --prune out.');
  if (options.fix && options.changed)
    throw new CannotRun(
      '--changed records no history, which --fix goes by: leave one of them out.',
    );
  if (options.also !== undefined) {
    if (options.changed) throw new CannotRun('--changed records no history: leave --also out.');
    await takeHistory(run, options.also);
  }
  const content = readObservedContent(run);
  const { subject, locate, catalogue } = content;
  const all = contentLinks(subject, locate);
  const chosen = options.changed ? onlyAdded(folder, all, options.changed) : all;
  const records = new Map((catalogue.observed ?? nothingObserved()).links);
  const places = Map.groupBy(chosen, ({ address }) => linkKey(address));
  const isDone = (key: string) => records.get(key)?.checked === today;
  const everything = options.again || options.changed;
  const due = [...places.keys()].filter((key) => everything || !isDone(key));
  if (due.length === 0 && places.size > 0)
    complain(run, 'Every link was checked today: add --again to check them once more.');
  if (options.prune && unreadFiles(content).size > 0) {
    throw new CannotRun(
      'Nothing is pruned while files have errors that hide their links: npm run check names them.',
    );
  }

  const keep = options.changed ? undefined : makeKeeper(folder);
  await whileInterruptible(run, async (signal) => {
    const counted = { done: 0 };
    const end = await saving(async () => {
      try {
        return await checkLinks(due, {
          ...linkNetwork(run, { ...options, timeout: options.timeout * 1000 }, signal),
          partsOf: (address) => partsOf((places.get(address) ?? []).map((it) => it.address)),
          onOutcome(address, outcome) {
            const record = recordOutcome(records.get(address), outcome, today);
            records.set(address, record);
            counted.done++;
            showProgress(run, counted.done, due.length);
            keep?.add(address, record);
          },
        });
      } finally {
        keep?.save();
      }
    });
    if (options.prune && !signal.aborted && !end.networkIsDown) {
      const wanted = new Set(all.map(({ address }) => linkKey(address)));
      await saving(() => keep?.save(wanted));
    }
    if (signal.aborted) {
      const kept = keep ? 'is saved: the same command goes on from there' : 'is lost';
      complain(
        run,
        `Interrupted: what was found on ${counted.done} of ${due.length} links ${kept}.`,
      );
    }
    const isPart = signal.aborted || end.networkIsDown;
    const movable = { ...content, links: all, records };
    const moves = options.changed || isPart ? undefined : moveLinks(movable);
    const unsaved = options.fix && moves ? await saveEntries(folder, moves.files, signal) : [];
    const isFixed = options.fix === true && unsaved.length === 0;
    const found = { places, records, end, isPart: signal.aborted, moves, isFixed };
    await report(run, content, found, options);
    if (unsaved.length > 0) {
      const lines = unsaved.map(({ file, message }) => `${content.nameOf(file)}: ${message}`);
      throw new CannotRun([...lines, 'No entry was changed.'].join('\n'));
    }
    if (end.networkIsDown) {
      throw new CannotRun(
        `The network is down: nobody answers, not even ${linkProbes(run).join(' or ')}. No link counts as failing for it (${counted.done} of ${due.length} were checked before).`,
      );
    }
  });
}

/** What a run has found: the places of each address, and what is known of it. */
type Found = {
  places: ReadonlyMap<string, readonly ContentLink[]>;
  records: ReadonlyMap<string, ObservedLink>;
  end: LinkRunEnd;
  /** Whether it was interrupted. */
  isPart: boolean;
  /** What can be written anew, where all is known. */
  moves: MovedLinks | undefined;
  /** Whether that was done. */
  isFixed: boolean;
};

async function report(
  run: Run,
  { nameOf }: Content,
  { places, records, end, isPart, moves, isFixed }: Found,
  options: Options,
): Promise<void> {
  const links = [...places]
    .map(([address, list]) => ({
      address,
      record: records.get(address),
      places: list.map((place) => ({ ...place, file: nameOf(place.file) })),
    }))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1));
  const found = linkProblems(links, options.changed !== undefined).toSorted(byTrouble);
  if (found.some(({ severity }) => severity === 'error')) run.exitCode = 1;
  if ((end.networkIsDown || isPart) && options.format === 'text') return;
  await print(
    run,
    reportLinks(options.format, {
      ...{ links, problems: found, left: end.left, isFixed },
      moves: moves && withNames(moves, nameOf),
    }),
    options.changed ? '' : 'What was found is saved.',
  );
}

function withNames({ moved, left }: MovedLinks, nameOf: Content['nameOf']) {
  const byFile = (it: { file?: string }) =>
    it.file === undefined ? {} : { file: nameOf(it.file) };
  return {
    moved: moved.map((it) => ({ ...it, ...byFile(it) })),
    left: left.map((it) => ({ ...it, ...byFile(it) })),
  };
}

/** What somebody has to look at comes first, since a long report is cut off somewhere. */
const troubles: readonly LinkProblem['code'][] = [
  'dead-link',
  'suspect-link',
  'moved-link',
  'missing-part',
];

function byTrouble(a: LinkProblem, b: LinkProblem): number {
  if (a.code !== b.code) return troubles.indexOf(a.code) - troubles.indexOf(b.code);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1);
}

function onlyAdded(
  folder: string,
  links: readonly ContentLink[],
  base: string | true,
): ContentLink[] {
  try {
    const isAdded = readAddedLines(folder, base === true ? 'origin/main' : base);
    return links.filter(({ file, line }) => isAdded(file, line));
  } catch (error) {
    if (error instanceof NoDifference) throw new CannotRun(error.message);
    throw error;
  }
}

/** Keeps records in the generated file, some at a time, so that little is lost by whatever ends the process. */
function makeKeeper(folder: string) {
  const unsaved = new Map<string, ObservedLink>();
  let saved = Date.now();
  const save = (wanted?: ReadonlySet<string>) => {
    saveObserved(folder, (observed) => {
      for (const [address, record] of unsaved) observed.links.set(address, record);
      for (const address of wanted ? [...observed.links.keys()] : []) {
        if (!wanted?.has(address)) observed.links.delete(address);
      }
    });
    unsaved.clear();
    saved = Date.now();
  };
  return {
    save,
    add(address: string, record: ObservedLink) {
      unsaved.set(address, record);
      if (Date.now() - saved > 5000) save();
    },
  };
}

function showProgress({ stderr }: Run, done: number, total: number): void {
  if (!stderr.isTTY) return;
  stderr.write(`\r${done} of ${total}${done === total ? '\n' : ''}`);
}
