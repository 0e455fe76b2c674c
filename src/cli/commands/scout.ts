import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'commander';
import { addRejected, scoutFile, setSeen } from '../../content-files/scout-file.ts';
import type { Content } from '../../files/read-content.ts';
import { readContent } from '../../files/read-content.ts';
import { readText } from '../../files/read-text.ts';
import { replaceFile, saveEntries } from '../../files/save.ts';
import { NoGithubAnswer } from '../../net/github.ts';
import { saveIssue } from '../../net/github-issue.ts';
import { type SourceName, sourceNames, sources } from '../../net/scout/sources.ts';
import { date } from '../../schema/parts.ts';
import { type Scout, type Seen, scoutSchema } from '../../schema/scout.ts';
import { draftCandidates } from '../../scout/draft-candidates.ts';
import type { Harvest } from '../../scout/find.ts';
import { mergeFinds } from '../../scout/merge-finds.ts';
import { siftFinds } from '../../scout/new-finds.ts';
import { rankFinds } from '../../scout/rank-finds.ts';
import { reasonWriter } from '../../scout/reasons.ts';
import {
  issueMarker,
  type ScoutReport,
  writeIssueReport,
  writeJsonReport,
  writeTextReport,
} from '../../scout/write-report.ts';
import { whileInterruptible } from '../interruptible.ts';
import { githubPlace, repositoryAddress } from '../network.ts';
import { numberOption } from '../options.ts';
import { readGiven } from '../read-given.ts';
import { refuseOutput, refuseUnsaved } from '../refuse-unsaved.ts';
import { visible } from '../report-problems.ts';
import { CannotRun, complain, print, type Run } from '../run.ts';

type Options = {
  source: SourceName[];
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
      new Option('--source <name...>', 'ask these alone').choices(sourceNames).default(sourceNames),
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
      if (options.reject !== undefined) return reject(run, options.reject, options.because);
      if (options.post !== undefined) return post(run, options.post);
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
  const { folder, today } = run;
  const content = readContent(folder, today);
  const decided = readDecided(content);
  const since = options.since === undefined ? startOf(decided, today) : toDay(options.since);
  await whileInterruptible(run, async (signal) => {
    const task = {
      catalogue: content.catalogue,
      since,
      today,
      seen: decided.seen,
      env: run.env,
      signal,
    };
    const harvests = new Map<SourceName, Harvest>();
    for (const name of options.source) {
      complain(run, `Asking ${sources[name].label} …`);
      harvests.set(name, await sources[name].ask(task));
    }
    const silent = [...harvests]
      .filter(([, { isSilent }]) => isSilent)
      .map(([name]) => sources[name].label);
    const notes = [...harvests].flatMap(([name, harvest]) =>
      harvest.notes.map((note) => `${sources[name].label}: ${note}`),
    );
    if (silent.length === harvests.size)
      throw new CannotRun(['No source gave an answer; nothing was written.', ...notes].join('\n'));
    const report = toReport(content, harvests, { ...options, since, notes, decided, today });
    await print(run, writeReport(run, report, options.format));
    if (options.write !== undefined) await writeDrafts(run, options.write, report, signal);
    if (options.seen) recordSeen(run, report.seen, decided.seen);
    if (silent.length > 0) run.exitCode = 1;
  });
}

function toReport(
  { catalogue, subject }: Content,
  harvests: ReadonlyMap<SourceName, Harvest>,
  {
    top,
    since,
    notes,
    decided,
    today,
  }: Options & { since: string; notes: string[]; decided: Scout; today: string },
): ScoutReport {
  const merged = mergeFinds([...harvests.values()].flatMap(({ finds }) => finds));
  const { finds, known, rejected } = siftFinds(merged, subject.entries, decided);
  const { candidates, faint } = rankFinds(finds, catalogue);
  const first = candidates.slice(0, top);
  const reasonsOf = reasonWriter(catalogue.entries);
  const { drafts, faults } = draftCandidates(first, catalogue, subject.entries, {
    added: today,
    reasonsOf,
  });
  const draftOf = new Map(drafts.map((draft) => [draft.candidate, draft]));
  const isWhole = sourceNames.every((name) => harvests.get(name)?.isSilent === false);
  const lists = harvests.get('lists')?.lists ?? [];
  return {
    since,
    today,
    shown: first.map((candidate) => ({
      candidate,
      reasons: reasonsOf(candidate),
      draft: draftOf.get(candidate),
    })),
    left: { more: candidates.length - first.length, known, rejected, faint },
    notes: [
      ...notes,
      ...faults.map(({ candidate, reason }) => `${candidate.work.title} gives no draft: ${reason}`),
    ],
    seen: isWhole ? { until: today, lists } : undefined,
  };
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

function recordSeen(run: Run, seen: Seen | undefined, before: Seen | undefined): void {
  if (seen === undefined)
    throw new CannotRun(
      'Not every source gave an answer: “seen” stays as it was, so that nothing is missed.',
    );
  const file = path.join(run.folder, scoutFile);
  saveDecided(file, setSeen(textOf(file), seen, before));
  complain(run, `${file} says that candidates were seen until ${seen.until}.`);
}

async function reject(run: Run, id: string, because: string | undefined): Promise<void> {
  if (because === undefined) throw new CannotRun('Say why: --because "It measures servers only."');
  const { rejected } = readDecided(readContent(run.folder, run.today));
  const work = { id, because: because.trim() };
  const parsed = scoutSchema.safeParse({ rejected: [work] });
  if (!parsed.success) throw new CannotRun(`--reject ${id}: ${parsed.error.issues[0]?.message}`);
  if (rejected?.some((it) => it.id.toLowerCase() === id.toLowerCase())) {
    await print(run, `${id} was rejected before: nothing was written.\n`);
    return;
  }
  const file = path.join(run.folder, scoutFile);
  saveDecided(file, addRejected(textOf(file), work));
  await print(run, `${file} says that ${visible(id)} was rejected.\n`);
}

function saveDecided(file: string, text: string): void {
  refuseOutput(replaceFile(file, text));
}

function textOf(file: string): string {
  return existsSync(file) ? readText(file) : '';
}

/** What was decided before; a file with a fault would lose it. */
function readDecided({ catalogue, problems, nameOf }: Content): Scout {
  const faults = problems.filter(({ file }) => file === nameOf(scoutFile));
  if (faults.length > 0) {
    const lines = faults.map(
      ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
    );
    throw new CannotRun([...lines, 'Nothing was asked and nothing was written.'].join('\n'));
  }
  return catalogue.scout ?? {};
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

async function post(run: Run, file: string): Promise<void> {
  const body = readGiven(file, 100_000);
  if (!body.startsWith(issueMarker))
    throw new CannotRun(`${file} is not what npm run scout -- --format markdown writes.`);
  const title = 'Works that may belong on the list';
  const needed = body.includes('\n**1. ');
  try {
    const done = await saveIssue(githubPlace(run), { marker: issueMarker, title, body, needed });
    const what = 'number' in done ? `Issue #${done.number}` : 'An issue';
    await print(run, `${what}: ${done.outcome}.\n`);
  } catch (error) {
    if (error instanceof NoGithubAnswer) throw new CannotRun(`${error.message}.`);
    throw error;
  }
}
