import { Command, Option } from 'commander';
import { readContent } from '../../files/read-content.ts';
import { saveEntries } from '../../files/save.ts';
import type { SourceTask } from '../../net/scout/source.ts';
import { type SourceName, sourceNames, sources } from '../../net/scout/sources.ts';
import { date } from '../../schema/parts.ts';
import type { Scout } from '../../schema/scout.ts';
import type { Harvest } from '../../scout/find.ts';
import { makeReport } from '../../scout/make-report.ts';
import {
  type ScoutReport,
  writeIssueReport,
  writeJsonReport,
  writeTextReport,
} from '../../scout/write-report.ts';
import { whileInterruptible } from '../interruptible.ts';
import { repositoryAddress } from '../network.ts';
import { numberOption } from '../options.ts';
import { postIssue } from '../post-issue.ts';
import { refuseUnsaved } from '../refuse-unsaved.ts';
import { visible } from '../report-problems.ts';
import { CannotRun, complain, print, type Run } from '../run.ts';
import { readDecided, recordSeen, rejectWork } from '../scout-decisions.ts';

type Options = {
  source?: SourceName[];
  since?: string;
  top: number;
  write?: string;
  seen?: boolean;
  reject?: string;
  because?: string;
  post?: string;
  format: 'text' | 'json' | 'markdown';
};

/** `npm run scout`: works that may belong on the list, with the reasons, and what was decided of them. */
export function scoutCommand(run: Run): Command {
  return new Command('scout')
    .summary('Find works that may belong on the list, and say why')
    .description(
      'Find works that may belong on the list, in citations, new papers, new repositories and related lists, and say why each. Nothing is written without --write, --seen or --reject.',
    )
    .addOption(
      new Option('--source <name...>', 'ask these alone (default: all)').choices(sourceNames),
    )
    .option('--since <date>', 'what came out from this day on (default: a month before seen.until)')
    .addOption(numberOption('--top <number>', 'how many to propose', 30, [1, 1000]))
    .option('--write <folder>', 'write the drafts into this folder, never over a file')
    .option('--seen', 'record that you have been through what this run shows')
    .option('--reject <id>', 'record that a work does not belong on the list')
    .option('--because <sentence>', 'why it was rejected')
    .option('--post <file>', 'open or update the one issue with what --format markdown wrote')
    .addOption(
      new Option('--format <format>', 'how to report')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .addHelpText('after', environment)
    .action((options: Options) => {
      if (options.reject !== undefined) return rejectWork(run, options.reject, options.because);
      if (options.because !== undefined)
        throw new CannotRun('--because says why a work is rejected: name it with --reject ID.');
      if (options.post !== undefined) return postIssue(run, options.post);
      return scout(run, options);
    });
}

const environment = `
No key is needed. OPENALEX_API_KEY, SEMANTIC_SCHOLAR_API_KEY and GITHUB_TOKEN raise the limits of their hosts.
OPENALEX_API, SEMANTIC_SCHOLAR_API, ARXIV_API and GITHUB_API name other addresses to ask; API_TIMEOUT and API_DELAY set
milliseconds. A source that cannot be asked is named, and the others go on: exit code 1.`;

/** Registries list some works weeks late: what was seen up to a day is looked at again for this long. */
const overlap = 30;
/** How far a first run looks back. */
const firstSpan = 60;

async function scout(run: Run, options: Options): Promise<void> {
  const content = readContent(run.folder, run.today);
  const decided = readDecided(content);
  const names = options.source ?? sourceNames;
  const since = options.since === undefined ? startOf(decided, run.today) : toDay(options.since);
  await whileInterruptible(run, async (signal) => {
    const harvests = await askSources(run, names, {
      catalogue: content.catalogue,
      known: content.subject.entries,
      since,
      today: run.today,
      seen: decided.seen,
      env: run.env,
      signal,
      onWait: (sentence) => complain(run, sentence),
    });
    const report = makeReport(harvests, {
      catalogue: content.catalogue,
      known: content.subject.entries,
      decided,
      since,
      today: run.today,
      top: options.top,
      isWhole: sourceNames.every((name) => names.includes(name)),
    });
    await print(run, writeReport(run, report, options.format));
    if (options.write !== undefined) await writeDrafts(run, options.write, report, signal);
    if (options.seen) recordSeen(run, report.seen, decided.seen);
    if (harvests.some(({ isSilent }) => isSilent)) run.exitCode = 1;
  });
}

/** One after the other: two of them ask one host. */
async function askSources(
  run: Run,
  names: readonly SourceName[],
  task: SourceTask,
): Promise<Harvest[]> {
  const harvests: Harvest[] = [];
  for (const name of names) {
    const { label, ask } = sources[name];
    complain(run, `Asking ${label} …`);
    try {
      const harvest = await ask(task);
      harvests.push({ ...harvest, notes: harvest.notes.map((note) => `${label}: ${note}`) });
    } catch (error) {
      if (task.signal.aborted) throw new CannotRun('Interrupted: nothing was written.');
      throw error;
    }
  }
  if (harvests.some(({ isSilent }) => !isSilent)) return harvests;
  const notes = harvests.flatMap((harvest) => harvest.notes);
  throw new CannotRun(['No source gave an answer; nothing was written.', ...notes].join('\n'));
}

function writeReport(run: Run, report: ScoutReport, format: Options['format']): string {
  if (format === 'json') return writeJsonReport(report);
  if (format === 'markdown') return writeIssueReport(report, repositoryAddress(run));
  return `${writeTextReport(report).map(visible).join('\n')}\n`;
}

async function writeDrafts(
  run: Run,
  folder: string,
  { shown }: ScoutReport,
  signal: AbortSignal,
): Promise<void> {
  const files = shown.flatMap(({ draft }) =>
    draft ? [{ file: draft.file, text: draft.text }] : [],
  );
  refuseUnsaved(await saveEntries(folder, files, signal), folder);
  complain(run, `Wrote ${files.length} ${files.length === 1 ? 'draft' : 'drafts'} to ${folder}.`);
}

function startOf({ seen }: Scout, today: string): string {
  return seen ? daysBefore(seen.until, overlap) : daysBefore(today, firstSpan);
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

function toDay(text: string): string {
  if (date.safeParse(text).success) return text;
  throw new CannotRun(`--since takes a date as YYYY-MM-DD, not "${text}".`);
}
